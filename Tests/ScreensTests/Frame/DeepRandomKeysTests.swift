import Diligence
import Scoring
import TerminalUI
import Testing
import TrialSupport

@testable import Screens

/// Random keys that stay on the screens of reports, score, preview and comparison, at random sizes.
@Suite struct DeepRandomKeysTests {
  @Test(arguments: 1...80) func nothingBreaks(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var stage = Stage([Fixture.examinedWithFile] + Fixture.three.prefix(2))
    let way = Int(seed) % RandomKeys.ways.count
    if way != 6 { stage.press("down", "down") }
    for key in RandomKeys.ways[way] { stage.send(.event(.key(key))) }
    #expect(stage.app.stack.count > 1 && !(stage.app.top is InterviewScreen))
    for step in 1...150 {
      switch Int.random(in: 0..<50, using: &random) {
      case 0: stage.resize(.random(in: 0...220, using: &random), .random(in: 0...70, using: &random))
      case 1: stage.send(.event(.paste("2026-01-31\u{1B}]0;x\u{7}𝛼\n")))
      case 2: stage.send(.saveDraft)
      case 3: stage.rival = Fixture.recorded()
      case 4: stage.click(using: &random)
      default:
        let key = RandomKeys.keys[.random(in: 0..<RandomKeys.keys.count, using: &random)]
        stage.send(.event(.key(key)))
      }
      if let sheet = stage.sheet {
        #expect(sheet.card == sheet.assessment.scorecard(against: sheet.questionnaire))
        #expect(sheet.assessment.reports.allSatisfy { $0.key == $0.value.id })
        #expect(!sheet.assessment.hasNoReports || sheet.assessment.reports.isEmpty)
      }
      guard step % 4 == 0 else { continue }
      let canvas = stage.canvas()
      let isDrawn = stage.app.desk.size.width >= 1 && stage.app.desk.size.height >= 1
      #expect(canvas.cursorPlace != nil || !isDrawn, "no cursor on \(stage.app.top.title)")
    }
    #expect(!stage.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}
