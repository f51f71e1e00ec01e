import DataFiles
import Diligence
import DiligenceSupport
import Exchange
import Testing

@Suite struct AnswersRoundTripTests {
  private let vendor = Vendor(id: "vendor", name: "Vendor 4711 & Söhne")

  @Test(arguments: 0..<60) func whatIsWrittenReadsBack(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let questionnaire = generator.questionnaire()
    var assessment = generator.recordable(of: questionnaire)
    if seed.isMultiple(of: 3) { assessment.intake.interviewers = ["M. Roe", "Größe, \"A.\""] }
    let tree = assessment.answers(vendor: vendor, questionnaire: questionnaire)
    for text in [tree.yaml, tree.pretty] {
      let file = try AnswersFile(reading: Array(text.utf8))
      let again = try applied(file, assessment.id, questionnaire)
      #expect(again == assessment)
      #expect(try file.changes(to: again, against: questionnaire) == [])
      #expect(again.answers(vendor: vendor, questionnaire: questionnaire) == tree)
    }
  }

  /// Applying one assessment's file over another's state is idempotent, whatever was there before.
  @Test(arguments: 0..<30) func applyingTwiceChangesNothing(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var before = generator.recordable(of: .example)
    var other = generator.recordable(of: .example)
    (before.hasNoReports, other.hasNoReports) = (false, false)
    before.reports = [:]
    let text = other.answers(vendor: vendor, questionnaire: .example).yaml
    let file = try AnswersFile(reading: Array(text.utf8))
    let changes = try file.changes(to: before, against: .example)
    let after = fold(changes, over: before)
    #expect(try file.changes(to: after, against: .example) == [])
    for (item, answer) in other.answers where answer.choice != nil {
      #expect(after.answers[item]?.choice == answer.choice)
    }
  }

  private func applied(
    _ file: AnswersFile, _ id: AssessmentID, _ questionnaire: Questionnaire
  ) throws -> Assessment {
    let intake = try #require(file.header.openingIntake)
    let blank = Assessment(
      id: id, vendor: vendor.id, questionnaire: questionnaire.reference, intake: intake)
    #expect(file.header.vendor == vendor.name)
    #expect(file.header.questionnaire?.fits(questionnaire.reference) == true)
    let changes = try file.changes(to: blank, against: questionnaire)
    #expect(!changes.contains { if case .intakeChanged = $0 { true } else { false } })
    return fold(changes, over: blank)
  }
}

/// The assessment after changes, as the record would have it.
func fold(_ changes: [Diligence.Change], over assessment: Assessment) -> Assessment {
  var portfolio = Portfolio(folding: [
    .vendorAdded(assessment.vendor, name: "V"),
    .assessmentOpened(assessment.id, assessment.vendor, assessment.questionnaire, assessment.intake),
  ])
  let id = assessment.id
  for (item, answer) in assessment.answers {
    portfolio.apply(.answerGiven(id, item, questionnaire: assessment.questionnaire.hash, answer))
  }
  for (item, pieces) in assessment.evidence {
    for (piece, evidence) in pieces { portfolio.apply(.evidenceRecorded(id, item, piece, evidence)) }
  }
  for (report, facts) in assessment.reports { portfolio.apply(.reportRecorded(id, report, facts)) }
  for (gate, waiver) in assessment.waivers { portfolio.apply(.waiverGranted(id, gate, waiver)) }
  portfolio.apply(.noReportsStated(id, assessment.hasNoReports))
  portfolio.apply(.weightsChanged(id, assessment.weights))
  portfolio.apply(.decisionRecorded(id, assessment.decision))
  for change in changes { portfolio.apply(change) }
  return portfolio.assessments[id] ?? assessment
}

extension SeededGenerator {
  /// A random assessment as duly would let a person record it: no unknown options, no unsigned waivers, names
  /// that are names.
  mutating func recordable(of questionnaire: Questionnaire) -> Assessment {
    var assessment = assessment(of: questionnaire)
    assessment.intake.product = maybe(0.5) { "Agent \($0.pick(1...9))" }
    assessment.answers = assessment.answers.compactMapValues { answer in
      var answer = answer
      if answer.choice == .option("no-such-option") { answer.choice = nil }
      if answer.details == Details() { answer.details = nil }
      return answer.isEmpty ? nil : answer
    }
    assessment.evidence = assessment.evidence.mapValues { $0.filter { !$0.value.isEmpty } }
      .filter { !$0.value.isEmpty }
    assessment.waivers = assessment.waivers.filter { !$0.value.by.isBlank && !$0.value.reason.isBlank }
    if chance(0.3) { assessment.decision = decision() }
    return assessment
  }

  private mutating func decision() -> Decision {
    Decision(
      outcome: pick([.approve, .conditional, .notYet, .reject]), by: text(), role: maybe(0.5) { $0.text() },
      date: maybe(0.5) { $0.day(2024...2027) },
      conditions: (0..<pick(0...2)).map { _ in
        DecisionCondition(
          text: text(), owner: maybe(0.5) { $0.text() }, due: maybe(0.5) { $0.day(2024...2027) })
      }, nextReview: maybe(0.5) { $0.day(2024...2027) })
  }
}
