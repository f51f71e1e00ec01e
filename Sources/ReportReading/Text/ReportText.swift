internal import Diligence

/// A document as words and lines that know their page, cleaned up for reading.
///
/// White space and line breaks mean nothing to words, so that dates and sentences are found wherever they break.
struct ReportText: Sendable {
  let lines: [Line]
  let words: [Word]
  /// Where each key stands, in order.
  private let places: [String: [Int]]

  /// Takes the pages of one way of extraction.
  init(pages: [String]) {
    var lines: [Line] = []
    var words: [Word] = []
    for (index, page) in CleanUp.pages(pages).enumerated() {
      var followsGap = true
      for line in page {
        let text = line.drop { $0 == .space }
        if text.isEmpty {
          followsGap = true
          continue
        }
        let start = words.count
        let indent = line.count - text.count
        var (x, seen) = (indent, text.startIndex)
        func append(_ word: ArraySlice<UInt8>) {
          x += text[seen..<word.startIndex].characters
          seen = word.startIndex
          words.append(Word(word, page: index + 1, line: lines.count, x: x))
        }
        for piece in text.split(separator: .space) {
          if piece.count > Self.longestWord { Self.parts(of: piece).forEach(append) } else { append(piece) }
        }
        lines.append(
          Line(
            text: String(decoding: text, as: UTF8.self), indent: indent, page: index + 1,
            words: start..<words.count, followsGap: followsGap))
        followsGap = false
      }
    }
    Contents.mark(&lines, words)
    self.lines = lines
    self.words = words
    places = Self.places(of: words)
  }

  private static func places(of words: [Word]) -> [String: [Int]] {
    var places: [String: [Int]] = [:]
    for (index, word) in words.enumerated() { places[word.key, default: []].append(index) }
    return places
  }

  /// A word too long to be one is taken in parts, so that no text makes a comparison slow.
  private static func parts(of word: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var rest = word
    while !rest.isEmpty {
      var end = min(rest.startIndex + longestWord, rest.endIndex)
      while end < rest.endIndex, end > rest.startIndex + 1, rest[end] & 0xC0 == 0x80 { end -= 1 }
      parts.append(rest[..<end])
      rest = rest[end...]
    }
    return parts
  }

  private static let longestWord = 100

  /// The words of a range as they stand, at most ``Quote/limit`` of them.
  func quote(_ range: Range<Int>) -> String {
    let shown = range.clamped(to: words.indices).prefix(Quote.limit)
    return words[shown].map(\.text).joined(separator: " ")
  }

  /// The words of a range as they stand, all of them.
  func text(_ range: Range<Int>) -> String {
    words[range.clamped(to: words.indices)].map(\.text).joined(separator: " ")
  }

  /// The page on which the word at `index` stands; 1 in an empty text.
  func page(at index: Int) -> Int { words.indices.contains(index) ? words[index].page : 1 }

  /// The lines that hold these words.
  func lines(of words: Range<Int>) -> Range<Int> {
    let words = words.clamped(to: self.words.indices)
    guard let last = words.last else { return 0..<0 }
    return self.words[words.lowerBound].line..<self.words[last].line + 1
  }

  /// Where each word with this key stands.
  func places(ofKey key: String) -> [Int] { places[key] ?? [] }

  /// Every place of a phrase, as ranges of words, in order; keys are compared, so that case, punctuation and line breaks
  /// do not matter.
  func places(of phrase: Phrase, in range: Range<Int>? = nil) -> [Range<Int>] {
    guard let rarest = phrase.keys.indices.min(by: { count(phrase.keys[$0]) < count(phrase.keys[$1]) }) else {
      return []
    }
    let range = (range ?? words.indices).clamped(to: words.indices)
    let places = places(ofKey: phrase.keys[rarest])
    return places[Self.first(in: places, from: range.lowerBound)...].prefix { $0 < range.upperBound }
      .compactMap {
        let start = $0 - rarest
        guard start >= range.lowerBound, start + phrase.keys.count <= range.upperBound,
          phrase.keys.indices.allSatisfy({ words[start + $0].key == phrase.keys[$0] })
        else { return nil }
        return start..<start + phrase.keys.count
      }
  }

  /// The index of the first place that is not before `start`, found by halving, so that a look at a few words takes no
  /// longer in a text which repeats them.
  private static func first(in places: [Int], from start: Int) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first place of any of the phrases; of two that begin at one place the longer.
  func first(of phrases: [Phrase], in range: Range<Int>? = nil) -> Range<Int>? {
    phrases.compactMap { places(of: $0, in: range).first }
      .min { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }
  }

  private func count(_ key: String) -> Int { places[key]?.count ?? 0 }

  /// The sentence around a word: from the word after the last end of a sentence to the next one, at most `limit` words
  /// either way.
  func sentence(around index: Int, limit: Int = 120) -> Range<Int> {
    var start = index
    while start > 0, index - start < limit, !words[start - 1].endsSentence { start -= 1 }
    var end = index
    while end < words.count - 1, end - index < limit, !words[end].endsSentence { end += 1 }
    return start..<min(end + 1, words.count)
  }
}

/// Words that follow each other, as they are compared.
struct Phrase: Sendable, Hashable, ExpressibleByStringLiteral {
  let keys: [String]

  init(_ text: String) {
    keys = text.split(separator: " ").map(Word.key).filter { !$0.isEmpty }
  }

  init(stringLiteral text: String) { self.init(text) }
}
