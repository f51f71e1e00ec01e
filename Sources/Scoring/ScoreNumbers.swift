package import Diligence

/// The numbers of a scorecard without the lines that they are made of: what a ranking of many vendors needs.
///
/// Each is nil where it does not exist, as in ``Scorecard``.
package struct ScoreNumbers: Sendable, Equatable {
  package let assessment: AssessmentID
  /// 0 to 100: the points earned, and the lower end of the range.
  package let score: Double?
  /// The score if every open item turned out proven and good.
  package let high: Double?
  /// What the vendor's word alone would give.
  package let claimed: Double?
  /// 0 to 1: the share of points whose items are answered.
  package let completeness: Double?
  /// 0.4 to 1.
  package let proof: Double?
  /// Percent of all points that approved not-applicable answers took out.
  package let notApplicableShare: Double
  package let verdict: Verdict?
}

extension ScoreNumbers {
  init(_ reckoning: Reckoning) {
    let totals = reckoning.totals
    self.init(
      assessment: reckoning.judgement.assessment.id, score: totals.score, high: totals.high,
      claimed: totals.claimed, completeness: totals.completeness, proof: totals.proof,
      notApplicableShare: reckoning.notApplicableShare, verdict: reckoning.verdict)
  }
}

/// Many assessments judged against one questionnaire: their records are read once, and then they are scored
/// in no time.
package struct JudgedAssessments: Sendable {
  private let all: [AssessmentJudgement]

  package init(_ assessments: [Assessment], against questionnaire: Questionnaire) {
    let plan = ScoringPlan(questionnaire)
    all = assessments.map { AssessmentJudgement(of: $0, by: plan) }
  }

  /// In the order of the assessments, those of their scorecards.
  package var numbers: [ScoreNumbers] { all.map { ScoreNumbers(Reckoning($0)) } }
}

extension Questionnaire {
  /// The numbers of many assessments, in their order: those of their scorecards, without lines and words.
  package func numbers(of assessments: [Assessment]) -> [ScoreNumbers] {
    JudgedAssessments(assessments, against: self).numbers
  }
}
