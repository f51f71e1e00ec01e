internal import Diligence

/// A date and the words that write it.
struct DatePlace: Sendable, Equatable {
  let day: Day
  let words: Range<Int>
}

extension [DatePlace] {
  /// The dates that stand whole inside a range of words, found by halving.
  func within(_ range: Range<Int>) -> ArraySlice<DatePlace> {
    let start = partition { $0.words.lowerBound >= range.lowerBound }
    let end = partition { $0.words.upperBound > range.upperBound }
    return start < end ? self[start..<end] : []
  }

  /// The first place for which `isPast` holds, where it holds for all later ones.
  private func partition(_ isPast: (DatePlace) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
