import Diligence
import TerminalUI
import Testing
import TrialSupport

@testable import Screens

@Suite struct AppTests {
  @Test func tooSmallTerminalSaysSoAndLosesNothing() {
    var stage = Stage()
    stage.press("enter", "]", "1")
    stage.resize(39, 9)
    #expect(stage.text.hasPrefix("Too small: duly needs 40×10, this is\n39×9. Nothing is lost."))
    stage.resize(80, 24)
    #expect(stage.text.contains("Q04"))
  }

  @Test func controlCAsksOnceMore() {
    var stage = Stage()
    stage.press("ctrl-c")
    #expect(stage.toast == "All saved. The same key once more leaves duly.")
    #expect(!stage.effects.contains(.quit))
    stage.press("down", "ctrl-c")
    #expect(!stage.effects.contains(.quit))
    stage.press("ctrl-c")
    #expect(stage.effects.last == .quit)
  }

  @Test func paletteRunsWhatIsChosen() {
    var stage = Stage()
    stage.press("enter", "ctrl-p")
    stage.type("portfolio")
    stage.press("esc", "ctrl-p")
    stage.type("next open item")
    stage.press("enter")
    #expect(stage.app.overlay == nil)
    #expect(stage.interview?.focusedItem(stage.app.desk)?.id == "Q04")
  }

  @Test func vendorNamedAtTheStartIsOpened() {
    let app = App(today: Stage.today, person: Stage.person, lines: [])
    #expect(app.firstEffects(opening: "acme") == [.request(.open("acme")), .lookSoon])
    #expect(
      App(today: Stage.today, person: Stage.person).firstEffects() == [.request(.portfolio), .lookSoon])
  }

  @Test func quittingWithoutHavingSavedIsAskedOnce() {
    var stage = Stage()
    stage.press("enter", "]")
    stage.refusal = "The disk is full."
    stage.press("1", "esc", "q")
    #expect(
      stage.toast == "1 change is not saved and would be lost; ^S tries again. "
        + "The same key once more leaves duly without it.")
    #expect(!stage.effects.contains(.quit))
    stage.press("ctrl-c")
    #expect(stage.effects.last == .quit)
  }

  /// A note is recorded when one leaves, so that only then it turns out that it cannot be.
  @Test func whatTurnsOutToBeUnsavedOnLeavingIsAskedAbout() {
    var stage = Stage()
    stage.press("enter", "]", "n")
    stage.type("half a thought")
    stage.refusal = "The disk is full."
    stage.press("ctrl-c", "ctrl-c")
    #expect(!stage.effects.contains(.quit))
    #expect(stage.toast.contains("1 change is not saved and would be lost"))
    stage.press("ctrl-c")
    #expect(stage.effects.contains(.quit))
    #expect(stage.app.loss == "1 change is not saved and lost. The disk is full.")
  }

  @Test func whatCannotBeArchivedStaysWhereItIs() {
    var stage = Stage()
    stage.refusal = "The disk is full."
    stage.press("x")
    #expect(stage.toast == "Not saved: The disk is full. Nothing was changed.")
    #expect(stage.app.desk.lines?.first?.isArchived == false)
  }

  @Test func everySecondOneLooksForWhatOthersDid() {
    var stage = Stage()
    stage.press("enter")
    stage.send(.look)
    #expect(stage.requests.last == .look)
    #expect(stage.effects.suffix(2) == [.request(.look), .lookSoon])
  }

  @Test func whatOthersDidShowsWithoutAKey() throws {
    var stage = Stage()
    stage.press("enter", "]")
    var theirs = try #require(stage.dossiers["example-code"])
    let event = Event(
      sequence: theirs.seen + 1,
      draft: Draft(change: Fixture.answer("Q04", "yes"), at: Moment(seconds: 1_795_000_001), by: "maria"))
    theirs.take(event)
    let open = OpenVendor(
      dossier: theirs, questionnaires: [Fixture.questionnaire.hash: Fixture.questionnaire])
    stage.send(.answered(.refreshed([open], lines: nil, others: [event])))
    #expect(stage.sheet?.answer(to: "Q04").choice == .option("yes"))
    #expect(stage.toast == "maria changed Q04: yes.")
    #expect(stage.interview?.focusedItem(stage.app.desk)?.id == "Q04")
  }

  @Test func samplesShareNothingWithTheOwnPortfolio() {
    var stage = Stage()
    stage.press("enter", "esc")
    stage.send(.answered(.portfolio([], isSample: true)))
    #expect(stage.app.desk.worksheets.isEmpty)
  }

  @Test func footerHintsAreClicked() {
    var stage = Stage()
    stage.press("enter")
    let row = stage.app.desk.size.height - 1
    let place = Point(column: 2, row: row)
    let target = stage.canvas().target(at: place)
    #expect(target == "back")
    stage.send(.event(.mouse(Mouse(.click, at: place, target: target))))
    #expect(stage.app.stack.count == 1)
  }

  @Test func hostileNamesAreOnlyText() {
    let stage = Stage([Fixture.dossier(name: "Evil\u{1B}[31m\u{202E}x")])
    #expect(stage.text.contains("Evil␛[31m·x"))
  }
}

/// Random keys at random sizes: nothing a person presses stops the program or lets screen and score part.
@Suite struct RandomKeysTests {
  private static let keys: [Key] =
    (32...126).compactMap { UnicodeScalar(UInt32($0)) }.map { Key.character(Character($0)) }
    + "acdelpsyz".map { Key.control($0) }
    + [.enter, .escape, .tab, .shiftTab, .backspace, .delete, .up, .down, .left, .right, .home, .end]
    + [.pageUp, .pageDown, .function(1), .character("é"), .character("👩‍👩‍👧")]

  @Test(arguments: 1...32) func nothingBreaks(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var stage = Stage(seed % 4 == 0 ? [] : Fixture.three)
    for _ in 1...120 {
      switch Int.random(in: 0..<40, using: &random) {
      case 0: stage.resize(.random(in: 0...220, using: &random), .random(in: 0...70, using: &random))
      case 1: stage.send(.event(.paste("a\n\u{1B}]0;x\u{7}𝛼")))
      case 2: stage.send(.saveDraft)
      case 3: stage.refusal = stage.refusal == nil ? "The disk is full." : nil
      case 4: stage.rival = Fixture.answer("Q04", "no", of: "alder-systems")
      default:
        let key = Self.keys[.random(in: 0..<Self.keys.count, using: &random)]
        stage.send(.event(.key(key)))
      }
      if Int.random(in: 0..<6, using: &random) == 0 { _ = stage.text }
      if let sheet = stage.sheet {
        #expect(sheet.card == sheet.assessment.scorecard(against: sheet.questionnaire))
      }
    }
    #expect(!stage.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}
