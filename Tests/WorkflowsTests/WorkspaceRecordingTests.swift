import Diligence
import Testing
import Workflows

@Suite struct WorkspaceRecordingTests {
  private func answer(_ item: ItemID, _ option: OptionID, in dossier: Dossier) throws -> Change {
    let assessment = try #require(dossier.assessments.first)
    return .answerGiven(
      assessment.id, item, questionnaire: assessment.questionnaire.hash, Answer(choice: .option(option)))
  }

  /// Two people at one database with one vendor in it.
  private func two() throws -> (TemporaryWorkspace, TemporaryWorkspace) {
    let mine = try TemporaryWorkspace(actor: "me")
    _ = try mine.apply(TemporaryWorkspace.answers())
    return (mine, try TemporaryWorkspace(actor: "somebody else", sharing: mine))
  }

  @Test func whatIsRecordedIsThereForEverybody() throws {
    let room = try TemporaryWorkspace()
    _ = try room.apply(TemporaryWorkspace.answers())
    var dossier = try room.workspace.dossier(named: "example-code")
    try room.workspace.record([try answer("Q04", "yes", in: dossier)], in: &dossier)
    #expect(dossier.assessments.first?.answers["Q04"]?.choice == .option("yes"))
    #expect(dossier == (try room.workspace.dossier(named: "example-code")))
  }

  @Test func aChangeUnderOnesHandsIsNotOverwritten() throws {
    let (mine, theirs) = try two()
    var dossier = try mine.workspace.dossier(named: "example-code")
    var other = try theirs.workspace.dossier(named: "example-code")
    try theirs.workspace.record([try answer("Q04", "no", in: other)], in: &other)
    let events = try mine.workspace.head().events
    let change = try answer("Q04", "yes", in: dossier)
    #expect(throws: ChangedMeanwhile.self) { try mine.workspace.record([change], in: &dossier) }
    #expect(try mine.workspace.head().events == events)
    #expect(dossier.assessments.first?.answers["Q04"]?.choice == .option("no"))
  }

  @Test func whatCameBesideAConflictIsNotOverwrittenLater() throws {
    let (mine, theirs) = try two()
    var dossier = try mine.workspace.dossier(named: "example-code")
    var other = try theirs.workspace.dossier(named: "example-code")
    try theirs.workspace.record([try answer("C07", "no", in: other)], in: &other)
    try theirs.workspace.record([try answer("Q04", "no", in: other)], in: &other)
    let change = try answer("Q04", "yes", in: dossier)
    #expect(throws: ChangedMeanwhile.self) { try mine.workspace.record([change], in: &dossier) }
    #expect(dossier.assessments.first?.answers["C07"]?.choice == .option("no"))
    try mine.workspace.record([change], in: &dossier)
    #expect(try mine.workspace.verify().problems.isEmpty)
  }

  @Test func changesToDifferentThingsMeet() throws {
    let (mine, theirs) = try two()
    var dossier = try mine.workspace.dossier(named: "example-code")
    var other = try theirs.workspace.dossier(named: "example-code")
    try theirs.workspace.record([try answer("C07", "no", in: other)], in: &other)
    try mine.workspace.record([try answer("Q04", "yes", in: dossier)], in: &dossier)
    #expect(dossier.assessments.first?.answers["C07"]?.choice == .option("no"))
    #expect(dossier.marks.values.map(\.by).contains("somebody else"))
    #expect(try mine.workspace.verify().problems.isEmpty)
  }

  @Test func thePortfolioLineFollowsEveryChange() throws {
    let room = try TemporaryWorkspace()
    _ = try room.apply(TemporaryWorkspace.answers())
    #expect(try room.workspace.summaries().first?.assessment?.score == nil)
    _ = try room.apply(TemporaryWorkspace.answers(more: "answers: {Q04: {answer: yes}}"))
    let scored = try room.workspace.scored("example-code")
    let line = try #require(try room.workspace.summaries().first?.assessment)
    #expect(line.score == scored.card.score)
    #expect(line.answered == 1)
    #expect(line.verdict == .incomplete)
  }
}
