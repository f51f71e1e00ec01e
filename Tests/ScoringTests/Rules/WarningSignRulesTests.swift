import Diligence
import Testing

@testable import Scoring

@Suite struct WarningSignRulesTests {
  private static func showing(_ signs: Set<WarningSign>?) -> AssuranceReport {
    AssuranceReport.sound().with { $0.warningSigns = signs }
  }

  @Test(
    arguments: [
      ([], "none_seen", .nothing, 0), ([.placeholderText], "one_sign", .note, 1),
      ([.placeholderText, .unsignedAssertion], "one_sign", .note, 1),
      ([.placeholderText, .otherCompanyNamed], "several_signs", .medium, 1),
    ] as [(Set<WarningSign>, String, Severity, Int)])
  func judgesIntegrity(signs: Set<WarningSign>, word: String, severity: Severity, asks: Int) {
    let result = reading(.integrity, Self.showing(signs))
    #expect(result?.outcome.outcome == word)
    #expect(result?.outcome.severity == severity)
    #expect(result?.asks.count == asks)
  }

  @Test(
    arguments: [
      ([], "none_seen", .nothing, 0), ([.unsignedAssertion], "one_sign", .note, 1),
      ([.placeholderText], "none_seen", .nothing, 0),
      ([.unsignedAssertion, .guaranteeMarketing, .tooManyReports], "several_signs", .medium, 1),
    ] as [(Set<WarningSign>, String, Severity, Int)])
  func judgesQuality(signs: Set<WarningSign>, word: String, severity: Severity, asks: Int) {
    let result = reading(.quality, Self.showing(signs))
    #expect(result?.outcome.outcome == word)
    #expect(result?.outcome.severity == severity)
    #expect(result?.asks.count == asks)
  }

  @Test func saysNothingWhereNobodyLooked() {
    #expect(reading(.integrity, Self.showing(nil)) == nil)
    #expect(reading(.quality, Self.showing(nil)) == nil)
  }

  /// A recorded sample of fewer than five is the sign of a small sample, told once.
  @Test(arguments: [(4, "one_sign"), (5, nil)] as [(Int, String?)])
  func seesSmallSamples(sample: Int, expected: String?) {
    let report = Self.showing(nil).with {
      $0.tests["C01"] = ReportTest(result: .clean, page: 1, sample: sample)
    }
    #expect(reading(.quality, report)?.outcome.outcome == expected)
    #expect(reading(.integrity, report) == nil)
    let said = report.with { $0.warningSigns = [.smallSamples] }
    #expect(reading(.quality, said)?.outcome.outcome == "one_sign")
  }

  @Test func saysWhatWasSeen() {
    let result = reading(.integrity, Self.showing([.otherCompanyNamed, .placeholderText]))
    #expect(
      result?.outcome.text
        == "It contradicts itself: text was left to be filled in and another company's name stands in it.")
    #expect(
      reading(.quality, Self.showing([.unsignedAssertion]))?.outcome.text
        == "One sign, which alone proves nothing: management's assertion is not signed.")
  }

  /// No sign, nor all of them, changes a number, a gate or the verdict.
  @Test func changesNoNumber() {
    func card(_ signs: Set<WarningSign>?) -> Scorecard {
      var assessment = Assessment.sample([Self.showing(signs)])
      for item in Questionnaire.example.items {
        assessment.answers[item.id] = Answer(choice: .option(item.options[0].id))
      }
      return assessment.scorecard(against: .example)
    }
    let (none, all) = (card(nil), card(Set(WarningSign.allCases)))
    #expect(isClose(none.score, all.score))
    #expect(none.verdict == all.verdict)
    #expect(none.gates == all.gates)
  }
}
