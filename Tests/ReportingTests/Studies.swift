import Diligence
import Reporting
import Robustness
import Testing

/// Studies of made-up rankings that the tests of this module share.
enum Studies {
  /// Of these assessments with few draws, which are enough for rows and words.
  static func study(_ assessments: [JudgedAssessment], isWeighedByFile: Bool = false) throws -> RankingStudy {
    let ranking = try #require(Ranking(of: assessments, isWeighedByFile: isWeighedByFile))
    return RankingStudy(of: ranking, try #require(ranking.question.robustness(draws: 200) { _ in true }))
  }

  static func comparison(_ assessments: [JudgedAssessment], differencesOnly: Bool = false) throws
    -> Comparison
  {
    try Comparison(
      of: assessments, differencesOnly: differencesOnly, study: study(assessments), ledger: Samples.ledger)
  }

  /// As many vendors as asked for, all with the same answers but a note more or less of proof.
  static func crowd(_ count: Int) -> [JudgedAssessment] {
    (0..<count).map { number in
      let answers: [ItemID: Answer] = [
        "Q04": Answer(choice: .option("yes")), "C04": Answer(choice: .option(number % 2 == 0 ? "yes" : "no")),
        "C10": Answer(choice: .option(number % 3 == 0 ? "yes" : "partial")),
      ]
      return Samples.judged(
        Assessment(
          id: AssessmentID("a-\(number)"), vendor: VendorID("vendor-\(number)"),
          questionnaire: Samples.questionnaire.reference,
          intake: Intake(decisionDate: Samples.day("2026-11-21")), answers: answers),
        named: "Vendor \(number)")
    }
  }
}
