import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

@Suite struct ItemJudgementTests {
  private func judge(
    _ item: ItemID, _ answer: Answer?, evidence: [EvidenceID: Evidence] = [:],
    reports: [AssuranceReport] = [],
    personalData: Use.PersonalData = .unknown
  ) throws -> (standing: ItemScore.Standing, value: Double?, because: String) {
    var assessment = Assessment.sample(reports)
    assessment.answers[item] = answer
    assessment.evidence[item] = evidence
    assessment.intake.use.personalData = personalData
    let record = ReportRecord(of: assessment, policy: .standard)
    let item = try #require(Questionnaire.example.item(item))
    let row = ScoringPlan.Row(item)
    let judgement = ItemJudgement(of: row, in: assessment, record: record)
    let sentence = judgement.sentence(about: row, in: assessment, record: record)
    return (judgement.standing, judgement.value, sentence)
  }

  @Test(
    arguments: [
      (nil, .open, "Open: not answered yet."),
      (Answer(note: "later"), .open, "Open: not answered yet."),
      (Answer(choice: .unknown), .open, "Open: the answer is not known yet."),
      (
        Answer(choice: .option("yess")), .open, "Open: the questionnaire has no answer `yess` for it."
      ),
      (
        Answer(choice: .notApplicable), .open,
        "Open: not applicable needs a reason and an approver to count."
      ),
      (
        Answer(choice: .notApplicable, reason: "no queue", approver: " "), .open,
        "Open: not applicable needs an approver to count."
      ),
      (
        Answer(choice: .notApplicable, approver: "J. Doe"), .open,
        "Open: not applicable needs a reason to count."
      ),
      (
        Answer(choice: .notApplicable, reason: "no queue", approver: "J. Doe"), .notApplicable,
        "Not applicable, approved by J. Doe: no queue"
      ),
      (
        Answer(choice: .option("no")), .answered,
        "No; no evidence is accepted, so the proof is the vendor's word (L0)."
      ),
    ] as [(Answer?, ItemScore.Standing, String)])
  func standsSo(answer: Answer?, standing: ItemScore.Standing, because: String) throws {
    let judgement = try judge("C13", answer)
    #expect(judgement.standing == standing)
    #expect(judgement.because == because)
    #expect((judgement.value != nil) == (standing == .answered))
  }

  @Test(arguments: [(.yes, true), (.unknown, true), (.no, false)] as [(Use.PersonalData, Bool)])
  func asksPrivacyUnlessThereIsNoPersonalData(personalData: Use.PersonalData, expected: Bool) throws {
    let judgement = try judge("PK1", Answer(choice: .option("yes")), personalData: personalData)
    #expect(judgement.standing == (expected ? .answered : .notAsked))
    #expect(expected || judgement.because == "Not asked, because no personal data is involved.")
    #expect(try judge("C15", nil, personalData: personalData).standing == .open)
  }

  @Test func tellsWhatTheReportProves() throws {
    let yes = Answer(choice: .option("yes"))
    let report = AssuranceReport.sound("soc2-2026", testing: ["C01"])
    let old = report.with {
      $0.start = day("2024-09-01"); $0.end = day("2025-09-20"); $0.reportDate = nil
    }
    let typeI = report.with {
      $0.type = .typeI; $0.asOf = day("2026-10-01")
    }
    let rows = [
      (report, "Yes; tested in soc2-2026, page 61, without a limit (L4)."),
      (
        old,
        "Yes; tested in soc2-2026, page 61, but the period ended 14 months before the decision date "
          + "and no bridge letter is in force, so at most L2."
      ),
      (typeI, "Yes; tested in soc2-2026, page 61, which as a SOC 2 Type I gives L2."),
      (
        report.with {
          $0.categories = []; $0.opinion = .adverse
        },
        "Yes; tested in soc2-2026, page 61, but Security is not in the report's scope, "
          + "and the opinion is adverse, so at most L1."
      ),
    ]
    for (report, expected) in rows {
      #expect(try judge("C01", yes, reports: [report]).because == expected)
    }
  }

  @Test func tellsWhatTheEvidenceProves() throws {
    let yes = Answer(choice: .option("yes"))
    let accepted = Evidence(status: .accepted)
    let checked = Evidence(status: .accepted, source: .ownCheck)
    let unchecked = AssuranceReport.sound(testing: ["X4"]).with { $0.auditorStatus = .notChecked }
    #expect(
      try judge("C02", yes, evidence: ["E05": checked, "E06": accepted]).because
        == "Yes; 2 of 3 evidence pieces are accepted, 1 of them independent, so proof 0.58 (L0).")
    #expect(
      try judge("X4", yes, evidence: ["DOC": checked]).because
        == "Yes; the evidence is accepted and independent, so proof 0.75 (L2).")
    #expect(
      try judge("X4", yes, evidence: ["DOC": checked], reports: [unchecked]).because
        == "Yes; the evidence is accepted and independent, so proof 0.75 (L2), which is more than r gives: "
        + "tested in r, page 61, but the auditor is not checked, so at most L1.")
  }

  @Test func tellsWhatTheRecordSays() throws {
    #expect(
      try judge("Q01", nil).because == "Open: no assurance report is recorded, nor that there is none.")
    #expect(
      try judge("Q01", nil, reports: [.sound()]).because
        == "From the assurance reports: r is a SOC 2 Type II.")
  }
}
