/// The sign that an item of a list begins with.
enum ListMark: Sendable, Equatable {
  case bullet(String)
  case number(Int)
  case letter(String)
  /// `CUEC-1`, `UE 3`: letters of the list's own with a number.
  case name(String, Int)

  /// Whether two marks count the same list.
  func isLike(_ other: ListMark) -> Bool {
    switch (self, other) {
    case (.bullet(let one), .bullet(let another)): one == another
    case (.number, .number), (.letter, .letter): true
    case (.name(let one, _), .name(let another, _)): one == another
    default: false
    }
  }

  /// Nil where the word is none: a number or letter needs a full stop, bracket or colon after it.
  init?(_ word: Word) {
    let text = word.text
    if word.key.isEmpty {
      guard text.unicodeScalars.count == 1, text != "&", text != "/", text != "|" else { return nil }
      self = .bullet(text)
    } else if text == "o" || text == "§" {
      self = .bullet(text)
    } else if let last = text.last, last == "." || last == ")" || last == ":" || last == "]" {
      self.init(closed: word.key)
    } else {
      return nil
    }
  }

  private init?(closed key: String) {
    if let number = Int(key), (1...999).contains(number) {
      self = .number(number)
    } else if key.utf8.count == 1 || key.utf8.allSatisfy({ "ivx".utf8.contains($0) }) && key.utf8.count <= 5 {
      self = .letter(key)
    } else {
      return nil
    }
  }
}
