/// A city in a run of words, with the state or country that stands after it.
struct PlaceName: Sendable, Equatable {
  let text: String
  let words: Range<Int>

  /// Reads a range that is a place and nothing else, a postal code after it aside; `before` a date a place
  /// needs no region.
  init?(whole range: Range<Int>, in text: ReportText, beforeDate: Bool = false) {
    let trimmed = Self.trimmed(range, in: text)
    if let place = Self.place(in: text, trimmed), place.words.lowerBound == trimmed.lowerBound {
      let rest = place.words.upperBound..<trimmed.upperBound
      guard rest.allSatisfy({ Self.followsPlace(text.words[$0]) }) else { return nil }
      self = place
      return
    }
    guard (1...4).contains(trimmed.count), trimmed.allSatisfy({ Self.isNamePart(text.words[$0]) }) else {
      return nil
    }
    let keys = text.words[trimmed].map(\.key).joined(separator: " ")
    guard
      PlaceWords.cities.contains(keys)
        || beforeDate && !trimmed.contains(where: { Self.isOther(text.words[$0]) })
    else { return nil }
    self.init(text: Self.cleaned(text.text(trimmed)), words: trimmed)
  }

  /// The first place with a region inside a range, as in an address.
  static func place(in text: ReportText, _ range: Range<Int>) -> PlaceName? {
    for index in range where text.words[index].text.hasSuffix(",") && isNamePart(text.words[index]) {
      guard let region = regions(after: index, in: text, range) else { continue }
      let start = start(of: index, in: text, range)
      let words = start..<region
      return PlaceName(text: cleaned(text.text(words)), words: words)
    }
    return nil
  }

  private init(text: String, words: Range<Int>) {
    self.text = text
    self.words = words
  }

  /// The end of the regions after a city: `Ontario, Canada` has two.
  private static func regions(after index: Int, in text: ReportText, _ range: Range<Int>) -> Int? {
    var end = index + 1
    while let next = region(at: end, in: text, range) {
      let isListed = text.words[next - 1].text.hasSuffix(",")
      end = next
      if !isListed { break }
    }
    return end > index + 1 ? end : nil
  }

  private static func region(at start: Int, in text: ReportText, _ range: Range<Int>) -> Int? {
    for count in [3, 2, 1] where start + count <= range.upperBound {
      let words = text.words[start..<start + count]
      let isShort = count == 1 && words[start].key.utf8.count == 2
      if isShort, words[start].text.prefix(2) != words[start].text.prefix(2).uppercased() { continue }
      if PlaceWords.regions.contains(words.map(\.key).joined(separator: " ")) { return start + count }
    }
    return nil
  }

  /// Back over the capitalised words of a city to the street or the line before it.
  private static func start(of index: Int, in text: ReportText, _ range: Range<Int>) -> Int {
    var start = index
    while start > range.lowerBound, index - start < 3 {
      let word = text.words[start - 1]
      guard isNamePart(word), !word.endsClause || word.key == "st", word.line == text.words[index].line,
        !PlaceWords.streets.contains(word.key) || word.text == "St." && start - 1 == range.lowerBound
      else { break }
      start -= 1
    }
    return start
  }

  private static func trimmed(_ range: Range<Int>, in text: ReportText) -> Range<Int> {
    var range = range
    while let last = range.last, text.words[last].key.isEmpty { range = range.dropLast() }
    while let first = range.first, text.words[first].key.isEmpty { range = range.dropFirst() }
    return range
  }

  private static func isNamePart(_ word: Word) -> Bool {
    guard let first = word.text.first, first.isLetter else { return false }
    return (first.isUppercase || PlaceWords.small.contains(word.key)) && !word.key.contains { $0.isNumber }
  }

  private static func isOther(_ word: Word) -> Bool {
    FirmWords.others.contains(word.key) || FirmWords.forms.contains(word.key)
      || FirmWords.trade.contains(word.key)
      || FirmWords.descriptions.contains(word.key)
  }

  /// A postal code or a country after the place.
  private static func followsPlace(_ word: Word) -> Bool {
    word.key.contains { $0.isNumber } || word.key.isEmpty || ["usa", "us", "u.s.a", "u.s"].contains(word.key)
  }

  private static func cleaned(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, !last.isLetter, !(last == "." && text.hasSuffix("C.")) {
      text = text.dropLast()
    }
    return String(text)
  }
}
