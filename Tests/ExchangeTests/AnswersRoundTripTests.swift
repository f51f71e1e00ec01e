import DataFiles
import Diligence
import DiligenceSupport
import Exchange
import Testing
import TrialSupport

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

  /// A library whose policy departs gives a new assessment its numbers, so the file says where this one has others.
  @Test func numbersOfTheLibraryAreWrittenToo() throws {
    var generator = SeededGenerator(seed: 1)
    var assessment = generator.recordable(of: .example)
    assessment.policy = [.gapDays: 45]
    let library: [PolicyNumber: Double] = [.currentMonths: 9, .gapDays: 60]
    let text = assessment.answers(vendor: vendor, questionnaire: .example, libraryPolicy: library).yaml
    #expect(text.contains("policy: {current_months: 12, gap_days: 45}"))
    var opened = assessment
    opened.policy = library
    let changes = try AnswersFile(reading: Array(text.utf8)).changes(to: opened, against: .example)
    #expect(changes == [.policyChanged(assessment.id, [.gapDays: 45])])
  }

  /// Taking any one fact out of a report shows in the file.
  @Test func everyFactOfAReportIsWritten() throws {
    let full = AssuranceReport(
      id: "r", kind: .soc2, organisation: "Acme", system: "Agent", assertionDate: Day(dayNumber: 20_000),
      nextExpected: Day(dayNumber: 20_001),
      tests: ["C01": ReportTest(result: .exception, sample: 9, deviations: 1, retested: true)],
      peerReview: PeerReview(kind: .engagement, rating: .fail, accepted: Day(dayNumber: 20_002)),
      subserviceOrganisations: [SubserviceOrganisation(name: "Cloud", method: .inclusive, reportHeld: true)],
      warningSigns: [.smallSamples])
    let mutations: [(inout AssuranceReport) -> Void] = [
      { $0.organisation = nil }, { $0.system = nil }, { $0.assertionDate = nil }, { $0.nextExpected = nil },
      { $0.tests["C01"]?.sample = nil }, { $0.tests["C01"]?.deviations = nil },
      { $0.tests["C01"]?.retested = nil }, { $0.peerReview = nil }, { $0.peerReview?.accepted = nil },
      { $0.peerReview?.kind = .system }, { $0.peerReview?.rating = .pass },
      { $0.subserviceOrganisations = nil }, { $0.subserviceOrganisations = [] },
      { $0.subserviceOrganisations?[0].reportHeld = nil },
      { $0.subserviceOrganisations?[0].method = .unclear }, { $0.warningSigns = nil },
      { $0.warningSigns = [] },
    ]
    var generator = SeededGenerator(seed: 1)
    var assessment = generator.recordable(of: .example)
    assessment.hasNoReports = false
    var texts: Set<String> = []
    for mutate in mutations + [{ _ in }] {
      var report = full
      mutate(&report)
      assessment.reports = ["r": report]
      let text = assessment.answers(vendor: vendor, questionnaire: .example).yaml
      texts.insert(text)
      let again = try applied(AnswersFile(reading: Array(text.utf8)), assessment.id, .example)
      #expect(again.reports == ["r": report])
    }
    #expect(texts.count == mutations.count + 1)
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
  for (report, document) in assessment.documents {
    portfolio.apply(.documentAttached(id, report, document))
  }
  for (gate, waiver) in assessment.waivers { portfolio.apply(.waiverGranted(id, gate, waiver)) }
  portfolio.apply(.noReportsStated(id, assessment.hasNoReports))
  portfolio.apply(.weightsChanged(id, assessment.weights))
  portfolio.apply(.policyChanged(id, assessment.policy))
  portfolio.apply(.weighingExplained(id, assessment.weighing))
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
    if chance(0.4) { assessment.policy = policy() }
    assessment.reports = assessment.reports.mapValues { report in
      var report = report
      scrutinise(&report)
      tell(&report, questionnaire)
      return report
    }
    assessment.documents = documents()
    return assessment
  }

  /// Numbers that can stand together, for none of these is held against another.
  private mutating func policy() -> [PolicyNumber: Double] {
    let numbers: [PolicyNumber] = [.gapDays, .bridgeMonths, .highExceptionPercent, .smallSample]
    var policy: [PolicyNumber: Double] = [:]
    for number in numbers where chance(0.5) { policy[number] = Double(pick(40...90)) }
    if chance(0.5) { policy[.proof] = 0.8125 }
    return policy
  }

  private mutating func scrutinise(_ report: inout AssuranceReport) {
    report.organisation = maybe(0.5) { $0.text() }
    report.system = maybe(0.5) { $0.text() }
    report.assertionDate = maybe(0.5) { $0.day(2024...2027) }
    report.nextExpected = maybe(0.5) { $0.day(2024...2027) }
    report.peerReview = maybe(0.5) { generator in
      PeerReview(
        kind: generator.pick(PeerReview.Kind.allCases), rating: generator.pick(PeerReview.Rating.allCases),
        accepted: generator.maybe(0.5) { $0.day(2024...2027) })
    }
    report.subserviceOrganisations = maybe(0.5) { generator in
      (0..<generator.pick(0...2)).map { _ in
        SubserviceOrganisation(
          name: generator.text(), method: generator.pick(SubserviceOrganisation.Method.allCases),
          reportHeld: generator.maybe(0.5) { $0.chance(0.5) })
      }
    }
    report.warningSigns = maybe(0.5) { generator in
      Set((0..<generator.pick(0...3)).map { _ in generator.pick(WarningSign.allCases) })
    }
    for item in report.tests.keys.sorted() where chance(0.5) {
      report.tests[item]?.sample = maybe(0.5) { $0.pick(20...60) }
      report.tests[item]?.deviations = maybe(0.5) { $0.pick(0...20) }
      report.tests[item]?.retested = maybe(0.5) { $0.chance(0.5) }
    }
  }

  private mutating func tell(_ report: inout AssuranceReport, _ questionnaire: Questionnaire) {
    report.auditorCity = maybe(0.5) { $0.text() }
    report.exceptions = maybe(0.5) { $0.exceptions(on: questionnaire) }
    report.incidents = maybe(0.3) { $0.statements() }
    report.significantChanges = maybe(0.3) { $0.statements() }
    report.auditorChecks = maybe(0.4) { generator in
      (0..<generator.pick(0...2)).map { _ in
        AuditorCheck(
          subject: generator.pick(AuditorCheck.Subject.allCases), register: generator.text(),
          isFound: generator.chance(0.5), reference: generator.maybe(0.5) { $0.text() }, by: generator.text(),
          on: generator.day(2024...2027))
      }
    }
    report.sources = maybe(0.4) { generator in
      let facts = ReportFact.allCases.filter { _ in generator.chance(0.3) }
      return Dictionary(uniqueKeysWithValues: facts.map { ($0, generator.source()) })
    }
    for place in report.customerControls.indices {
      report.customerControls[place].text += " \(place)"
      report.customerControls[place].criterion = maybe(0.5) { _ in "CC6.1" }
      report.customerControls[place].page = maybe(0.5) { $0.pick(1...200) }
      report.customerControls[place].status = maybe(0.5) { $0.pick(CustomerControl.Status.allCases) }
      report.customerControls[place].due = maybe(0.5) { $0.day(2024...2027) }
    }
  }

  private mutating func statements() -> [ReportStatement] {
    (0..<pick(0...2)).map { _ in ReportStatement(text: text(), page: maybe(0.5) { $0.pick(1...200) }) }
  }

  private mutating func source() -> FactSource {
    FactSource(
      pick(FactSource.How.allCases), page: maybe(0.7) { $0.pick(1...200) }, quote: maybe(0.7) { $0.text() },
      by: text(), on: day(2024...2027))
  }

  private mutating func documents() -> [ReportID: AttachedDocument] {
    var documents: [ReportID: AttachedDocument] = [:]
    for number in 0..<pick([0, 0, 1, 2]) {
      let bytes = (0..<32).map { _ in UInt8(pick(0...255)) }
      documents[ReportID("report-\(number)")] = AttachedDocument(
        hash: ContentHash(bytes: bytes), size: pick(0...9_000_000), name: "\(text()).pdf")
    }
    return documents
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
