internal import Diligence

/// A place that states a period, and how surely it is the one that the report covers.
struct PeriodPlace: Sendable, Equatable {
  let start: Day
  let end: Day
  let words: Range<Int>
  /// The more, the surer; see ``Period``.
  var weight = 0
  /// Whether it stands where a report states its own period: on the front, or in a sentence about what was examined.
  var isStatement = false

  /// The dates alone.
  var dates: [Day] { [start, end] }

  /// The words to show: its line where that is short, else the words from shortly before it.
  func context(in text: ReportText) -> Range<Int> {
    DatePlace(day: end, words: words).context(in: text)
  }
}

extension FactPassage {
  /// A passage at a place that states a period.
  init(_ value: FactValue, _ period: PeriodPlace, _ text: ReportText) {
    self.init(
      value, page: text.page(at: period.words.lowerBound), quote: text.quote(period.context(in: text)))
  }
}

extension PeriodPlace {
  /// Every two dates that words such as `to`, `through` or a dash join, and every `twelve months ended` with its date; in order.
  static func places(in text: ReportText, _ dates: [DatePlace]) -> [PeriodPlace] {
    var places: [PeriodPlace] = []
    for (index, date) in dates.enumerated() {
      if index + 1 < dates.count, let place = joined(date, dates[index + 1], text) { places.append(place) }
      if let place = ended(date, text) ?? withoutYear(date, text) { places.append(place) }
    }
    return places
  }

  private static func joined(_ first: DatePlace, _ second: DatePlace, _ text: ReportText) -> PeriodPlace? {
    guard first.day < second.day else { return nil }
    let between = first.words.upperBound..<max(first.words.upperBound, second.words.lowerBound)
    let isGlued = second.words.lowerBound < first.words.upperBound
    guard isGlued || joins(between, after: first.words.lowerBound, text) else { return nil }
    return PeriodPlace(
      start: first.day, end: second.day, words: first.words.lowerBound..<second.words.upperBound)
  }

  private static let longestJoint = 6

  /// Whether the words between two dates make a period of them.
  private static func joins(_ between: Range<Int>, after start: Int, _ text: ReportText) -> Bool {
    guard (1...longestJoint).contains(between.count) else { return false }
    var isJoined = false
    for word in text.words[between] {
      if joints.contains(word.key) || word.key.isEmpty && word.text.utf8.contains(.hyphen) {
        isJoined = true
      } else if word.key == "and" {
        let before = text.words(before: start, 3).map { text.words[$0].key }
        if before.contains(where: { $0 == "between" || $0 == "dates" }) { isJoined = true }
      } else if !fillers.contains(word.key) {
        return false
      }
    }
    return isJoined
  }

  private static let joints: Set<String> = [
    "to", "through", "thru", "until", "till", "ending", "ended", "end", "ends",
  ]
  private static let fillers: Set<String> = [
    "and", "including", "inclusive", "up", "date", "period", "of", "the", "both", "on", "",
  ]

  /// `twelve months ended September 30, 2026` begins on the day after the same day a year before.
  private static func ended(_ date: DatePlace, _ text: ReportText) -> PeriodPlace? {
    let before = text.words(before: date.words.lowerBound, 6)
    let keys = before.map { text.words[$0].key }
    guard let verb = keys.lastIndex(where: { ["ended", "ending"].contains($0) }), keys.count - verb <= 2,
      verb > 0
    else { return nil }
    var place = verb - 1
    if keys[place] == "period", place > 0 { place -= 1 }
    guard let months = length(keys, at: place) else { return nil }
    let start = date.day.adding(days: 1).adding(months: -months)
    return PeriodPlace(
      start: start, end: date.day, words: before.lowerBound + max(0, place - 1)..<date.words.upperBound)
  }

  private static func length(_ keys: [String], at place: Int) -> Int? {
    let key = keys[place]
    if key == "year" { return place > 0 && ["fiscal", "financial"].contains(keys[place - 1]) ? nil : 12 }
    let parts = key.split(separator: "-").map(String.init)
    if parts.count == 2, parts[1].hasPrefix("month") { return numbers[parts[0]] }
    guard key.hasPrefix("month"), place > 0 else { return nil }
    return numbers[keys[place - 1]]
  }

  private static let numbers: [String: Int] = [
    "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9, "10": 10, "11": 11, "12": 12,
  ]

  /// `October 1 through December 31, 2025`: the first date takes the year of the second, or the one before.
  private static func withoutYear(_ date: DatePlace, _ text: ReportText) -> PeriodPlace? {
    let before = text.words(before: date.words.lowerBound, 3)
    guard before.count == 3 else { return nil }
    let words = before.map { text.words[$0] }
    guard joints.contains(words[2].key) || words[2].text == "-" else { return nil }
    for (month, number) in [(words[0], words[1]), (words[1], words[0])] {
      guard let month = DateAtom.month(month.key), let day = Int(number.key.prefix { $0.isNumber }),
        let start = Day(year: date.day.year, month: month, day: day)
      else { continue }
      return PeriodPlace(
        start: start < date.day ? start : start.adding(months: -12), end: date.day,
        words: before.lowerBound..<date.words.upperBound)
    }
    return nil
  }
}
