package import Robustness

extension Ranking {
  /// Of assessments judged alike, in the order of their scores; nil where there are none.
  package init?(of assessments: [JudgedAssessment], isWeighedByFile: Bool = false) {
    let ranked = assessments.ranked
    guard let questionnaire = ranked.first?.questionnaire else { return nil }
    self.init(
      of: ranked.map {
        Entrant(vendor: $0.vendor.id, scorecard: $0.scorecard, weighing: $0.assessment.weighing)
      },
      in: questionnaire, isWeighedByFile: isWeighedByFile)
  }
}
