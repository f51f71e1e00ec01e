extension JSON {
  /// The document as a file holds it: two spaces a level, a container on one line where it fits into 100
  /// columns.
  ///
  /// The same value gives the same bytes. Ends with a line break.
  package var pretty: String {
    var lines = ""
    write(into: &lines, indent: 0, taken: 0)
    return lines + "\n"
  }

  /// Everything on one line.
  package var compact: String {
    var line = ""
    _ = append(to: &line, upTo: .max)
    return line
  }

  /// Writes the value on the line; false once the line is longer than `width`, which leaves it unfinished.
  private func append(to line: inout String, upTo width: Int) -> Bool {
    switch self {
    case .null: line += "null"
    case .flag(let isSo): line += isSo ? "true" : "false"
    case .integer(let number): line += String(number)
    case .measure(let number): line += measuredNumeral(number)
    case .exact(let number): line += exactNumeral(number)
    case .text(let text): line += doubleQuoted(text)
    case .day(let day): line += "\"\(day)\""
    case .list, .object: return appendParts(to: &line, upTo: width)
    }
    return line.utf8.count <= width
  }

  private func appendParts(to line: inout String, upTo width: Int) -> Bool {
    line += opening
    for (number, member) in members.enumerated() {
      if number > 0 { line += ", " }
      if let name = member.name { line += doubleQuoted(name) + ": " }
      guard member.value.append(to: &line, upTo: width) else { return false }
    }
    line += closing
    return line.utf8.count <= width
  }

  /// `taken` counts the columns before the value on its line.
  private func write(into text: inout String, indent: Int, taken: Int) {
    var line = ""
    if append(to: &line, upTo: isContainer ? Self.width - taken : .max) {
      text += line
      return
    }
    let margin = String(repeating: " ", count: indent + 2)
    text += opening
    for (number, member) in members.enumerated() {
      let name = member.name.map { doubleQuoted($0) + ": " } ?? ""
      text += (number == 0 ? "\n" : ",\n") + margin + name
      member.value.write(into: &text, indent: indent + 2, taken: indent + 2 + name.utf8.count)
    }
    text += "\n" + margin.dropLast(2) + closing
  }

  private static var width: Int { 100 }

  private var isContainer: Bool { !members.isEmpty }

  private var members: [(name: String?, value: JSON)] {
    switch self {
    case .list(let values): values.map { (nil, $0) }
    case .object(let members): members.map { ($0.name, $0.value) }
    default: []
    }
  }

  private var opening: String { if case .list = self { "[" } else { "{" } }
  private var closing: String { if case .list = self { "]" } else { "}" } }
}

/// The text between double quotes, with what JSON cannot hold or nobody can see as `\u` escapes.
///
/// Control characters, line separators and marks that turn the direction are escaped, so that no terminal or
/// editor is fooled by them.
func doubleQuoted(_ text: String) -> String {
  doubleQuoted(text) { scalar in
    (UTF16.encode(scalar).map(Array.init) ?? []).map { "\\u" + hexadecimal(UInt32($0), digits: 4) }.joined()
  }
}

/// The text between double quotes; `escape` writes the scalars that cannot be seen.
func doubleQuoted(_ text: String, escape: (Unicode.Scalar) -> String) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }) { return "\"\(text)\"" }
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where scalar.isInvisible: result += escape(scalar)
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

func hexadecimal(_ number: UInt32, digits: Int) -> String {
  let text = String(number, radix: 16)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
