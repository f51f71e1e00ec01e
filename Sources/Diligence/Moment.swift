/// A point in time to the second, in UTC: when an event was recorded.
package struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1 January 1970, 00:00 UTC.
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  /// Reads `YYYY-MM-DDThh:mm:ssZ` exactly; nil for any other text.
  package init?(_ iso: String) {
    // Byte by byte, because every event that is read back has one.
    let bytes = Array(iso.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"), let day = Day(ascii: bytes[0..<10]),
      let hour = Day.number(bytes[11..<13]), let minute = Day.number(bytes[14..<16]),
      let second = Day.number(bytes[17..<19]), hour < 24, minute < 60, second < 60
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
