import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

/// Property 1 of scoring.md over random cases: what improves the record never lowers the score.
@Suite struct MonotonyTests {
  @Test(arguments: CasePart.all)
  func holds(_ part: CasePart) { part.check(Property.monotony) }
}

extension Property {
  fileprivate static let monotony = [
    raisingAnAnswer, upgradingAPiece, recordingACleanTest, recordingABridgeLetter, verifyingAnAuditor,
    addingAUsableReport, listingAnException, remediatingAnException,
  ]

  private static let raisingAnAnswer = Property("1: raising an answer") {
    generator, questionnaire, assessment in
    let item = generator.pick(questionnaire.items)
    let options = item.options.sorted { $0.value < $1.value }.map { Answer(choice: .option($0.id)) }
    let steps = [Answer(), Answer(choice: .unknown)] + options
    return steps.map { answer in assessment.with { $0.answers[item.id] = answer } }
  } holds: {
    isRising($0.map(\.score))
  }

  private static let upgradingAPiece = Property("1: upgrading a piece") {
    generator, questionnaire, assessment in
    let item = generator.pick(questionnaire.items)
    let piece = generator.pick(item.evidencePieces).id
    let steps = [
      Evidence(), Evidence(status: .received, source: .ownCheck), Evidence(status: .accepted),
      Evidence(status: .accepted, source: .independent),
    ]
    return steps.map { evidence in assessment.with { $0.evidence[item.id, default: [:]][piece] = evidence }
    }
  } holds: {
    isRising($0.map(\.score))
  }

  private static let recordingACleanTest = Property("1: recording a clean test") {
    generator, questionnaire, assessment in
    guard let report = assessment.reports.keys.sorted().first else { return [] }
    let item = generator.pick(questionnaire.items).id
    return [
      assessment,
      assessment.with { $0.reports[report]?.tests[item] = ReportTest(result: .clean, page: 3) },
    ]
  } holds: {
    isRising($0.map(\.score))
  }

  private static let recordingABridgeLetter = Property("1: recording a bridge letter") {
    generator, _, assessment in
    let until = assessment.decisionDate.adding(days: -generator.pick(0...120))
    let letter = AssuranceReport(id: "letter", kind: .bridgeLetter, bridgedUntil: until)
    let onReport = assessment.with { changed in
      for id in changed.reports.keys {
        let known = changed.reports[id]?.bridgedUntil ?? until
        changed.reports[id]?.bridgedUntil = max(known, until)
      }
    }
    return [assessment, onReport, onReport.with { $0.reports["letter"] = letter }]
  } holds: {
    isRising($0.map(\.score))
  }

  private static let listingAnException = Property("1: narrowing a listed exception away, not listing it") {
    generator, questionnaire, assessment in
    guard let report = assessment.reports.keys.sorted().first else { return [] }
    guard let exception = generator.exceptions(on: questionnaire).first else { return [] }
    let known = assessment.reports[report]?.exceptions
    let narrowed = exception.with { $0.items = [] }
    return [[exception], [narrowed], []].map { more in
      assessment.with { $0.reports[report]?.exceptions = (known ?? []) + more }
    } + [assessment]
  } holds: { cards in
    isRising(cards.map(\.score)) && isSame(cards[1], cards[2]) && isSame(cards[2], cards[3])
  }

  private static let remediatingAnException = Property("1: remediating a listed exception") {
    generator, questionnaire, assessment in
    guard let report = assessment.reports.keys.sorted().first else { return [] }
    guard let exception = generator.exceptions(on: questionnaire).first else { return [] }
    return [false, true].map { isRemediated in
      assessment.with { $0.reports[report]?.exceptions = [exception.with { $0.remediated = isRemediated }] }
    }
  } holds: {
    isRising($0.map(\.score))
  }

  private static let verifyingAnAuditor = Property("1: verifying an auditor") {
    _, _, assessment in
    guard let report = assessment.reports.keys.sorted().first else { return [] }
    return [AssuranceReport.AuditorStatus.notFound, .notChecked, .verified].map { status in
      assessment.with { $0.reports[report]?.auditorStatus = status }
    }
  } holds: {
    isRising($0.map(\.score))
  }

  private static let addingAUsableReport = Property("1: adding a usable report, annual audits aside") {
    generator, questionnaire, assessment in
    let report = generator.report(
      "added", at: assessment.decisionDate, testing: questionnaire.items.map(\.id))
    let more = assessment.with { $0.reports["added"] = report }
    let isUsable = ReportRecord(of: more, policy: .standard).usable.contains { $0.id == "added" }
    return isUsable ? [assessment, more] : []
  } holds: { scorecards in
    isRising(scorecards.map { $0.items.filter { $0.id != "X3" }.map(\.split.earned).reduce(0, +) })
  }
}
