/// A number of the scoring model that a buyer may set, by the name that policy and answers files use.
///
/// Lengths of time are whole months unless the name says days.
package enum PolicyNumber: String, Sendable, CaseIterable, Codable, CodingKeyRepresentable {
  case currentMonths = "current_months"
  case ageingMonths = "ageing_months"
  case bridgeMonths = "bridge_months"
  case shortMonths = "short_months"
  case acceptedMonths = "accepted_months"
  case yearMonths = "year_months"
  case gapDays = "gap_days"
  case typeIMonths = "type_i_months"
  case askDays = "report_ask_days"
  case lateDays = "report_late_days"
  case peerReviewMonths = "peer_review_months"
  case firstReviewMonths = "first_review_months"
  case highExceptionPercent = "high_exception_percent"
  case smallSample = "small_sample"
  case notApplicablePercent = "not_applicable_percent"
  case completenessPercent = "completeness_percent"
  case proof
  case thresholdTier1 = "threshold_tier_1"
  case thresholdTier2 = "threshold_tier_2"
  case thresholdTier3 = "threshold_tier_3"
  case conditionalMargin = "conditional_margin"
}
