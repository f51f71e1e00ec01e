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
        lines += (number == 0 ? "" : margin) + yamlScalar(member.name) + ":"
        member.value.writeValue(into: &lines, indent: indent + 2, isUnderName: true)
      }
    case .list(let values) where !values.isEmpty:
      for (number, value) in values.enumerated() {
        lines += (number == 0 ? "" : margin) + "-"
        value.writeValue(into: &lines, indent: indent + 2, isUnderName: false)
      }
    case .text(let text):
      lines += (yamlLines(text, indent: max(indent, 2)) ?? yamlScalar(text)) + "\n"
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

  /// The value on one line, or nil where it holds groups inside groups or text of several lines.
  private var yamlLine: String? {
    switch self {
    case .object(let members):
      joined(members.map { member in member.value.yamlWord.map { "\(yamlScalar(member.name)): \($0)" } })
        .map { "{\($0)}" }
    case .list(let values): joined(values.map(\.yamlWord)).map { "[\($0)]" }
    case .text(let text): text.utf8.contains(0x0A) ? nil : yamlScalar(text)
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

  /// A value without parts; nil for lists, objects and text of several lines inside a group.
  private var yamlWord: String? {
    switch self {
    case .object, .list: nil
    case .text(let text): text.utf8.contains(0x0A) ? nil : yamlScalar(text)
    case .day(let day): day.description
    default: compact
    }
  }
}

/// The text bare where that is safe, else between double quotes.
func yamlScalar(_ text: String) -> String {
  if isSafeBare(text) { return text }
  return doubleQuoted(text) { scalar in
    scalar.value > 0xFFFF
      ? "\\U" + hexadecimal(scalar.value, digits: 8) : "\\u" + hexadecimal(scalar.value, digits: 4)
  }
}

/// The text as a literal block under `indent` columns, or nil where one line will do or a block would alter
/// it.
///
/// A block keeps lines as they are, but its reader guesses the indentation from the first line and folds line
/// breaks at the end; texts that depend on either are left to quotes.
private func yamlLines(_ text: String, indent: Int) -> String? {
  guard text.unicodeScalars.contains("\n"), !text.hasPrefix("\n"), !text.hasPrefix(" "),
    !text.hasSuffix("\n\n"),
    text != "\n", text.unicodeScalars.allSatisfy({ $0 == "\n" || $0 == "\t" || !$0.isInvisible })
  else { return nil }
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let endsInBreak = lines.last == ""
  if endsInBreak { lines.removeLast() }
  guard lines.allSatisfy({ $0.isEmpty || !$0.isBlankLine }), lines.first?.first != "\t" else { return nil }
  let margin = String(repeating: " ", count: indent)
  let block = lines.map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
  return (endsInBreak ? "|\n" : "|-\n") + block
}

extension Substring {
  fileprivate var isBlankLine: Bool { allSatisfy { $0 == " " || $0 == "\t" } }
}

/// Whether every reader of YAML takes the bare text for that text.
///
/// It starts with an ASCII letter, so it is no number, date or sign of YAML's own; it holds nothing that ends
/// or comments a bare text; and it is none of the words that stand for truth or nothing.
private func isSafeBare(_ text: String) -> Bool {
  guard let first = text.utf8.first, isASCIILetter(first), text.utf8.last != 0x20, text.utf8.count <= 200,
    text.utf8.allSatisfy({ isASCIILetter($0) || bareBytes.contains($0) })
  else { return false }
  return !wordsOfYAML.contains(text.lowercased())
}

private func isASCIILetter(_ byte: UInt8) -> Bool {
  (65...90).contains(byte) || (97...122).contains(byte)
}

private let bareBytes = Set("0123456789 _-./()+;'".utf8)
private let wordsOfYAML: Set<String> = ["y", "n", "yes", "no", "true", "false", "on", "off", "null"]
