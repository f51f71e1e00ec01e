/// The path that a terminal pastes when a file is dragged onto it, without the quotes, escapes and `file://` around it.
///
/// A path that needs none of this comes out as it is, blanks inside it and all.
func pathMeant(by pasted: String) -> String {
  let text = (pasted.split(whereSeparator: \.isNewline).first.map(String.init) ?? "").trimmed
  if let url = path(ofURL: text) { return url }
  if let first = text.first, first == "'" || first == "\"" { return shellWord(text) }
  let isEscaped = zip(text, text.dropFirst()).contains { $0 == "\\" && !$1.isLetter && !$1.isNumber }
  return isEscaped ? shellWord(text) : text
}

/// What a pasted text has to begin with to be taken for a path.
func looksLikePath(_ pasted: String) -> Bool {
  let path = pathMeant(by: pasted)
  return path.utf8.count > 1
    && (path.hasPrefix("/") || path.hasPrefix("~/") || path.hasPrefix("./") || path.hasPrefix("../"))
}

/// `file:///a%20b.pdf` and `file://host/a%20b.pdf`; nil for anything else.
private func path(ofURL text: String) -> String? {
  guard text.lowercased().hasPrefix("file://") else { return nil }
  guard let slash = text.dropFirst(7).firstIndex(of: "/") else { return nil }
  var bytes: [UInt8] = []
  var rest = text[slash...].utf8[...]
  while let byte = rest.popFirst() {
    let digits = String(decoding: rest.prefix(2), as: UTF8.self)
    if byte == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy(\.isHexDigit),
      let code = UInt8(digits, radix: 16)
    {
      bytes.append(code)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(validating: bytes, as: UTF8.self)
}

/// The first word as a shell reads it, quotes and backslashes taken away; the text as it is where a quote never ends.
private func shellWord(_ text: String) -> String {
  var word = ""
  var quote: Character?
  var isEscaped = false
  for character in text {
    if isEscaped {
      if quote == "\"", !"\"\\$`".contains(character) { word.append("\\") }
      word.append(character)
      isEscaped = false
    } else if character == "\\", quote != "'" {
      isEscaped = true
    } else if character == quote {
      quote = nil
    } else if quote == nil, character == "'" || character == "\"" {
      quote = character
    } else if quote == nil, character.isWhitespace {
      return word
    } else {
      word.append(character)
    }
  }
  return quote == nil ? word : text
}
