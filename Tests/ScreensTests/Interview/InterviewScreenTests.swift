import Diligence
import Scoring
import TerminalUI
import Testing

@testable import Screens

@Suite struct InterviewScreenTests {
  /// The interview of the fixture's vendor, on its first item.
  func opened(_ width: Int = 80, _ height: Int = 24) -> Stage {
    var stage = Stage(size: Size(width: width, height: height))
    stage.press("enter")
    return stage
  }

  @Test(arguments: snapshotSizes) func looks(_ width: Int, _ height: Int) {
    var stage = opened(width, height)
    stage.press("]", "1", "]", "3", "]", "2", "enter", "down", "1", "down", "space")
    expectSnapshot("interview", stage)
  }

  @Test(arguments: snapshotSizes) func looksOnAnItem(_ width: Int, _ height: Int) {
    var stage = opened(width, height)
    stage.press("]", "1", "n")
    stage.type("Replayed run 4711 with us.")
    stage.press("esc")
    expectSnapshot("interview-item", stage)
  }

  @Test(arguments: [(80, 24), (120, 40)]) func looksWhileANoteIsWritten(_ width: Int, _ height: Int) {
    var stage = opened(width, height)
    stage.press("]", "n")
    stage.type("They replayed a run,")
    stage.press("enter")
    stage.type("with its log.")
    expectSnapshot("interview-note", stage)
  }

  @Test(arguments: [(40, 10), (80, 24), (120, 40)]) func looksWhileEvidenceIsDescribed(
    _ width: Int, _ height: Int
  ) {
    var stage = opened(width, height)
    stage.press("J", "]", "enter", "down", "enter", "down")
    expectSnapshot("interview-evidence", stage)
  }

  @Test func looksWhileTheGuidanceIsRead() {
    var stage = opened()
    stage.press("]", "tab", "pgdn")
    expectSnapshot("interview-guidance", stage)
    stage.press("esc")
    #expect(stage.interview?.readsGuidance == false)
  }

  @Test func looksUnderHelpAndPalette() {
    var stage = opened()
    stage.press("?")
    expectSnapshot("interview-help", stage)
    stage.press("esc", "ctrl-p")
    stage.type("repo")
    expectSnapshot("interview-palette", stage)
  }

  @Test func digitAnswersAndTheToastSaysWhatItDid() {
    var stage = opened()
    stage.press("]", "1")
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("yes"))
    #expect(stage.toast == "Q04 is now yes. Score 14.1, the first. ^Z takes it back.")
    stage.press("2")
    #expect(stage.toast == "Q04 is now partly. Score −7.0, now 7.0. ^Z takes it back.")
    stage.press("0")
    #expect(stage.sheet?.answer(to: "Q04").choice == .unknown)
    stage.press("backspace")
    #expect(stage.sheet?.answer(to: "Q04").choice == nil)
    #expect(stage.dossiers["example-code"]?.assessments.first?.answers == [:])
    stage.press("9")
    #expect(stage.toast == "Q04 has 3 answers: 1 to 3, 0 is not known yet.")
  }

  @Test func everyChangeIsRecorded() {
    var stage = opened()
    stage.press("]", "1", "n")
    stage.type("seen")
    stage.press("esc", "]", "5", "]", "enter", "down", "space", "space", "space")
    let recorded = stage.dossiers["example-code"]?.assessments.first
    #expect(recorded == stage.sheet?.assessment)
    #expect(recorded?.answers["Q04"]?.note == "seen")
    #expect(recorded?.answers["Q07"]?.choice == .option("shared_without"))
    #expect(recorded?.evidence("E01", of: "C01").status == .accepted)
  }

  @Test func scoreOnTheScreenIsTheScorecards() throws {
    var stage = opened(200, 60)
    for key in ["1", "2", "3", "0", "1"] {
      stage.press("]", key)
      let sheet = try #require(stage.sheet)
      let card = sheet.assessment.scorecard(against: sheet.questionnaire)
      #expect(sheet.card == card)
      let first = stage.text.split(separator: "\n").first ?? ""
      #expect(first.contains("Score \(scoreText(card.score))"))
      #expect(stage.text.contains("SCORE \(scoreText(card.score)) of 100"))
    }
  }

  @Test func undoAndRedoGoThroughTheSession() {
    var stage = opened()
    stage.press("]", "1", "2", "ctrl-z")
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("yes"))
    #expect(stage.toast == "Taken back: Q04 is now partly. Score +7.0, now 14.1.")
    stage.press("u")
    #expect(stage.sheet?.answer(to: "Q04") == Answer())
    stage.press("ctrl-z")
    #expect(stage.toast.hasPrefix("Nothing more to take back"))
    stage.press("ctrl-y", "U")
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("partial"))
    #expect(stage.dossiers["example-code"]?.assessments.first == stage.sheet?.assessment)
  }

  @Test func nothingIsCalledSavedWhileItIsBeingTyped() {
    var stage = opened()
    func state() -> String? {
      stage.text.split(separator: "\n").first?.split(separator: " ").last.map(String.init)
    }
    stage.press("]", "n")
    #expect(state() == "saved")
    stage.type("first")
    #expect(state() == "saving")
    stage.send(.saveDraft)
    #expect(state() == "saved")
    stage.type(" more")
    #expect(state() == "saving")
    stage.press("esc")
    #expect(state() == "saved")
  }

  @Test func noteIsRecordedAfterAPauseAndOnTheWayOut() {
    var stage = opened()
    stage.press("]", "n")
    stage.type("first")
    #expect(stage.effects.last == .saveDraftSoon)
    stage.send(.saveDraft)
    #expect(stage.dossiers["example-code"]?.assessments.first?.answers["Q04"]?.note == "first")
    stage.press("enter")
    stage.type("second")
    stage.send(.event(.ending(.hangup)))
    #expect(stage.dossiers["example-code"]?.assessments.first?.answers["Q04"]?.note == "first\nsecond")
    stage.press("esc", "u")
    #expect(stage.sheet?.answer(to: "Q04").note == nil)
  }

  @Test func notApplicableAsksForReasonAndApprover() {
    var stage = opened()
    stage.press("]", "-")
    stage.type("no agent of ours runs")
    stage.press("esc")
    #expect(stage.sheet?.score(of: "Q04")?.standing == .open)
    stage.press("-", "down")
    stage.type("J. Doe")
    stage.press("enter")
    #expect(stage.sheet?.score(of: "Q04")?.standing == .notApplicable)
    #expect(stage.text.contains("not applicable"))
  }

  @Test func enterStaysWhileReasonOrApproverIsMissing() {
    var stage = opened()
    stage.press("]", "-")
    stage.type("ours only")
    stage.press("enter", "enter")
    #expect(stage.toast == "Say first who approves it. esc leaves it open.")
    stage.type("x")
    #expect(stage.interview?.isTyping == true)
    stage.press("enter")
    #expect(stage.toast.hasPrefix("Q04 is not applicable, approved by x. "))
    #expect(stage.interview?.editor == nil)
  }

  @Test func enterGoesBackToTheMissingReason() {
    var stage = opened()
    stage.press("]", "-", "down")
    stage.type("J. Doe")
    stage.press("enter")
    #expect(stage.toast == "Say first why it does not apply. esc leaves it open.")
    stage.type("ours only")
    stage.press("enter", "enter")
    #expect(stage.sheet?.answer(to: "Q04").reason == "ours only")
    #expect(stage.sheet?.score(of: "Q04")?.standing == .notApplicable)
  }

  @Test func digitsAnswerWhileTheGuidanceIsRead() {
    var stage = opened()
    stage.press("]", "tab", "1")
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("yes"))
    #expect(stage.interview?.readsGuidance == true)
  }

  @Test func footerOfAPieceNamesWhatItsKeysDo() {
    var stage = opened(120, 40)
    stage.press("J", "]", "enter", "down")
    let footer = stage.text.split(separator: "\n").last ?? ""
    #expect(footer.contains("1-5 state  space next state  o source  enter details  m mark  d one document"))
  }

  @Test func notApplicableIsNotGivenByLookingAtItsForm() {
    var stage = opened()
    stage.press("]", "-", "esc")
    #expect(stage.sheet?.answer(to: "Q04") == Answer())
  }

  @Test func respondentIsPutBesideTheAnswersThatFollow() {
    var stage = opened()
    stage.press("p")
    stage.type("their CISO")
    stage.press("enter", "]", "1")
    #expect(stage.sheet?.answer(to: "Q04").respondent == "their CISO")
    #expect(stage.sheet?.answer(to: "Q04").on == Stage.today)
  }

  @Test func evidenceFormRecordsEveryField() {
    var stage = opened()
    stage.press("J", "]", "enter", "down", "enter", "1", "down", "2", "down")
    stage.type("inventory.pdf")
    stage.press("tab")
    stage.type("3")
    stage.press("tab")
    stage.type("2026-11-18")
    stage.press("enter")
    let expected = Evidence(
      status: .accepted, source: .independent, reference: "inventory.pdf", page: 3,
      on: Day(year: 2026, month: 11, day: 18))
    #expect(stage.sheet?.assessment.evidence("E01", of: "C01") == expected)
  }

  @Test func evidenceKeysSetTheState() {
    var stage = opened()
    stage.press("J", "]", "enter", "down")
    let states: [(String, Evidence.Status)] = [
      ("f", .refused), ("x", .nonexistent), ("2", .received), ("1", .accepted), ("0", .notRequested),
    ]
    for (key, status) in states {
      stage.press(key)
      #expect(stage.sheet?.assessment.evidence("E01", of: "C01").status == status)
    }
  }

  @Test func computedItemsAreNotTyped() {
    var stage = opened()
    stage.press("1")
    #expect(stage.toast == "Q01 is worked out from the assurance reports; Enter opens them.")
    #expect(stage.sheet?.answer(to: "Q01") == Answer())
  }

  @Test func jumpsBetweenOpenItems() {
    var stage = opened()
    var seen: [ItemID?] = []
    for key in ["]", "]", "]", "]", "]", "[", "}", "J", "]"] {
      stage.press(key)
      seen.append(stage.interview?.focusedItem(stage.app.desk)?.id)
    }
    #expect(seen == ["Q04", "Q07", "C01", "C02", "Q01", "C02", "Q01", nil, "C01"])
  }

  @Test func resumesWhereThePersonWas() {
    var stage = Stage()
    stage.places = ["example-code-1": "C02"]
    stage.press("enter")
    #expect(stage.interview?.focusedItem(stage.app.desk)?.id == "C02")
    stage.press("up")
    #expect(stage.requests.last == .remember("example-code-1", "C01"))
  }

  @Test func filterFindsWordsOfThePrompt() {
    var stage = opened()
    stage.press("/")
    stage.type("other customers")
    #expect(stage.interview?.focusedItem(stage.app.desk)?.id == "Q07")
    #expect(!stage.text.contains("Audit trail of each agent"))
    stage.press("esc", "esc")
    #expect(stage.text.contains("Audit trail of each agent"))
    #expect(stage.interview?.focusedItem(stage.app.desk)?.id == "Q07")
  }

  @Test func searchTakesWordsInAnyOrderAndArrowsMoveAmongTheFound() {
    var stage = opened()
    stage.press("/")
    stage.type("identity agents")
    #expect(stage.text.contains("Each agent has an identity"))
    #expect(!stage.text.contains("Agents reach only"))
    for _ in 1...15 { stage.press("backspace") }
    stage.type("agent")
    stage.press("down")
    let second = stage.interview?.focusedRow(stage.app.desk)
    stage.press("enter")
    #expect(stage.interview?.focusedRow(stage.app.desk) == second)
    #expect(stage.text.contains("/ agent  4 found, esc shows all"))
    stage.press("esc")
    #expect(stage.text.contains("Notice to people"))
    #expect(stage.interview?.focusedRow(stage.app.desk) == second)
  }

  @Test func searchThatFindsNothingSaysSo() {
    var stage = opened()
    stage.press("/")
    stage.type("zzz")
    #expect(stage.text.contains("Nothing fits these words. Esc shows all again."))
    stage.press("enter", "1", "m", "]", "o", "esc")
    #expect(stage.text.contains("Audit trail of each agent"))
  }

  @Test func unprovenAnswersAreJumpedTo() {
    let answers = [
      Fixture.answer("Q04", "yes"), Fixture.answer("Q07", "unclear"), Fixture.answer("C02", "partial"),
    ]
    var stage = Stage([Fixture.dossier(answers)])
    stage.press("enter")
    var seen: [ItemID?] = []
    for key in [")", ")", "("] {
      stage.press(key)
      seen.append(stage.interview?.focusedItem(stage.app.desk)?.id)
    }
    #expect(seen == ["Q04", "C02", "Q04"])
  }

  @Test func smallestTerminalStillShowsQuestionAndAnswers() {
    var stage = opened(40, 10)
    stage.press("]", "1")
    expectSnapshot("interview-answered", stage)
    #expect(stage.text.contains("[1 Yes]"))
    #expect(stage.text.contains("Please pick one agent run"))
  }

  @Test func marksShowAndAreTakenAway() {
    var stage = opened()
    stage.press("m")
    #expect(stage.toast.hasPrefix("Q01 is worked out from the assurance reports"))
    stage.press("]", "m", "m")
    #expect(
      stage.toast == "2 marked. d gives one document to all, N approves them as not applicable, "
        + "X takes the marks away.")
    #expect(stage.text.contains(" *● Q04") || stage.text.contains(" *○ Q04"))
    #expect(stage.text.contains("* 2 marked"))
    stage.press("X")
    #expect(stage.toast == "The 2 marks are gone.")
    #expect(!stage.text.contains("marked"))
  }

  @Test func sourceStepsByOneKey() {
    var stage = opened()
    stage.press("J", "]", "o")
    #expect(stage.toast == "Enter on an item shows its evidence; then o steps through a piece's source.")
    stage.press("enter", "down")
    for source in [Evidence.Source.independent, .ownCheck, .vendor] {
      stage.press("o")
      #expect(stage.sheet?.assessment.evidence("E01", of: "C01").source == source)
    }
  }

  @Test func respondentIsRememberedFromTheNewestAnswer() {
    var stage = opened()
    stage.press("p")
    stage.type("their CISO")
    stage.press("enter", "]", "1")
    var next = Stage(stage.dossiers.values.map { $0 })
    next.press("enter", "]", "1")
    #expect(next.sheet?.answer(to: "Q07").respondent == "their CISO")
    next.press("p", "ctrl-u", "enter", "]", "1")
    #expect(next.sheet?.answer(to: "C01").respondent == nil)
  }

  @Test func severalWhoAnsweredInOneGoAreNotTakenForOne() {
    let hash = Fixture.questionnaire.hash
    let given: [Change] = [("Q04", "ann"), ("Q07", "bob")].map { item, name in
      let answer = Answer(choice: .option("yes"), respondent: name)
      return .answerGiven("example-code-1", ItemID(item), questionnaire: hash, answer)
    }
    var stage = Stage([Fixture.dossier(given)])
    stage.press("enter", "J", "]", "1")
    #expect(stage.toast.hasPrefix("C01 is now yes."))
    #expect(stage.sheet?.answer(to: "C01").respondent == nil)
  }

  @Test func guidanceSaysWhoEnteredAndWhoSaidIt() {
    var stage = opened(120, 40)
    stage.press("p")
    stage.type("their CISO")
    stage.press("enter", "]", "1")
    #expect(stage.text.contains("entered by jdoe, said by their CISO on"))
  }

  @Test func cursorSitsOnTheFocusedRow() {
    var stage = opened()
    for _ in 1...4 {
      let canvas = stage.canvas()
      let rows = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(canvas.cursorPlace.map { rows[$0.row].hasPrefix("▸") } == true)
      stage.press("down")
    }
  }

  @Test func asciiModeDrawsAsciiOnly() {
    var stage = opened(120, 40)
    stage.press("]", "1", "enter", "tab")
    #expect(stage.canvas(.ascii).text.utf8.allSatisfy { $0 < 0x80 })
  }
}

@Suite struct RefusedChangeTests {
  @Test func whatCouldNotBeRecordedStaysAndGoesAlongWithTheNext() {
    var stage = Stage()
    stage.press("enter", "]")
    stage.refusal = "The disk is full."
    stage.press("1")
    #expect(
      stage.toast == "Not saved: The disk is full. Your change stays here and is saved by itself then.")
    #expect(stage.text.contains("NOT SAVED"))
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("yes"))
    stage.press("]", "1")
    #expect(
      stage.toast
        == "Not saved: The disk is full. Your 2 changes stay here and are saved by themselves then.")
    #expect(stage.text.contains("2 NOT SAVED"))
    stage.refusal = nil
    stage.press("]", "1")
    #expect(stage.text.contains("saved"))
    #expect(!stage.text.contains("NOT SAVED"))
    #expect(stage.toast.hasSuffix("All changes are saved now."))
    #expect(stage.dossiers["example-code"]?.assessments.first?.answers.count == 3)
  }

  @Test func theNextLookSavesByItself() {
    var stage = Stage()
    stage.press("enter", "]")
    stage.refusal = "The disk is full."
    stage.press("1", "2", "down")
    let said = stage.toast
    stage.send(.look)
    #expect(stage.toast == said, "one more refusal for the same reason is no news")
    #expect(stage.text.contains("NOT SAVED"))
    stage.refusal = "It is read-only."
    stage.send(.look)
    #expect(
      stage.toast == "Not saved: It is read-only. Your change stays here and is saved by itself then.")
    stage.refusal = nil
    stage.send(.look)
    #expect(stage.toast.hasSuffix("The change that was not saved is saved now."))
    #expect(!stage.text.contains("NOT SAVED"))
    let answers = stage.events.compactMap { event in
      if case .answerGiven(_, _, _, let answer) = event.change { answer?.choice } else { nil }
    }
    #expect(answers == [.option("yes"), .option("partial")], "each once, in order")
  }

  @Test func aNoteThatCouldNotBeSavedIsNotCalledSaved() {
    var stage = Stage()
    stage.press("enter", "]", "n")
    stage.type("half a thought")
    stage.refusal = "The disk is full."
    stage.send(.saveDraft)
    stage.press("esc")
    #expect(
      stage.toast == "Not saved: The disk is full. Your change stays here and is saved by itself then.")
  }

  @Test func whatIsNotSavedIsTakenBackByUndo() {
    var stage = Stage()
    stage.press("enter", "]")
    stage.refusal = "The disk is full."
    stage.press("1", "ctrl-z")
    #expect(stage.sheet?.answer(to: "Q04").choice == nil)
    stage.refusal = nil
    stage.send(.look)
    #expect(stage.text.contains(" saved"))
    #expect(stage.sheet?.answer(to: "Q04").choice == nil)
    stage.press("ctrl-y")
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("yes"))
    #expect(stage.dossiers["example-code"]?.assessments.first?.answers["Q04"]?.choice == .option("yes"))
  }

  @Test func aFileThatIsGoneIsSaidAndWrittenAnewWhenAskedFor() {
    var stage = Stage()
    stage.press("enter", "]")
    stage.send(.answered(.inDanger("It is gone.")))
    #expect(stage.toast == "It is gone.")
    #expect(stage.text.contains("AT RISK"))
    stage.press("ctrl-c")
    #expect(stage.toast.hasPrefix("The database is not in its place;"))
    stage.press("ctrl-s")
    #expect(stage.requests.last == .putBack)
    stage.send(.answered(.inDanger(nil)))
    #expect(stage.toast == "The database is in its place again. All is saved.")
    #expect(!stage.text.contains("AT RISK"))
  }

  @Test func savingAgainRecordsIt() {
    var stage = Stage()
    stage.press("enter", "]")
    stage.refusal = "The database is locked."
    stage.press("1")
    stage.refusal = nil
    stage.press("ctrl-s")
    #expect(stage.dossiers["example-code"]?.assessments.first?.answers["Q04"]?.choice == .option("yes"))
  }

  @Test func conflictKeepsTheirsAndShowsBoth() {
    var stage = Stage()
    stage.press("enter", "]")
    stage.rival = Fixture.answer("Q04", "no")
    stage.press("1")
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("no"))
    #expect(stage.toast == "maria changed Q04 first: no. Yours is not recorded.")
    stage.press("t", "u")
    #expect(stage.toast.hasPrefix("Nothing more to take back"))
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("no"))
  }

  @Test func noteThatLostIsOneKeyAway() {
    var stage = Stage()
    stage.press("enter", "]", "n")
    stage.type("what I heard")
    stage.rival = .answerGiven(
      "example-code-1", "Q04", questionnaire: Fixture.questionnaire.hash, Answer(note: "theirs"))
    stage.press("esc")
    #expect(stage.sheet?.answer(to: "Q04").note == "theirs")
    #expect(stage.toast.hasSuffix("n shows your note."))
    stage.press("n")
    #expect(stage.text.contains("what I heard"))
  }

  @Test func undoLeavesWhatOthersChangedSince() {
    var stage = Stage()
    stage.press("enter", "]", "1", "]")
    stage.rival = Fixture.answer("Q04", "no")
    stage.press("1", "u")
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("no"))
  }
}
