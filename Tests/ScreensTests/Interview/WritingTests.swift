import Diligence
import TerminalUI
import Testing

@testable import Screens

/// Two people write about the same thing.
@Suite struct WritingTests {
  private func writing(_ text: String) -> Stage {
    var stage = Stage()
    stage.press("enter", "]", "n")
    stage.type(text)
    stage.send(.saveDraft)
    return stage
  }

  private func note(_ stage: Stage) -> String? {
    stage.dossiers["example-code"]?.assessments.first?.answers["Q04"]?.note
  }

  private func note(_ text: String) -> Change {
    .answerGiven("example-code-1", "Q04", questionnaire: Fixture.questionnaire.hash, Answer(note: text))
  }

  private func evidence(_ reference: String) -> Change {
    .evidenceRecorded("example-code-1", "C01", "E01", Evidence(status: .received, reference: reference))
  }

  @Test func untouchedNoteTakesOverWhatSomebodyElseWrote() {
    var stage = writing("ours")
    stage.meanwhile(note("ours, and theirs"))
    #expect(stage.text.contains("ours, and theirs"))
    #expect(stage.toast == "maria changed Q04: note \"ours, and theirs\". It stands here now.")
    stage.press("esc")
    #expect(note(stage) == "ours, and theirs")
    #expect(!stage.text.contains("Changed by two at once"))
  }

  @Test func noteThatGoesOnAfterTakingOverIsRecorded() {
    var stage = writing("ours")
    stage.meanwhile(note("theirs"))
    stage.type("!")
    stage.press("esc")
    #expect(note(stage) == "theirs!" || note(stage) == "!theirs")
  }

  @Test func touchedNoteNeverGoesOverOneThatWasNotSeen() {
    var stage = writing("ours")
    stage.type(" goes on")
    stage.meanwhile(note("theirs"))
    stage.send(.saveDraft)
    #expect(note(stage) == "theirs")
    stage.type(" and on")
    stage.press("esc")
    #expect(note(stage) == "theirs")
    #expect(stage.text.contains("Changed by two at once"))
    #expect(stage.text.contains("note: ours goes on and on"))
    stage.press("t", "n")
    #expect(stage.text.contains("ours goes on and on"))
  }

  @Test func chosenNoteIsRecordedAndNoLongerKeptAside() {
    var stage = writing("ours")
    stage.type(" goes on")
    stage.meanwhile(note("theirs"))
    stage.press("esc", "m")
    #expect(note(stage) == "ours goes on")
    #expect(stage.interview?.rescued == [:])
    stage.press("u")
    #expect(note(stage) == "theirs")
  }

  @Test func refusedNoteIsNotHandedOverAgainAtTheNextPause() {
    var stage = Stage()
    stage.press("enter", "]", "n")
    stage.type("ours")
    stage.rival = note("theirs")
    stage.send(.saveDraft)
    stage.type("!")
    stage.send(.saveDraft)
    #expect(note(stage) == "theirs")
    stage.press("esc")
    #expect(stage.text.contains("note: ours!"))
    #expect(stage.app.desk.conflicts.count == 1)
  }

  @Test func untouchedEvidenceFormWritesNothingBack() {
    var stage = Stage()
    stage.press("enter", "J", "]", "enter", "down", "enter")
    stage.meanwhile(evidence("theirs.pdf"))
    #expect(stage.text.contains("theirs.pdf"))
    stage.press("esc")
    let recorded = stage.dossiers["example-code"]?.assessments.first?.evidence("E01", of: "C01")
    #expect(recorded == Evidence(status: .received, reference: "theirs.pdf"))
  }

  @Test func touchedEvidenceFormAsks() {
    var stage = Stage()
    stage.press("enter", "J", "]", "enter", "down", "enter", "1")
    stage.meanwhile(evidence("theirs.pdf"))
    stage.press("esc")
    #expect(stage.text.contains("Changed by two at once"))
    let recorded = stage.dossiers["example-code"]?.assessments.first?.evidence("E01", of: "C01")
    #expect(recorded?.status == .received)
  }

  @Test func onlyWhatSomebodyElseChangedIsNamed() {
    var stage = Stage()
    stage.press("enter", "]", "3")
    var answer = stage.sheet?.answer(to: "Q04") ?? Answer()
    answer.note = "seen"
    stage.meanwhile(
      .answerGiven("example-code-1", "Q04", questionnaire: Fixture.questionnaire.hash, answer))
    #expect(stage.toast == "maria changed Q04: note \"seen\".")
  }
}
