/// A date without a time or a zone, in the Gregorian calendar, years 1 to 9999.
package struct Day: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// Reads `YYYY-MM-DD` exactly; nil for any other text and for days the calendar does not have.
  package init?(_ iso: String) {
    self.init(ascii: Array(iso.utf8)[...])
  }

  /// Reads the ten bytes of `YYYY-MM-DD`.
  init?(ascii bytes: ArraySlice<UInt8>) {
    let first = bytes.startIndex
    guard bytes.count == 10, bytes[first + 4] == 45, bytes[first + 7] == 45,
      let year = Self.number(bytes[first..<(first + 4)]),
      let month = Self.number(bytes[(first + 5)..<(first + 7)]),
      let day = Self.number(bytes[(first + 8)..<(first + 10)])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The number that ASCII digits write; nil where any is no digit.
  static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    return value
  }

  static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day {
  /// The same day `months` later (earlier where negative), cut to the last day of a shorter month; kept within years 1 to 9999.
  ///
  /// 31 August plus six months is 28 or 29 February.
  package func adding(months: Int) -> Day {
    let total = min(max(year * 12 + month - 1 + months, 12), 9999 * 12 + 11)
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    return Day(unchecked: newYear, newMonth, min(day, Self.length(ofMonth: newMonth, in: newYear)))
  }

  /// The day `days` later, earlier where negative; kept within years 1 to 9999.
  package func adding(days: Int) -> Day {
    Day(dayNumber: dayNumber + days)
  }

  /// The largest n for which this day plus n months is not after `other`; negative where `other` is earlier.
  ///
  /// Source: scoring.md, "Whole months". 31 January to 28 February is one month in a common year.
  package func wholeMonths(to other: Day) -> Int {
    let months = (other.year - year) * 12 + other.month - month
    return adding(months: months) <= other ? months : months - 1
  }

  /// The days from this day to `other`, negative where `other` is earlier.
  package func days(to other: Day) -> Int {
    other.dayNumber - dayNumber
  }

  /// Days since 1 January 1970; the first and last day of the calendar bound it on the way back.
  package var dayNumber: Int {
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  package init(dayNumber: Int) {
    let days = min(max(dayNumber, -719_162), 2_932_896) + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(unchecked: year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}

extension Day: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  package var description: String {
    "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

extension Day: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let day = Day(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date")
    }
    self = day
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A number with leading zeros up to `width` digits.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
