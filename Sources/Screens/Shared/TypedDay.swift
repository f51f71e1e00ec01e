import Diligence

/// A day as a person types it: `2026-09-30`, or another form that can mean no other day; else what is wrong, in words.
struct TypedDay: Sendable, Equatable {
  let day: Day?
  /// What is wrong, in a few words; nil where a day was read.
  let problem: String?

  init(_ text: String) {
    let parts = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map { String($0) }
    let isPlain = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || " .,/-".contains($0)) }
    if isPlain, let (year, month, day) = Self.numbers(parts) {
      self.day = Day(year: year, month: month, day: day)
      problem = self.day == nil ? Self.problem(year, month, day) : nil
    } else {
      day = nil
      problem = isPlain ? Self.problem(parts) : Self.example
    }
  }

  private static let example = "a day such as 2026-11-30"

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  private typealias Numbers = (year: Int, month: Int, day: Int)

  /// Year, month and day where it is certain which is which, whether or not the calendar has such a day.
  private static func numbers(_ parts: [String]) -> Numbers? {
    if parts.count == 1, parts[0].count == 8, let all = Int(parts[0]) {
      return (all / 10_000, all / 100 % 100, all % 100)
    }
    guard parts.count == 3, let year = parts.firstIndex(where: { $0.count == 4 && Int($0) != nil }),
      let number = Int(parts[year])
    else { return nil }
    let others = parts.indices.filter { $0 != year }.map { parts[$0] }
    if let name = others.firstIndex(where: { month($0) != nil }) {
      guard year != 1, let month = month(others[name]), let day = day(others[1 - name]) else { return nil }
      return (number, month, day)
    }
    guard let first = day(others[0]), let second = day(others[1]) else { return nil }
    if year == 0 { return (number, first, second) }
    guard year == 2, let (month, day) = certain(first, second) else { return nil }
    return (number, month, day)
  }

  /// Month and day of two numbers before a year, where only one order makes sense.
  private static func certain(_ first: Int, _ second: Int) -> (month: Int, day: Int)? {
    if first == second || (second > 12 && first <= 12) { return (first, second) }
    return first > 12 && second <= 12 ? (second, first) : nil
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3,
      let place = months.firstIndex(where: { $0.lowercased().hasPrefix(word.lowercased()) })
    else { return nil }
    return place + 1
  }

  /// One or two digits, also as in `1st`.
  private static func day(_ word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    let rest = word.dropFirst(digits.count).lowercased()
    guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(rest) else { return nil }
    return Int(digits)
  }

  private static func problem(_ year: Int, _ month: Int, _ day: Int) -> String {
    guard (1...9999).contains(year) else { return "there is no year \(year)" }
    guard (1...12).contains(month) else { return "there is no month \(month)" }
    let name = months[month - 1]
    return month == 2 && day == 29 ? "\(year) has no 29 February" : "there is no \(day) \(name)"
  }

  private static func problem(_ parts: [String]) -> String {
    if parts.count == 3, parts[2].count == 4, let first = day(parts[0]), let second = day(parts[1]),
      first <= 12, second <= 12
    {
      return "day or month first? year first is sure: \(example.suffix(10))"
    }
    let isYearAndMonth = parts.count == 2 && parts.contains { $0.count == 4 && Int($0) != nil }
    return isYearAndMonth ? "the day is missing, such as \(example.suffix(10))" : example
  }
}
