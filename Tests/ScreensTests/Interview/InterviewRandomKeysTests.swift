import Diligence
import Scoring
import TerminalUI
import Testing
import TrialSupport

@testable import Screens

/// Random keys on the screens that the interview opens over itself, at random sizes.
@Suite struct InterviewRandomKeysTests {
  private static let ways: [[Key]] = [
    [.character("m"), .character("d")], [.character("N")], [.character("H")],
    [.enter, .down, .character("d"), .tab],
  ]

  private static let keys: [Key] =
    "abdefhjklmoxyzNHXPJKgG0123456789-()[]{}/".map { Key.character($0) } + "zyek".map { Key.control($0) }
    + [.space, .enter, .enter, .tab, .shiftTab, .backspace, .escape, .up, .down, .left, .right, .home, .end]

  @Test(arguments: 1...4) func nothingBreaks(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var stage = Stage([Fixture.examined])
    stage.press("enter", "J", "]", "[")
    for key in Self.ways[Int(seed % 4)] { stage.send(.event(.key(key))) }
    for step in 1...100 {
      switch Int.random(in: 0..<40, using: &random) {
      case 0: stage.resize(.random(in: 30...220, using: &random), .random(in: 8...60, using: &random))
      case 1: stage.send(.event(.paste("2026-01-31\u{1B}]0;x\u{7}𝛼\n")))
      case 2: stage.send(.answered(.edited("from elsewhere\n")))
      default: stage.send(.event(.key(Self.keys[.random(in: 0..<Self.keys.count, using: &random)])))
      }
      if let sheet = stage.sheet {
        #expect(sheet.card == sheet.assessment.scorecard(against: sheet.questionnaire))
      }
      guard step % 5 == 0 else { continue }
      let canvas = stage.canvas()
      #expect(canvas.cursorPlace != nil, "no cursor on \(stage.app.top.title)")
      #expect(!canvas.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }
}
