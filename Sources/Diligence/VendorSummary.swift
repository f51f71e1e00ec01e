/// One line of the portfolio: what a person sees of a vendor before opening it.
package struct VendorSummary: Sendable, Equatable, Codable {
  package let vendor: VendorID
  package var name: String
  package var isArchived: Bool
  package var updated: Moment
  /// Of the vendor's newest assessment; nil where none was opened.
  package var assessment: AssessmentSummary?

  package init(
    vendor: VendorID, name: String, isArchived: Bool, updated: Moment, assessment: AssessmentSummary? = nil
  ) {
    self.vendor = vendor
    self.name = name
    self.isArchived = isArchived
    self.updated = updated
    self.assessment = assessment
  }
}

extension VendorSummary {
  /// What the portfolio is ordered by, before the vendor's id: the name in small letters.
  package var sortName: String { name.lowercased() }
}

/// How far an assessment has come and what it says so far.
package struct AssessmentSummary: Sendable, Equatable, Codable {
  package let id: AssessmentID
  /// Names the version of the questionnaire: only lines of the same one can be ranked together.
  package let questionnaire: ContentHash
  package var product: String?
  package var decisionDate: Day
  /// Items that are answered or approved as not applicable, and all that are asked.
  package var answered: Int
  package var asked: Int
  package var score: Double?
  package var low: Double?
  package var high: Double?
  package var tier: Int
  /// The score that an approval asks for, where a buyer set another than the usual one of the tier.
  package var threshold: Double?
  package var verdict: Verdict?
  /// Gates tripped or open that no waiver covers.
  package var gatesInTheWay: Int
  /// The outcome that a named person recorded.
  package var decided: Verdict?
  private let shares: CriterionShares

  package init(
    id: AssessmentID, questionnaire: ContentHash, product: String?, decisionDate: Day, answered: Int,
    asked: Int, score: Double?, low: Double?, high: Double?, tier: Int, threshold: Double? = nil,
    verdict: Verdict?, gatesInTheWay: Int, decided: Verdict?, criteria: [CriterionShare]
  ) {
    self.id = id
    self.questionnaire = questionnaire
    self.product = product
    self.decisionDate = decisionDate
    self.answered = answered
    self.asked = asked
    self.score = score
    self.low = low
    self.high = high
    self.tier = tier
    self.threshold = threshold
    self.verdict = verdict
    self.gatesInTheWay = gatesInTheWay
    self.decided = decided
    shares = CriterionShares(criteria)
  }

  /// What each criterion has earned, in the questionnaire's order; with them the score at any weights can be told.
  package var criteria: [CriterionShare] { shares.all }
}
