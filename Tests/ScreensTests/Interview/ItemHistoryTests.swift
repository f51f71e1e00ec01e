import Diligence
import TerminalUI
import Testing

@testable import Screens

@Suite struct ItemHistoryTests {
  private let assessment: AssessmentID = "example-code-1"

  private func events(_ changes: [(Change, String)]) -> [Event] {
    changes.enumerated().map { place, change in
      let draft = Draft(change: change.0, at: Moment(seconds: 1_795_000_000 + place * 60), by: change.1)
      return Event(sequence: place + 1, draft: draft)
    }
  }

  @Test func tellsFromWhatToWhatNewestFirst() throws {
    let item = try #require(Fixture.questionnaire.item("C01"))
    let hash = Fixture.questionnaire.hash
    let first = Answer(choice: .option("partial"), respondent: "their CISO", on: Stage.today)
    var second = first
    second.choice = .option("yes")
    second.note = "seen"
    let history = ItemHistory(
      of: item, in: assessment,
      from: events([
        (.answerGiven(assessment, "C01", questionnaire: hash, first), "ann"),
        (.answerGiven(assessment, "C02", questionnaire: hash, first), "ann"),
        (.answerGiven("other", "C01", questionnaire: hash, first), "ann"),
        (.answerGiven(assessment, "C01", questionnaire: hash, second), "bob"),
        (.evidenceRecorded(assessment, "C01", "E01", Evidence(status: .accepted, reference: "x.pdf")), "bob"),
        (Fixture.recorded(), "ann"), (.reportRecorded(assessment, Fixture.report.id, nil), "ann"),
      ]))
    #expect(history.entries.map(\.by) == ["ann", "ann", "bob", "bob", "ann"])
    #expect(
      history.entries.map(\.words) == [
        ["Report soc2-2026: exception, not remediated, p. 64 → not tested"],
        ["Report soc2-2026: not tested → exception, not remediated, p. 64"],
        ["Evidence E01: not requested → accepted, vendor's document, x.pdf"],
        ["Answer: Partly → Yes", "Note: none → “seen”"],
        ["Answer: open → Partly", "Said by: none → their CISO", "Said on: none → 2026-11-21"],
      ])
  }

  @Test func changeOfNothingIsNotTold() throws {
    let item = try #require(Fixture.questionnaire.item("C02"))
    #expect(
      ItemHistory(of: item, in: assessment, from: events([(Fixture.recorded(), "ann")])).entries.count == 1)
    let same = events([(Fixture.recorded(), "ann"), (Fixture.recorded(), "bob")])
    #expect(ItemHistory(of: item, in: assessment, from: same).entries.count == 1)
  }

  @Test(arguments: [(40, 10), (80, 24)]) func isOneKeyAway(_ width: Int, _ height: Int) {
    var stage = Stage(size: Size(width: width, height: height))
    stage.press("enter", "]", "2", "1", "n")
    stage.type("Replayed run 4711.")
    stage.press("esc", "H")
    expectSnapshot("interview-history", stage)
    stage.press("down", "end", "esc")
    #expect(stage.app.top is InterviewScreen)
  }

  @Test func sectionsHaveNone() {
    var stage = Stage()
    stage.press("enter", "home", "H")
    #expect(stage.toast == "Items have a history, sections have none.")
  }
}
