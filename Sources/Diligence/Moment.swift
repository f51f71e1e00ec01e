/// A point in time to the second, in UTC: when an event was recorded.
package struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1 January 1970, 00:00 UTC.
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  /// Reads `YYYY-MM-DDThh:mm:ssZ` exactly; nil for any other text.
  package init?(_ iso: String) {
    guard iso.utf8.count == 20, iso.last == "Z", let day = Day(String(iso.prefix(10))) else { return nil }
    let time = iso.dropFirst(11).dropLast().split(separator: ":", omittingEmptySubsequences: false)
    guard time.count == 3, iso.dropFirst(10).first == "T", time.allSatisfy(\.isTwoDigits),
      let hour = Int(time[0]), let minute = Int(time[1]), let second = Int(time[2]),
      (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    seconds = day.dayNumber * 86_400 + hour * 3600 + minute * 60 + second
  }

  package static func < (left: Moment, right: Moment) -> Bool {
    left.seconds < right.seconds
  }

  /// The date in UTC on which this moment falls.
  package var day: Day {
    Day(dayNumber: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
  }
}

extension Moment: CustomStringConvertible {
  /// `YYYY-MM-DDThh:mm:ssZ`.
  package var description: String {
    let time = seconds - day.dayNumber * 86_400
    return
      "\(day)T\(padded(time / 3600, to: 2)):\(padded(time / 60 % 60, to: 2)):\(padded(time % 60, to: 2))Z"
  }
}

extension Moment: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let moment = Moment(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time in UTC")
    }
    self = moment
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Substring {
  fileprivate var isTwoDigits: Bool {
    utf8.count == 2 && utf8.allSatisfy { (48...57).contains($0) }
  }
}
