/// The numbers of the scoring model that are a buyer's choice rather than arithmetic, in one place.
///
/// The defaults are those of scoring.md.
package struct Policy: Sendable, Equatable {
  /// A report is current up to this age, in whole months.
  package var currentMonths = 12
  /// Older than current and up to this age a report is ageing, beyond it stale; in whole months.
  package var ageingMonths = 15
  /// How long before the decision date a bridge letter may end and still be in force, in months.
  package var bridgeMonths = 3
  /// A shorter period, in whole months, is too short to prove that controls work.
  package var shortMonths = 3
  /// A shorter period, in whole months, proves it with a limit only.
  package var acceptedMonths = 6
  /// The length of an ordinary period, in whole months.
  package var yearMonths = 12
  /// The days between two yearly periods that still count as following each other.
  package var gapDays = 31
  /// How long a Type I is accepted while the period of its Type II runs, in months from the day it speaks of.
  package var typeIMonths = 6
  /// A report signed fewer days after the end of its period raises the question how.
  package var askDays = 7
  /// A report signed more days after the end of its period is late.
  package var lateDays = 120
  /// How long a firm's passed peer review speaks for it, in months from its acceptance.
  package var peerReviewMonths = 36
  /// How long a newly enrolled firm may wait for its first peer review, in months.
  package var firstReviewMonths = 18
  /// An exception in a larger share of the sample is a severe one, in percent.
  package var highExceptionPercent = 10.0
  /// A sample of fewer cases says little.
  package var smallSample = 5
  /// Percent of all points that may be declared not applicable without a finding.
  package var notApplicableShare = 15.0
  /// The share of points whose items have to be answered before a verdict is given, 0 to 1.
  package var completeness = 0.90
  /// The proof that approval without conditions asks for, 0 to 1.
  package var proof = 0.75
  /// The score that approval without conditions asks for in tiers 1, 2 and 3.
  package var thresholds = [80.0, 70.0, 60.0]
  /// How far below the threshold approval with conditions is still possible.
  package var conditionalMargin = 20.0

  package init() {}

  /// Policy as scoring.md sets it.
  package static let standard = Policy()

  /// The threshold of tier 1, 2 or 3.
  package func threshold(ofTier number: Int) -> Double {
    thresholds[number - 1]
  }
}

/// Whether `value` reaches `threshold`; what is less than 1e-9 short of it does.
func meets(_ value: Double, _ threshold: Double) -> Bool {
  value >= threshold - 1e-9
}
