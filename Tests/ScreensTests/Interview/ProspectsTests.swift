import Diligence
import Scoring
import TerminalUI
import Testing

@testable import Screens

@Suite struct ProspectsTests {
  private func stage(_ keys: String...) -> Stage {
    var stage = Stage([Fixture.examined])
    stage.press("enter")
    for key in keys { if let key = Key(spelling: key) { stage.send(.event(.key(key))) } }
    return stage
  }

  /// What stands beside a key is what the header says once it is pressed.
  @Test(arguments: ["Q04", "Q07", "C01", "C02"]) func scoreBesideAnAnswerIsTheScoreAfterIt(_ id: String)
    throws
  {
    let before = stage()
    let sheet = try #require(before.sheet)
    let item = try #require(sheet.questionnaire.item(ItemID(id)))
    let prospects = Prospects(answering: item, on: sheet)
    for (key, _, choice) in AnswerKeys(item: item).all where key != "-" {
      var after = before
      if let screen = before.interview {
        var moved = screen
        moved.focus(on: .item(item.id), &after.app.desk)
        moved.choose(Int(key) ?? 0, &after.app.desk)
      }
      let score = after.app.desk.sheet(Subject(vendor: "example-code", assessment: "example-code-1"))?.card
        .score
      let expected = scoreText(score) == scoreText(sheet.card.score) ? "→ same" : "→ \(scoreText(score))"
      #expect(prospects.words(choice) == expected, "\(id) \(key)")
    }
  }

  @Test func scoreBesideAStateIsTheScoreAfterIt() throws {
    var stage = Stage([
      Fixture.dossier([Fixture.answer("C01", "yes"), Fixture.answer("Q07", "logical")])
    ])
    stage.press("enter", "J", "]", "[")
    let sheet = try #require(stage.sheet)
    let item = try #require(sheet.questionnaire.item("C01"))
    let words = Prospects(provingWith: "E01", item, on: sheet).words(Evidence.Status.accepted)
    stage.press("home", "down", "down", "down", "down", "down", "enter", "down", "1")
    #expect(words == "→ \(scoreText(stage.sheet?.card.score))")
    #expect(stage.toast.hasPrefix("C01 evidence E01: accepted. Score +"))
  }

  @Test func itemWorkedOutFromReportsHasNone() throws {
    let sheet = try #require(stage().sheet)
    let item = try #require(sheet.questionnaire.item("Q01"))
    #expect(
      AnswerKeys(item: item).all.allSatisfy { Prospects(answering: item, on: sheet).words($0.choice).isEmpty }
    )
  }

  @Test func approvedNotApplicableIsComparedWithItsPointsBack() throws {
    let approved = Answer(choice: .notApplicable, reason: "no agents", approver: "J. Doe")
    let dossier = Fixture.dossier([
      Fixture.answer("Q04", "yes"),
      .answerGiven("example-code-1", "C01", questionnaire: Fixture.questionnaire.hash, approved),
    ])
    var stage = Stage([dossier])
    stage.press("enter")
    let sheet = try #require(stage.sheet)
    let item = try #require(sheet.questionnaire.item("C01"))
    let words = Prospects(answering: item, on: sheet).words(Choice.option("yes"))
    stage.press("J", "down", "1")
    #expect(words == "→ \(scoreText(stage.sheet?.card.score))")
  }
}
