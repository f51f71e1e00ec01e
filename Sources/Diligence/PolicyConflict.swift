/// Two policy numbers that cannot hold together, such as a report that is current for longer than it is ageing.
package struct PolicyConflict: Sendable, Equatable {
  /// The one that may not be more than the other.
  package let less: PolicyNumber
  package let more: PolicyNumber
  /// Both with their values, in one sentence without the full stop.
  package let message: String

  private init(_ less: PolicyNumber, _ more: PolicyNumber, _ value: (PolicyNumber) -> String) {
    self.less = less
    self.more = more
    message =
      "'\(less.rawValue)' (\(value(less))) is more than '\(more.rawValue)' (\(value(more)))"
  }

  /// Numbers that ask for more the further down they stand: the first of each pair may be at most the second.
  private static let pairs: [(PolicyNumber, PolicyNumber)] = [
    (.currentMonths, .ageingMonths), (.shortMonths, .acceptedMonths), (.acceptedMonths, .yearMonths),
    (.askDays, .lateDays), (.thresholdTier2, .thresholdTier1), (.thresholdTier3, .thresholdTier2),
    (.conditionalMargin, .thresholdTier3),
  ]

  /// Every conflict among the numbers in force: the departures, and the usual ones where there is none.
  package static func all(among departures: [PolicyNumber: Double]) -> [PolicyConflict] {
    func value(_ number: PolicyNumber) -> Double { departures[number] ?? number.usual }
    return pairs.filter { value($0.0) > value($0.1) }.map { less, more in
      PolicyConflict(less, more) { PolicyNumber.text(value($0)) }
    }
  }
}
