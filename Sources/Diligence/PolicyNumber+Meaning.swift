/// What a policy number is by itself: what it decides, in which unit, what it usually is and what it may be.
extension PolicyNumber {
  package enum Unit: String, Sendable {
    case months, days, percent, points, cases
    /// The proof of a claim, 0.4 to 1.
    case proof
  }

  package var unit: Unit {
    switch self {
    case .currentMonths, .ageingMonths, .bridgeMonths, .shortMonths, .acceptedMonths, .yearMonths,
      .typeIMonths, .peerReviewMonths, .firstReviewMonths:
      .months
    case .gapDays, .askDays, .lateDays: .days
    case .highExceptionPercent, .notApplicablePercent, .completenessPercent: .percent
    case .smallSample: .cases
    case .proof: .proof
    case .thresholdTier1, .thresholdTier2, .thresholdTier3, .conditionalMargin: .points
    }
  }

  /// Its value while nobody sets another. Source: scoring.md and domain.md §4.2.
  package var usual: Double {
    switch self {
    case .currentMonths: 12
    case .ageingMonths: 15
    case .bridgeMonths: 3
    case .shortMonths: 3
    case .acceptedMonths: 6
    case .yearMonths: 12
    case .gapDays: 31
    case .typeIMonths: 6
    case .askDays: 7
    case .lateDays: 120
    case .peerReviewMonths: 36
    case .firstReviewMonths: 18
    case .highExceptionPercent: 10
    case .smallSample: 5
    case .notApplicablePercent: 15
    case .completenessPercent: 90
    case .proof: 0.75
    case .thresholdTier1: 80
    case .thresholdTier2: 70
    case .thresholdTier3: 60
    case .conditionalMargin: 20
    }
  }

  /// What it may be: at most fifty years or as many days, a whole sample, all points.
  package var range: ClosedRange<Double> {
    switch unit {
    case .months: 0...600
    case .days: 0...18_300
    case .cases: 0...1_000_000
    case .percent, .points: 0...100
    case .proof: 0.4...1
    }
  }

  /// Whether nothing lies between two neighbouring values: months, days and cases are counted.
  package var isWhole: Bool {
    switch unit {
    case .months, .days, .cases: true
    case .percent, .points, .proof: false
    }
  }

  /// Whether it can be this at all: finite, in its range, and whole where it is counted.
  package func allows(_ value: Double) -> Bool {
    range.contains(value) && (!isWhole || value == value.rounded())
  }

  /// The form of its value for a person, such as `a whole number from 0 to 600`.
  package var form: String {
    let bounds = "from \(Self.text(range.lowerBound)) to \(Self.text(range.upperBound))"
    return "\(isWhole ? "a whole number" : "a number") \(bounds)"
  }

  /// A value without needless decimals: `12`, `0.75`.
  package static func text(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A value with its unit: `12 months`, `1 day`, `90 %`, `0.75`.
  package func words(_ value: Double) -> String {
    let text = Self.text(value)
    return switch unit {
    case .months, .days, .points, .cases:
      "\(text) \(value == 1 ? String(unit.rawValue.dropLast()) : unit.rawValue)"
    case .percent: "\(text) %"
    case .proof: text
    }
  }

  /// What it decides, in one plain sentence.
  package var decides: String {
    switch self {
    case .currentMonths: "A report is current up to this many months after the end of its period."
    case .ageingMonths: "An older report is ageing up to this many months, and stale after them."
    case .bridgeMonths:
      "A bridge letter is in force if it ends at most this many months before the decision date."
    case .shortMonths: "A period of fewer months is too short to prove that controls work."
    case .acceptedMonths: "A period of fewer months proves it with a limit only."
    case .yearMonths: "The length of an ordinary period."
    case .gapDays: "Periods with at most this many days between them still follow each other."
    case .typeIMonths: "A Type I report is accepted this long while the period of its Type II is running."
    case .askDays: "A report dated fewer days after the end of its period raises the question how."
    case .lateDays: "A report dated more days after the end of its period is late."
    case .peerReviewMonths: "The peer review of an auditing firm speaks for it this long."
    case .firstReviewMonths: "A newly enrolled auditing firm may wait this long for its first peer review."
    case .highExceptionPercent: "An exception in more than this share of a sample is severe."
    case .smallSample: "A sample of fewer cases says little."
    case .notApplicablePercent: "More than this share of all points declared not applicable is a finding."
    case .completenessPercent:
      "This share of all points has to be answered before anything but a rejection is advised."
    case .proof: "Approval without conditions asks for this proof on average over what is claimed."
    case .thresholdTier1: "Approval asks for this score in tier 1, the highest risk."
    case .thresholdTier2: "Approval asks for this score in tier 2."
    case .thresholdTier3: "Approval asks for this score in tier 3."
    case .conditionalMargin: "Approval with conditions is possible up to this many points below that score."
    }
  }
}
