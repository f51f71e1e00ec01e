import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

@Suite struct FindingsTests {
  private func texts(_ change: (inout Assessment) -> Void) -> [String] {
    var assessment = Assessment.sample([.sound()])
    change(&assessment)
    return assessment.scorecard(against: .example).findings.map(\.text)
  }

  @Test func hasNothingToSayAboutASoundRecord() {
    #expect(texts { _ in } == [])
  }

  @Test func tellsOfReports() {
    #expect(
      texts { $0.reports["r"]?.type = nil }
        == ["r counts for nothing, because it is not recorded whether it is a Type I or a Type II."])
    #expect(
      texts { $0.reports["r"]?.start = nil }
        == ["r counts for nothing, because its first day is not recorded."])
    #expect(
      texts { $0.reports["r"]?.start = day("2026-10-10") }
        == ["r ends before it starts; correct its dates."])
    #expect(
      texts { $0.hasNoReports = true }
        == ["The vendor is said to have no assurance report, yet one is recorded; the recorded one counts."])
  }

  @Test(
    arguments: [
      (
        "C01", ReportTest(result: .clean), "r records a test of C01 without a page, so it counts for nothing."
      ),
      ("C01", ReportTest(result: .exception, page: 7), "r, page 7: the exception on C01 is not remediated."),
      ("C01", ReportTest(result: .exception, remediated: true, page: 7), nil),
      ("Q09", ReportTest(result: .clean, page: 7), "r records a test of Q09, but a report cannot prove it."),
      ("X3", ReportTest(result: .clean, page: 7), "r records a test of X3, but a report cannot prove it."),
      (
        "C99", ReportTest(result: .clean, page: 7),
        "r records a test of C99, which the questionnaire does not have."
      ),
    ] as [(ItemID, ReportTest, String?)])
  func tellsOfTests(item: ItemID, test: ReportTest, expected: String?) {
    #expect(texts { $0.reports["r"]?.tests[item] = test } == (expected.map { [$0] } ?? []))
  }

  @Test func tellsOfTestsInDocumentsThatTestNothing() {
    #expect(
      texts {
        $0.reports["s"] = AssuranceReport(
          id: "s", kind: .soc1, tests: ["C01": ReportTest(result: .clean, page: 2)])
      } == ["s records a test of C01, but such a document cannot prove it."])
  }

  @Test(
    arguments: [
      ("C01", Answer(choice: .option("yes")), nil), ("C01", Answer(choice: .unknown), nil),
      (
        "C01", Answer(choice: .option("yess")),
        "C01 is answered `yess`, which is not one of its options, so it counts as open."
      ),
      (
        "C01", Answer(choice: .notApplicable, reason: "unused"),
        "C01 is answered not applicable without both a reason and an approver, so it counts as open."
      ),
      ("Q01", Answer(choice: .notApplicable), nil),
      (
        "C99", Answer(choice: .option("yes")),
        "An answer to C99 is recorded, which the questionnaire does not ask."
      ),
    ] as [(ItemID, Answer, String?)])
  func tellsOfAnswers(item: ItemID, answer: Answer, expected: String?) {
    #expect(texts { $0.answers[item] = answer } == (expected.map { [$0] } ?? []))
  }

  @Test func tellsOfEvidenceThatWillNotCome() {
    #expect(
      texts {
        $0.evidence["C02"] = ["E05": Evidence(status: .refused), "E06": Evidence(status: .nonexistent)]
      }
        == [
          "C02, evidence E05 (Piece E05): the vendor refused it.",
          "C02, evidence E06 (Piece E06): it does not exist.",
        ])
  }

  @Test func tellsOfTooMuchNotApplicable() {
    func declare(_ ids: [ItemID]) -> [String] {
      texts { assessment in
        for id in ids {
          assessment.answers[id] = Answer(choice: .notApplicable, reason: "unused", approver: "J. Doe")
        }
      }
    }
    #expect(declare(["C12", "C13"]) == [])
    #expect(
      declare(["C12", "C13", "C09", "X1"]) == [
        "15.1 % of all points are declared not applicable, more than the usual 15.0 %."
      ])
  }

  @Test func tellsOfWaivers() {
    func waive(_ gate: GateID, by: String = "J. Doe", expires: String = "2027-01-01") -> [String] {
      texts { $0.waivers[gate] = Waiver(gate: gate, by: by, reason: "pilot", expires: day(expires)) }
    }
    #expect(waive("no-type-ii") == [])
    #expect(
      waive("no-type-ii", expires: "2026-11-20")
        == ["The waiver of no-type-ii by J. Doe expired on 2026-11-20, so it does not hold."])
    #expect(
      waive("no-type-ii", by: " ") == [
        "The waiver of no-type-ii has no name or no reason, so it does not hold."
      ])
    #expect(
      waive("no-type-iii") == ["A waiver names the gate no-type-iii, which the questionnaire does not have."])
  }
}
