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
    switch self {
    case .null: "null"
    case .flag(let isSo): isSo ? "true" : "false"
    case .integer(let number): String(number)
    case .measure(let number): measuredNumeral(number)
    case .exact(let number): exactNumeral(number)
    case .text(let text): doubleQuoted(text)
    case .day(let day): "\"\(day)\""
    case .list(let values): "[" + values.map(\.compact).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(doubleQuoted($0.name)): \($0.value.compact)" }.joined(separator: ", ") + "}"
    }
  }

  /// `taken` counts the columns before the value on its line.
  private func write(into text: inout String, indent: Int, taken: Int) {
    let line = compact
    if taken + line.utf8.count <= Self.width || !isContainer {
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
