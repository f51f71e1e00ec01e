import Diligence
import Testing

@testable import Scoring

@Suite struct DesignRulesTests {
  private static func typeI(_ asOf: String, next: String? = nil) -> AssuranceReport {
    AssuranceReport.sound().with {
      $0.type = .typeI
      ($0.start, $0.end, $0.asOf, $0.reportDate) = (nil, nil, day(asOf), nil)
      $0.nextExpected = next.map(day)
    }
  }

  @Test(arguments: [
    ("2026-10-01", nil, "design_only"), ("2026-10-01", "2027-06-30", "accepted"),
    ("2026-10-01", "2026-11-21", "accepted"), ("2026-10-01", "2026-11-20", "overdue"),
    ("2026-05-21", "2027-06-30", "accepted"), ("2026-05-20", "2027-06-30", "lapsed"),
    ("2026-05-20", nil, "lapsed"),
  ])
  func isAcceptedWhileATypeIIRuns(asOf: String, next: String?, expected: String) {
    let result = reading(.designOnly, Self.typeI(asOf, next: next))
    #expect(result?.outcome.outcome == expected)
    #expect(result?.asks.count == (expected == "accepted" ? 0 : 1))
    #expect(result?.outcome.kind == .policy)
  }

  @Test(arguments: [
    ("2025-08-31", "2026-02-28", "accepted"), ("2025-08-31", "2026-03-01", "lapsed"),
    ("2023-08-31", "2024-02-29", "accepted"), ("2023-08-31", "2024-03-01", "lapsed"),
  ])
  func countsAnyMonthEnd(asOf: String, date: String, expected: String) {
    let report = Self.typeI(asOf, next: "2027-06-30")
    #expect(reading(.designOnly, report, on: date)?.outcome.outcome == expected)
  }

  /// Neither its age nor a promise moves the score.
  @Test func changesNoNumber() {
    let items = Questionnaire.example.items.map(\.id)
    func score(_ report: AssuranceReport) -> Double? {
      var assessment = Assessment.sample([report])
      for item in Questionnaire.example.items {
        assessment.answers[item.id] = Answer(choice: .option(item.options[0].id))
      }
      return assessment.scorecard(against: .example).score
    }
    let tested = Self.typeI("2026-05-21").with { report in
      for item in items { report.tests[item] = ReportTest(result: .clean, page: 1) }
    }
    let lapsed = tested.with { $0.asOf = day("2026-05-20") }
    #expect(isClose(score(tested), score(lapsed)))
    #expect(isClose(score(tested), score(tested.with { $0.nextExpected = day("2027-01-01") })))
  }

  @Test func needsNothingMoreBesideATypeII() {
    let typeII = AssuranceReport.sound("two")
    let result = reading(.designOnly, Self.typeI("2025-10-01"), typeII)
    #expect(result?.outcome.outcome == "type_ii_held")
    #expect(result?.asks == [])
    #expect(reading(.designOnly, typeII, of: "two") == nil)
  }

  @Test func knowsWhatASOC3CannotShow() {
    let outcome = reading(.opinionOnly, .sound().with { ($0.kind, $0.type) = (.soc3, nil) })?.outcome
    #expect(outcome?.outcome == "no_tests_shown")
    #expect(outcome?.kind == .official)
    #expect(reading(.opinionOnly, .sound()) == nil)
  }
}
