package import Diligence

/// The numbers of the scoring model that are a buyer's choice rather than arithmetic: the standard, and where a buyer
/// departs from it.
///
/// The standard is that of scoring.md. A departure that the number does not allow, which neither a file nor a command lets
/// in, is passed over, so that no record makes a score impossible.
package struct Policy: Sendable, Hashable {
  /// The numbers that are otherwise than the standard, and only those.
  package let departures: [PolicyNumber: Double]

  package init(_ departures: [PolicyNumber: Double] = [:]) {
    self.departures = departures.filter { $0.key.allows($0.value) && $0.value != $0.key.usual }
  }

  /// Policy as scoring.md sets it.
  package static let standard = Policy()

  package subscript(number: PolicyNumber) -> Double { departures[number] ?? number.usual }

  private func whole(_ number: PolicyNumber) -> Int { Int(self[number]) }

  /// A report is current up to this age, in whole months.
  package var currentMonths: Int { whole(.currentMonths) }
  /// Older than current and up to this age a report is ageing, beyond it stale; in whole months.
  package var ageingMonths: Int { whole(.ageingMonths) }
  /// How long before the decision date a bridge letter may end and still be in force, in months.
  package var bridgeMonths: Int { whole(.bridgeMonths) }
  /// A shorter period, in whole months, is too short to prove that controls work.
  package var shortMonths: Int { whole(.shortMonths) }
  /// A shorter period, in whole months, proves it with a limit only.
  package var acceptedMonths: Int { whole(.acceptedMonths) }
  /// The length of an ordinary period, in whole months.
  package var yearMonths: Int { whole(.yearMonths) }
  /// The days between two yearly periods that still count as following each other.
  package var gapDays: Int { whole(.gapDays) }
  /// How long a Type I is accepted while the period of its Type II runs, in months from the day it speaks of.
  package var typeIMonths: Int { whole(.typeIMonths) }
  /// A report signed fewer days after the end of its period raises the question how.
  package var askDays: Int { whole(.askDays) }
  /// A report signed more days after the end of its period is late.
  package var lateDays: Int { whole(.lateDays) }
  /// How long a firm's passed peer review speaks for it, in months from its acceptance.
  package var peerReviewMonths: Int { whole(.peerReviewMonths) }
  /// How long a newly enrolled firm may wait for its first peer review, in months.
  package var firstReviewMonths: Int { whole(.firstReviewMonths) }
  /// An exception in a larger share of the sample is a severe one, in percent.
  package var highExceptionPercent: Double { self[.highExceptionPercent] }
  /// A sample of fewer cases says little.
  package var smallSample: Int { whole(.smallSample) }
  /// Percent of all points that may be declared not applicable without a finding.
  package var notApplicableShare: Double { self[.notApplicablePercent] }
  /// The share of points whose items have to be answered before a verdict is given, 0 to 1.
  package var completeness: Double { self[.completenessPercent] / 100 }
  /// The proof that approval without conditions asks for, 0.4 to 1.
  package var proof: Double { self[.proof] }
  /// How far below the threshold approval with conditions is still possible, in points.
  package var conditionalMargin: Double { self[.conditionalMargin] }

  /// The score that approval without conditions asks for in tier 1, 2 or 3.
  package func threshold(ofTier number: Int) -> Double {
    switch number {
    case 1: self[.thresholdTier1]
    case 2: self[.thresholdTier2]
    default: self[.thresholdTier3]
    }
  }
}

/// One policy number as it is in force, to be shown.
package struct PolicyLine: Sendable, Equatable {
  package let number: PolicyNumber
  package let value: Double

  /// Whether it is otherwise than usual.
  package var departs: Bool { value != number.usual }

  /// `18 months (usual: 12)`, or `12 months` where it is as usual.
  package var words: String {
    number.words(value) + (departs ? " (usual: \(PolicyNumber.text(number.usual)))" : "")
  }
}

extension Policy {
  /// Every number in force, in the order of the standard.
  package var lines: [PolicyLine] {
    PolicyNumber.allCases.map { PolicyLine(number: $0, value: self[$0]) }
  }
}

/// Whether `value` reaches `threshold`; what is less than 1e-9 short of it does.
func meets(_ value: Double, _ threshold: Double) -> Bool {
  value >= threshold - 1e-9
}
