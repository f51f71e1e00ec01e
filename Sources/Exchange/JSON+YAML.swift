extension JSON {
  /// The same value as a YAML document for people to read and edit: one line for a small group of plain
  /// values, blocks for everything else.
  ///
  /// Text stands bare only where no reader of YAML could take it for something else. Ends with a line break.
  package var yaml: String {
    var lines = ""
    writeBlock(into: &lines, indent: 0)
    return lines
  }

  /// Writes the value at the end of a line that is begun, and all that follows it.
  private func writeBlock(into lines: inout String, indent: Int) {
    let margin = String(repeating: " ", count: indent)
    switch self {
    case .object(let members) where !members.isEmpty:
      for (number, member) in members.enumerated() {
        lines += (number == 0 ? "" : margin) + yamlKey(member.name) + ":"
        member.value.writeValue(into: &lines, indent: indent + 2, isUnderName: true)
      }
    case .list(let values) where !values.isEmpty:
      for (number, value) in values.enumerated() {
        lines += (number == 0 ? "" : margin) + "-"
        value.writeValue(into: &lines, indent: indent + 2, isUnderName: false)
      }
    case .text(let text):
      lines += (yamlBlock(text, indent: max(indent, 2)) ?? yamlScalar(text)) + "\n"
    default:
      lines += (yamlWord ?? compact) + "\n"
    }
  }

  /// Writes the value after `name:` or `-`: on the same line where it fits there, else on lines of its own.
  private func writeValue(into lines: inout String, indent: Int, isUnderName: Bool) {
    if let line = yamlLine, indent + line.utf8.count <= 90 {
      lines += " \(line)\n"
    } else {
      lines += isUnderName && hasParts ? "\n" + String(repeating: " ", count: indent) : " "
      writeBlock(into: &lines, indent: indent)
    }
  }

  /// The value on one line, or nil where it holds groups inside groups or text that wants a block.
  private var yamlLine: String? {
    switch self {
    case .object(let members):
      joined(members.map { member in member.value.yamlWord.map { "\(yamlKey(member.name)): \($0)" } })
        .map { "{\($0)}" }
    case .list(let values): joined(values.map(\.yamlWord)).map { "[\($0)]" }
    default: yamlWord
    }
  }

  private var hasParts: Bool {
    switch self {
    case .object, .list: true
    default: false
    }
  }

  private func joined(_ words: [String?]) -> String? {
    words.contains(nil) ? nil : words.compactMap { $0 }.joined(separator: ", ")
  }

  /// A value without parts; nil for lists, objects and text that wants a block.
  private var yamlWord: String? {
    switch self {
    case .object, .list: nil
    case .text(let text): yamlBlock(text, indent: 0) == nil ? yamlScalar(text) : nil
    case .day(let day): day.description
    default: compact
    }
  }
}
