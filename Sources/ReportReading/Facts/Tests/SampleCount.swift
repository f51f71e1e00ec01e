/// How many of how many cases deviated, as the words of a result tell it.
struct SampleCount: Sendable, Equatable {
  let deviations: Int
  let sample: Int

  /// `2 of the 25`, `two (2) out of twenty-five (25)`, `1 of 40 sampled terminations`, `2/25`,
  /// `of 25 terminations sampled, 2 were late`; nil where the words do not say it.
  init?(in words: [Word]) {
    let shown = words.prefix(Self.farthest)
    if let count = Self.joined(shown) ?? Self.reversed(shown), count.deviations <= count.sample,
      count.sample > 0
    {
      self = count
    } else {
      return nil
    }
  }

  private init(_ deviations: Int, of sample: Int) {
    self.deviations = deviations
    self.sample = sample
  }

  private static let farthest = 160
  private static let between: Set<String> = [
    "the", "a", "an", "total", "sample", "sampled", "selected", "population", "out", "of", "", "tested",
  ]

  private static func joined(_ words: ArraySlice<Word>) -> SampleCount? {
    for index in words.indices {
      if let slashed = slashed(words[index].key) { return slashed }
      guard words[index].key == "of", let deviations = number(before: index, in: words) else { continue }
      var next = index + 1
      while next < words.endIndex, next - index <= 6, between.contains(words[next].key) { next += 1 }
      if next < words.endIndex, let sample = Number.value(words[next]), sample > 0 {
        return SampleCount(deviations, of: sample)
      }
    }
    return nil
  }

  /// The number just before `of` or `out of`, whatever short words stand between, as in `two (2) terminations
  /// of`.
  private static func number(before index: Int, in words: ArraySlice<Word>) -> Int? {
    for place in (max(words.startIndex, index - 4)..<index).reversed() {
      if let value = Number.value(words[place]) { return value }
      if words[place].endsSentence { return nil }
    }
    return nil
  }

  private static func slashed(_ key: String) -> SampleCount? {
    let parts = key.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let deviations = Int(parts[0]), let sample = Int(parts[1]), deviations < sample,
      sample != 7
    else {
      return nil
    }
    return SampleCount(deviations, of: sample)
  }

  /// `Of the 25 terminations tested, two were late`.
  private static func reversed(_ words: ArraySlice<Word>) -> SampleCount? {
    for index in words.indices where words[index].key == "of" {
      var next = index + 1
      while next < words.endIndex, next - index <= 3, between.contains(words[next].key) { next += 1 }
      guard next < words.endIndex, let sample = Number.value(words[next]) else { continue }
      for place in next + 1..<max(next + 1, min(next + 16, words.endIndex)) {
        guard let deviations = Number.value(words[place]), deviations <= sample,
          !isAgain(sample, words[place])
        else {
          continue
        }
        return SampleCount(deviations, of: sample)
      }
    }
    return nil
  }

  /// `twenty-five (25)` says one number twice.
  private static func isAgain(_ value: Int, _ word: Word) -> Bool {
    Number.value(word) == value && word.text.hasPrefix("(")
  }
}
