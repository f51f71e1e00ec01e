import Diligence
import TerminalUI
import Testing

@testable import Screens

@Suite struct NotesTests {
  private func opened() -> Stage {
    var stage = Stage()
    stage.press("enter", "]")
    return stage
  }

  private func note(_ stage: Stage) -> String? {
    stage.dossiers["example-code"]?.assessments.first?.answers["Q04"]?.note
  }

  @Test func noteGoesToTheEditorAndComesBackRecorded() {
    var stage = opened()
    stage.press("e")
    #expect(stage.effects.last == .edit(""))
    stage.send(.answered(.edited("line one\nline two\n")))
    #expect(note(stage) == "line one\nline two")
    #expect(stage.interview?.isTyping == false)
    #expect(stage.toast.hasPrefix("Note on Q04 saved."))
    stage.press("u")
    #expect(note(stage) == nil)
  }

  @Test func noteBeingWrittenGoesOnAfterTheEditor() {
    var stage = opened()
    stage.press("n")
    stage.type("first")
    stage.press("ctrl-e")
    #expect(stage.effects.contains(.edit("first")))
    #expect(note(stage) == "first")
    stage.send(.answered(.edited("first and more\n")))
    #expect(stage.interview?.isTyping == true)
    #expect(note(stage) == "first and more")
    stage.type("!")
    stage.press("esc")
    #expect(note(stage) == "first and more!")
  }

  @Test func whichEditorItIsStandsUnderTheNote() {
    var stage = opened()
    stage.press("n")
    #expect(stage.text.contains("^E $EDITOR, vi if not set."))
  }

  @Test func lowTerminalSaysHowAllAnswersAreSeen() {
    var stage = opened()
    stage.resize(40, 10)
    stage.press("]")
    #expect(stage.text.contains("… tab: all"))
  }

  @Test func tooLongANoteIsKeptAsideAndNotRecorded() {
    var stage = opened()
    stage.press("e")
    stage.send(.answered(.edited(String(repeating: "x", count: Answer.noteLimit + 1))))
    #expect(note(stage) == nil)
    #expect(stage.toast == "A note holds at most 1 MB. This one is kept here; n opens it to be shortened.")
  }

  @Test func unchangedNoteIsSaidToBe() {
    var stage = opened()
    stage.press("e")
    stage.send(.answered(.edited("")))
    #expect(stage.toast == "The note on Q04 is as it was.")
  }

  @Test func noteChangedBySomebodyElseMeanwhileIsNotRecordedOver() {
    var stage = opened()
    stage.press("e")
    stage.meanwhile(
      .answerGiven(
        "example-code-1", "Q04", questionnaire: Fixture.questionnaire.hash, Answer(note: "theirs")))
    stage.send(.answered(.edited("mine")))
    #expect(note(stage) == "theirs")
    #expect(stage.toast.contains("changed the note on Q04 meanwhile"))
    stage.press("n")
    #expect(stage.text.contains("mine"))
  }

  @Test func noteThatLosesAfterTheEditorIsOneKeyAway() {
    var stage = opened()
    stage.press("e")
    stage.rival = .answerGiven(
      "example-code-1", "Q04", questionnaire: Fixture.questionnaire.hash, Answer(note: "theirs"))
    stage.send(.answered(.edited("mine")))
    #expect(note(stage) == "theirs")
    stage.press("n")
    #expect(stage.text.contains("mine"))
  }
}
