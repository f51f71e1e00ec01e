/// One of the 61 trust services criteria as TSP section 100 numbers them, such as `CC6.1`; a control's own
/// number is none.
struct OfficialCriterion: Sendable, Hashable {
  let series: Series
  let group: Int
  let number: Int

  var id: String { "\(series.rawValue)\(group).\(number)" }

  enum Series: String, Sendable, CaseIterable {
    case common = "CC"
    case availability = "A"
    case confidentiality = "C"
    case processingIntegrity = "PI"
    case privacy = "P"

    /// How many criteria each of its groups has.
    fileprivate var counts: [Int] {
      switch self {
      case .common: [5, 3, 4, 2, 3, 8, 5, 1, 2]
      case .availability: [3]
      case .confidentiality: [2]
      case .processingIntegrity: [5]
      case .privacy: [1, 1, 2, 3, 2, 7, 1, 1]
      }
    }
  }

  /// Nil where there is no such criterion.
  init?(_ series: Series, _ group: Int, _ number: Int) {
    guard series.counts.indices.contains(group - 1), (1...series.counts[group - 1]).contains(number) else {
      return nil
    }
    self.series = series
    self.group = group
    self.number = number
  }

  /// Reads an id as it is printed; nil for anything beside it, such as `CC6.1.2` or `CC6.9`.
  init?(id: some StringProtocol) {
    let letters = id.utf8.prefix(while: \.isCapital)
    guard (1...2).contains(letters.count),
      let series = Series(rawValue: String(decoding: letters, as: UTF8.self)),
      let (group, number) = Self.numbers(id.utf8.dropFirst(letters.count))
    else { return nil }
    self.init(series, group, number)
  }

  /// `6.1` → 6 and 1; one or two digits each, and nothing else.
  static func numbers(_ bytes: some Collection<UInt8>) -> (group: Int, number: Int)? {
    guard bytes.count <= 5, let dot = bytes.firstIndex(of: .dot), let group = number(bytes[..<dot]),
      let number = number(bytes[dot...].dropFirst())
    else { return nil }
    return (group, number)
  }

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard let first = digits.first, first != 0x30, digits.allSatisfy(\.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// All from this one to `last` in the official order, both included; nil where they are not of one series
  /// in order.
  func through(_ last: OfficialCriterion) -> [OfficialCriterion]? {
    guard series == last.series, (group, number) <= (last.group, last.number) else { return nil }
    return (group...last.group).flatMap { group in
      (1...series.counts[group - 1]).compactMap { OfficialCriterion(series, group, $0) }
        .filter { ($0.group, $0.number) >= (self.group, self.number) }
        .filter { ($0.group, $0.number) <= (last.group, last.number) }
    }
  }
}
