import Diligence
import TerminalUI
import Testing

@testable import Screens

/// Somebody else erases something while a screen is open.
@Suite struct ErasureTests {
  private static func erasure(of vendor: VendorID?, at sequence: Int = 90) -> Event {
    Event(
      sequence: sequence,
      draft: Draft(
        change: .contentsErased(vendor, Erasure(events: [3, 4], reason: "they asked for it")),
        at: Moment(seconds: 1_795_000_001), by: "maria"))
  }

  private let yes = Fixture.answer("Q04", "yes")

  @Test func theOpenCopyIsReadAnew() {
    var stage = Stage([Fixture.dossier([yes])])
    stage.press("enter", "]")
    let open = OpenVendor(
      dossier: Fixture.dossier(), questionnaires: [Fixture.questionnaire.hash: Fixture.questionnaire])
    stage.send(.answered(.refreshed([open], lines: nil, others: [Self.erasure(of: "example-code")])))
    #expect(stage.sheet?.answer(to: "Q04").choice == nil)
    #expect(stage.toast == "maria erased the contents of 2 events. Why: they asked for it")
  }

  @Test(arguments: ["]", "v", "r", "d", "w", "H", "n", "e", "s", "p"])
  func aVendorThatIsGoneLeavesNoScreenBroken(_ way: String) throws {
    let other = Fixture.dossier(name: "Other Works")
    var stage = Stage([Fixture.dossier([yes]), other])
    stage.press("enter", way)
    let line = VendorSummary(
      vendor: other.vendorID, name: "Other Works", isArchived: false, updated: Moment(seconds: 0))
    stage.send(.answered(.refreshed([], lines: [line], others: [Self.erasure(of: nil)])))
    #expect(stage.app.desk.recorded["example-code"] == nil)
    for key in [
      "down", "1", "n", "x", "enter", "ctrl-z", "ctrl-s", "H", "]", "tab", "esc", "esc", "esc", "esc",
    ] {
      stage.press(key)
      _ = stage.text
    }
    for _ in 0..<20 where stage.app.stack.count > 1 { stage.press("esc") }
    #expect(stage.app.stack.count == 1)
    #expect(stage.text.contains("Other Works"))
  }

  @Test func undoDoesNotBringBackWhatWasErasedMeanwhile() {
    var stage = Stage()
    stage.press("enter", "]", "1")
    stage.rival = .contentsErased("example-code", Erasure(events: [2], reason: "they asked for it"))
    stage.press("ctrl-z")
    #expect(stage.app.overlay == nil)
    #expect(stage.toast.hasPrefix("maria erased the contents of 1 event first."))
    #expect(stage.app.desk.conflicts.isEmpty && stage.app.desk.unsavedCount == 0)
  }

  @Test func whatWasChangedOnTopOfItIsOfferedAndNotRecordedByItself() {
    var stage = Stage()
    stage.press("enter", "]")
    stage.rival = .contentsErased("example-code", Erasure(events: [2], reason: "they asked for it"))
    stage.press("1")
    #expect(stage.text.contains("maria erased what Q04 may rest on while you changed it."))
    #expect(stage.app.desk.unsavedCount == 0)
    stage.press("t")
    #expect(stage.dossiers["example-code"]?.assessments.first?.answers["Q04"] == nil)
  }

  @Test func whoAnsweredIsNotProposedAnyMore() {
    var stage = Stage()
    stage.app.desk.respondents["example-code"] = "Jane Doe"
    stage.meanwhile(.contentsErased("example-code", Erasure(events: [2], reason: "they asked for it")))
    #expect(stage.app.desk.respondents["example-code"] == nil)
  }

  @Test func whatWasTriedOnTopOfItIsNotTriedAnyMore() {
    var stage = Stage([Fixture.dossier([yes])])
    stage.press("enter", "]")
    let subject = Subject(vendor: "example-code", assessment: "example-code-1")
    stage.app.desk.attempt([Fixture.answer("Q04", "no")], of: subject, saying: nil)
    #expect(stage.app.desk.hasTried)
    stage.meanwhile(.contentsErased("example-code", Erasure(events: [2], reason: "they asked for it")))
    #expect(stage.app.desk.isTrying && !stage.app.desk.hasTried)
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("yes"))
  }

  @Test func theHistoryOfAnItemTellsOfIt() throws {
    var stage = Stage()
    stage.press("enter", "]", "1", "H")
    #expect(stage.app.top is ItemHistoryScreen)
    stage.meanwhile(.contentsErased("example-code", Erasure(events: [2], reason: "they asked for it")))
    #expect(stage.requests.last == .history("example-code"))
    #expect(stage.text.contains("Erased: the contents of 1 event of this vendor"))
    #expect(stage.text.contains("Why: they asked for it"))
  }
}
