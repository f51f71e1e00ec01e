/// What a person is called, to be found in what somebody wrote: whole words, whatever their letter case and spacing.
package struct PersonalName: Sendable, Hashable {
  /// As it was given, without white space around it.
  package let text: String
  private let words: [[Character]]

  /// Nil where the text is so short that it would be found in ordinary words.
  package init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.reduce(0, { $0 + $1.count }) >= 2 else { return nil }
    self.text = words.joined(separator: " ")
    self.words = words.map { Array($0.lowercased()) }
  }

  package func isMentioned(in text: String) -> Bool {
    let characters = Array(text)
    return characters.indices.contains { end(ofMentionAt: $0, in: characters) != nil }
  }

  /// The text with `word` wherever it names the person.
  package func replaced(by word: String, in text: String) -> String {
    let characters = Array(text)
    var result = ""
    var place = 0
    while place < characters.count {
      if let end = end(ofMentionAt: place, in: characters) {
        result += word
        place = end
      } else {
        result.append(characters[place])
        place += 1
      }
    }
    return result
  }

  /// The place behind the mention that starts at `start`; nil where none does.
  private func end(ofMentionAt start: Int, in text: [Character]) -> Int? {
    if start > 0, text[start - 1].isWordlike, text[start].isWordlike { return nil }
    var place = start
    for (number, word) in words.enumerated() {
      if number > 0 {
        guard place < text.count, text[place].isWhitespace else { return nil }
        while place < text.count, text[place].isWhitespace { place += 1 }
      }
      for character in word {
        guard place < text.count, text[place].isSame(inLowerCase: character) else { return nil }
        place += 1
      }
    }
    if place < text.count, text[place].isWordlike, text[place - 1].isWordlike { return nil }
    return place
  }
}

extension Character {
  fileprivate var isWordlike: Bool { isLetter || isNumber }

  fileprivate func isSame(inLowerCase other: Character) -> Bool {
    self == other || lowercased() == String(other)
  }
}
