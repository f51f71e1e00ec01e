import Diligence
import Foundation
import Scoring
import Testing

@testable import Workflows

@Suite struct WorkspaceErasingTests {
  private let temporary: TemporaryWorkspace
  private var workspace: Workspace { temporary.workspace }

  init() throws {
    temporary = try TemporaryWorkspace()
  }

  private static let interview = """
    answers:
      Q04: {answer: yes, note: "replayed with Jane Doe", respondent: "Jane Doe, CISO", on: 2026-11-18}
      Q05: {answer: full, respondent: "R. Roe", details: {parties: [{name: "Some LLM", llm: true, dpa: true}]}}
      C13: {answer: not_applicable, reason: "no queue", approver: "Jane Doe"}
      C01: {answer: partial, evidence: {E01: {status: accepted, source: vendor, reference: "mail of Jane Doe"}}}
    """

  private func begin(_ more: String = interview) throws {
    _ = try temporary.apply(TemporaryWorkspace.answers(more: more))
  }

  private func erase(_ scope: ErasureScope, of vendor: String = "example-code") throws -> Erased {
    try workspace.erase(try workspace.planErasure(of: vendor, scope, reason: "they asked for it"))
  }

  private func people(_ names: String...) -> ErasureScope {
    .personalData(PersonalData(of: names.compactMap { PersonalName($0) }))
  }

  private func assessment() throws -> Assessment {
    try workspace.assessment(AssessmentChoice(), in: workspace.dossier(named: "example-code"))
  }

  private func number(of item: ItemID) throws -> Int {
    let events = try workspace.events(of: "example-code")
    return try #require(events.last { $0.change.subject == .answer("example-code/agent", item) }).sequence
  }

  /// Whether any file in the folder holds the text.
  private func isAnywhere(_ text: String) throws -> Bool {
    try FileManager.default.subpathsOfDirectory(atPath: temporary.folder).contains { path in
      let data = FileManager.default.contents(atPath: temporary.folder + "/" + path) ?? Data()
      return data.range(of: Data(text.utf8)) != nil
    }
  }

  // MARK: Single events

  @Test func anEventsContentsGoAndWhatStoodBeforeThemStands() throws {
    try begin()
    _ = try temporary.apply(
      TemporaryWorkspace.answers(more: #"answers: {Q04: {answer: no, note: "Zwiebelturm"}}"#))
    let plan = try workspace.planErasure(of: "example-code", .events([number(of: "Q04")]), reason: " asked ")
    #expect(plan.reason == "asked" && plan.events.count == 1 && plan.replacements.isEmpty)
    #expect(plan.aftermath.map(\.valueWords) == [#"yes, note "replayed with Jane Doe""#])
    #expect(plan.scores.first.map { $0.before != $0.after } == true)
    #expect(try isAnywhere("Zwiebelturm"), "planning changes nothing")
    #expect(try workspace.erase(plan).unfinished == nil)
    #expect(try !isAnywhere("Zwiebelturm"))
    #expect(try assessment().answers["Q04"]?.choice == .option("yes"))
    #expect(try workspace.scored("example-code").card.score == plan.scores.first?.after)
    #expect(try workspace.verify().problems.isEmpty)
  }

  @Test func whatCannotGoAloneIsRefusedWithTheWayOut() throws {
    try begin()
    _ = try erase(.events([number(of: "Q05")]))
    let last = try workspace.head().events
    let gone = try #require(try workspace.dossier(named: "example-code").erasures.first?.erasure.events.first)
    let found = try problems {
      _ = try workspace.planErasure(
        of: "example-code", .events([1, 2, gone, last, last + 1]), reason: "asked for")
    }
    #expect(found.count == 5)
    for (problem, words) in zip(
      found, ["--all", "--person", "erased on", "records an erasure", "duly history"])
    {
      #expect(problem.contains(words), "\(problem)")
    }
  }

  @Test(arguments: ["", " \n", "tab\u{7}"])
  func aReasonIsVisible(_ reason: String) throws {
    try begin()
    let found = try problems {
      _ = try workspace.planErasure(of: "example-code", .everything, reason: reason)
    }
    #expect(found.count == 1)
  }

  @Test func aReasonDoesNotKeepTheNameThatGoes() throws {
    try begin()
    let found = try problems {
      _ = try workspace.planErasure(of: "example-code", people("Jane Doe"), reason: "jane  doe asked")
    }
    #expect(found.first?.contains("Jane Doe") == true)
  }

  // MARK: Personal data

  @Test(arguments: 1...3)
  func theScoreOfASampleStaysWithoutItsPeople(_ sample: Int) throws {
    let folder = TemporaryWorkspace.checkout + "/questionnaires/samples"
    let file = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasPrefix("\(sample)-") })
    let source = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
    let vendor = try workspace.apply(Array(source), file: file).vendor.text
    let before = try workspace.scored(vendor)
    let names = Set(before.assessment.answers.values.compactMap(\.respondent))
    #expect(!names.isEmpty)
    _ = try erase(.personalData(PersonalData()), of: vendor)
    let after = try workspace.scored(vendor)
    #expect(after.card == before.card)
    for name in names { #expect(try !isAnywhere(name), "\(name)") }
    #expect(after.assessment.answers.values.allSatisfy { $0.respondent == nil })
    #expect(try workspace.verify().problems.isEmpty)
    let report = try workspace.scoredReport(of: after)
    #expect(report.contains("## Erased") && report.contains("they asked for it"))
    // Applied to an empty database, the answers file gives the same assessment.
    let text = try workspace.answersFile(of: vendor, AssessmentChoice()).pretty
    let other = try TemporaryWorkspace()
    _ = try other.apply(text, file: "answers.json")
    #expect(try other.workspace.scored(vendor).card == after.card)
    // A second time finds nothing.
    #expect(try workspace.planErasure(of: vendor, .personalData(PersonalData()), reason: "r").isEmpty)
  }

  @Test func aPersonGoesWhereverTheyAreMentionedAndTheFactsStay() throws {
    try begin()
    _ = try temporary.apply(
      TemporaryWorkspace.answers(
        more: #"answers: {Q04: {note: "Jane Doe called back"}}"#))
    let before = try workspace.scored("example-code")
    let plan = try workspace.planErasure(of: "example-code", people("Jane Doe"), reason: "asked")
    #expect(plan.events.count == 4 && plan.replacements.count == 3, "an older note of Q04 needs no successor")
    _ = try workspace.erase(plan)
    let after = try workspace.scored("example-code")
    #expect(after.card.score == before.card.score && after.card.verdict == before.card.verdict)
    #expect(after.card.proof == before.card.proof && after.card.items.count == before.card.items.count)
    let left = after.assessment
    #expect(left.answers["Q04"]?.note == "[erased] called back" && left.answers["Q04"]?.respondent == nil)
    #expect(left.answers["Q05"]?.respondent == "R. Roe")
    #expect(left.answers["C13"]?.approver == "[erased]")
    #expect(left.evidence("E01", of: "C01").reference == "mail of [erased]")
    #expect(try !isAnywhere("Jane Doe"))
    #expect(try workspace.verify().problems.isEmpty)
  }

  @Test func anIntakeThatNamesThePersonIsOpenedAgainInItsPlace() throws {
    try begin("answers: {Q04: {answer: yes}}")
    let intake = Intake(
      product: "Other", owner: "Jane Doe, Platform", decisionDate: Day(dayNumber: 20_778),
      interviewers: ["Jane Doe", "R. Roe"])
    var dossier = try workspace.openAssessment(of: "example-code", questionnaire: nil, intake: intake)
    let opened = try #require(dossier.assessments.first { $0.intake.product == "Other" })
    try workspace.record(
      [.answerGiven(opened.id, "Q04", questionnaire: opened.questionnaire.hash, Answer(choice: .unknown))],
      in: &dossier)
    let order = try workspace.dossier(named: "example-code").assessments.map(\.id)
    _ = try erase(people("Jane Doe"))
    _ = try erase(people("R. Roe"))
    let after = try workspace.dossier(named: "example-code")
    #expect(after.assessments.map(\.id) == order)
    let left = try #require(after.assessment(opened.id))
    #expect(left.intake.owner == "[erased], Platform" && left.intake.interviewers.isEmpty)
    #expect(left.answers["Q04"]?.choice == .unknown)
    for name in ["Jane Doe", "R. Roe"] { #expect(try !isAnywhere(name)) }
    #expect(try workspace.verify().problems.isEmpty)
    #expect(try workspace.erasures().count == 2)
  }

  @Test func whatCannotChangeIsSaid() throws {
    _ = try temporary.apply(TemporaryWorkspace.answers(vendor: "Jane Doe Software", more: Self.interview))
    let janes = try TemporaryWorkspace(actor: "Jane Doe", sharing: temporary)
    var dossier = try janes.workspace.dossier(of: "jane-doe-software")
    try janes.workspace.record([.vendorArchived("jane-doe-software", true)], in: &dossier)
    let remains = try workspace.planErasure(of: "jane-doe-software", people("Jane Doe"), reason: "asked")
      .remains
    #expect(
      remains.names == ["Jane Doe Software", "jane-doe-software", "jane-doe-software/agent"])
    #expect(remains.recorded == 1)
    let others = try workspace.planErasure(
      of: "jane-doe-software", .personalData(PersonalData()), reason: "r")
    #expect(others.remains.mentioned == ["Jane Doe"])
  }

  // MARK: A whole vendor

  @Test func aWholeVendorGoesWithItsFilesAndNothingOfOthers() throws {
    try begin()
    _ = try temporary.apply(TemporaryWorkspace.answers(vendor: "Other Works", more: Self.interview))
    let file = temporary.folder + "/Zwiebelturm.pdf"
    try Data("%PDF Zwiebelturm".utf8).write(to: URL(fileURLWithPath: file))
    let attached = try workspace.attach(file, to: "example-code")
    _ = try workspace.attach(file, to: "other-works")
    let own = temporary.folder + "/own.pdf"
    try Data("%PDF Kirschbaum".utf8).write(to: URL(fileURLWithPath: own))
    _ = try workspace.attach(own, to: "example-code")
    for path in [file, own] { try FileManager.default.removeItem(atPath: path) }
    _ = try erase(.events([number(of: "Q05")]))
    let others = try workspace.scored("other-works").card
    let plan = try workspace.planErasure(of: "example-code", .everything, reason: "contract 12 ended")
    #expect(plan.files.map(\.name) == ["own.pdf"] && plan.filesThatStay.map(\.name) == ["Zwiebelturm.pdf"])
    _ = try workspace.erase(plan)
    #expect(try workspace.summaries().map(\.vendor) == ["other-works"])
    for text in ["Example Code", "example-code", "Kirschbaum", "own.pdf"] {
      #expect(try !isAnywhere(text), "\(text)")
    }
    #expect(FileManager.default.contents(atPath: try workspace.place(of: attached.document)) != nil)
    #expect(try workspace.scored("other-works").card == others)
    #expect(try workspace.verify().problems.isEmpty)
    #expect(try workspace.erasures().map(\.erasure.reason) == ["contract 12 ended"])
    #expect(try !problems { _ = try workspace.dossier(named: "example-code") }.isEmpty)
    // A vendor of the same name begins anew.
    try begin("answers: {Q04: {answer: no}}")
    #expect(try workspace.history(of: "example-code").count == 3)
    #expect(try workspace.verify().problems.isEmpty)
  }

  // MARK: Others at work

  @Test func otherWorkspacesLoseSightOfWhatIsErased() throws {
    try begin()
    _ = try temporary.apply(TemporaryWorkspace.answers(vendor: "Other Works"))
    let other = try TemporaryWorkspace(actor: "other", sharing: temporary)
    #expect(try other.workspace.summaries().count == 2)
    _ = try erase(.everything)
    #expect(try other.workspace.summaries().map(\.vendor) == ["other-works"])
  }

  @Test func someoneElsesChangeBesidesItDoesNotStopAnErasureAndOneToItDoes() throws {
    try begin()
    let other = try TemporaryWorkspace(actor: "other", sharing: temporary)
    let plan = try workspace.planErasure(of: "example-code", people("Jane Doe"), reason: "asked")
    var dossier = try other.workspace.dossier(of: "example-code")
    try other.workspace.record([.vendorArchived("example-code", true)], in: &dossier)
    #expect(try workspace.erase(plan).plan.events == plan.events)
    let next = try workspace.planErasure(of: "example-code", people("R. Roe"), reason: "asked")
    _ = try other.apply(TemporaryWorkspace.answers(more: #"answers: {Q06: {note: "R. Roe"}}"#))
    #expect(throws: WorkFailed.self) { try workspace.erase(next) }
    #expect(try isAnywhere("R. Roe"))
  }

  /// An answer that rests on nothing that was erased is recorded; one that does is not, and undo never is.
  @Test func changesOnTopOfWhatWasErasedAreRefused() throws {
    try begin()
    let hash = try assessment().questionnaire.hash
    func answer(_ item: ItemID, _ note: String) -> Change {
      .answerGiven("example-code/agent", item, questionnaire: hash, Answer(note: note))
    }
    let other = try TemporaryWorkspace(actor: "other", sharing: temporary)
    var stale = try other.workspace.dossier(of: "example-code")
    let undoing = stale
    _ = try erase(people("Jane Doe"))
    try other.workspace.record([answer("Q10", "new")], in: &stale)
    #expect(stale.assessment("example-code/agent")?.answers["Q10"]?.note == "new")
    #expect(stale.assessment("example-code/agent")?.answers["C13"]?.approver == "[erased]")
    for (change, step) in [
      (answer("Q04", "replayed with Jane Doe"), Step("o.1")),
      (answer("Q08", "Jane Doe"), Step("o.2", .back("o.1"))),
    ] {
      var dossier = undoing
      #expect(throws: ChangedMeanwhile.self) {
        try other.workspace.record([change], in: &dossier, as: step)
      }
      #expect(dossier.assessment("example-code/agent")?.answers["Q04"]?.note == "replayed with [erased]")
    }
    #expect(try !isAnywhere("Jane Doe"))
  }

  @Test func nobodyTakesAnErasureBack() throws {
    try begin()
    _ = try erase(people("Jane Doe"))
    let steps = try workspace.dossier(named: "example-code").steps
    let text = steps.done(by: "tester").flatMap { $0.changes + $0.inverses }.map { "\($0)" }.joined()
    #expect(!text.contains("Jane Doe") && !text.contains("[erased]"))
  }

  @Test func historyTellsWhatWasErased() throws {
    try begin()
    let events = try workspace.history(of: "example-code").count
    let number = try number(of: "Q05")
    _ = try erase(.events([number]))
    let entries = try workspace.history(of: "example-code")
    #expect(entries.map(\.sequence) == Array(1...events + 1))
    guard case .erased(number, let erasure) = entries[number - 1] else {
      Issue.record("\(entries[number - 1])")
      return
    }
    #expect(erasure.words.hasSuffix("by tester: they asked for it"))
    let ofItem = try workspace.history(of: "example-code", item: "Q05")
    #expect(ofItem.map(\.sequence) == [events + 1], "the erasure may have been about any item")
  }
}
