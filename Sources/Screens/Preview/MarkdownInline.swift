import TerminalUI

/// The text inside a block: bold, emphasis, code and links with their marks taken away, escapes and entities as what they
/// stand for, `<br>` as a line end.
enum MarkdownInline {
  static func spans(of text: String) -> [Span] {
    var reader = InlineReader(characters: Array(text))
    reader.read(.plain)
    return reader.spans
  }
}

private struct InlineReader {
  let characters: [Character]
  private var place = 0
  private(set) var spans: [Span] = []
  private var run = ""

  init(characters: [Character]) { self.characters = characters }

  private static let entities: [String: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
  ]

  /// Reads up to the end, or up to `mark`, which is passed over.
  mutating func read(_ style: Style, until mark: String? = nil) {
    while place < characters.count {
      if let mark, starts(with: mark) {
        place += mark.count
        break
      }
      take(style)
    }
    flush(style)
  }

  private mutating func take(_ style: Style) {
    switch characters[place] {
    case "\\" where isPunctuation(at: place + 1):
      run.append(characters[place + 1])
      place += 2
    case "&": takeEntity()
    case "<": takeTag()
    case "`": takeCode(style)
    case "[": takeLink(style)
    case "*" where opens("**"): take(inside: "**", style, style.bold)
    case "_" where opens("__"): take(inside: "__", style, style.bold)
    case "*" where opens("*"): take(inside: "*", style, style.adding(.underline))
    case "_" where opens("_"): take(inside: "_", style, style.adding(.underline))
    // Keeps an `@` or `#` from becoming a link on a web page; here it is nothing.
    case "\u{2060}": place += 1
    default:
      run.append(characters[place])
      place += 1
    }
  }

  private mutating func flush(_ style: Style) {
    if !run.isEmpty { spans.append(Span(run, style)) }
    run = ""
  }

  private mutating func take(inside mark: String, _ outside: Style, _ style: Style) {
    flush(outside)
    place += mark.count
    read(style, until: mark)
  }

  private mutating func takeEntity() {
    let name = String(characters[(place + 1)...].prefix(8).prefix { $0 != ";" })
    let end = place + 1 + name.count
    guard end < characters.count, characters[end] == ";", let character = Self.character(named: name) else {
      run.append("&")
      return place += 1
    }
    run.append(character)
    place = end + 1
  }

  private static func character(named name: String) -> Character? {
    guard name.hasPrefix("#") else { return entities[name] }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map(Character.init)
  }

  private mutating func takeTag() {
    for tag in ["<br>", "<br/>", "<br />"] where starts(with: tag) {
      run.append("\n")
      return place += tag.count
    }
    run.append("<")
    place += 1
  }

  private mutating func takeCode(_ style: Style) {
    guard let end = characters[(place + 1)...].firstIndex(of: "`") else {
      run.append("`")
      return place += 1
    }
    run += String(characters[(place + 1)..<end])
    place = end + 1
  }

  /// `[words](address)` shows as `words (address)`, so that nothing is hidden behind the words.
  private mutating func takeLink(_ style: Style) {
    guard let words = characters[place...].firstIndex(of: "]"), words + 1 < characters.count,
      characters[words + 1] == "(", let end = characters[words...].firstIndex(of: ")")
    else {
      run.append("[")
      return place += 1
    }
    let address = String(characters[(words + 2)..<end])
    run += MarkdownInline.spans(of: String(characters[(place + 1)..<words])).map(\.text).joined()
    run += address.isEmpty ? "" : " (\(address))"
    place = end + 1
  }
}

extension InlineReader {
  private func starts(with mark: String) -> Bool {
    characters[place...].starts(with: mark)
  }

  /// Whether emphasis begins here: something other than a blank follows, and the mark comes once more.
  private func opens(_ mark: String) -> Bool {
    let inside = place + mark.count
    guard starts(with: mark), inside < characters.count, characters[inside] != " " else { return false }
    if mark.hasPrefix("_"), place > 0, characters[place - 1].isLetter || characters[place - 1].isNumber {
      return false
    }
    var here = inside
    while here < characters.count {
      if characters[here] == "\\" {
        here += 2
      } else if characters[here...].starts(with: mark), characters[here - 1] != " ", here > inside {
        return true
      } else {
        here += 1
      }
    }
    return false
  }

  private func isPunctuation(at place: Int) -> Bool {
    guard place < characters.count, let value = characters[place].unicodeScalars.first?.value else {
      return false
    }
    return 33...47 ~= value || 58...64 ~= value || 91...96 ~= value || 123...126 ~= value
  }
}
