import TerminalUI
import Testing

@testable import Screens

@Suite struct InterviewLayoutTests {
  @Test func panesFollowTheWidth() {
    let cases: [(width: Int, guidance: Bool, score: Bool)] = [
      (40, false, false), (99, false, false), (100, true, false), (159, true, false), (160, true, true),
    ]
    for (width, guidance, score) in cases {
      let layout = InterviewLayout(Size(width: width, height: 30), editorRows: 0, readsGuidance: false)
      #expect((layout.guidance != nil) == guidance, "\(width)")
      #expect((layout.strip == nil) == guidance, "\(width)")
      #expect((layout.score != nil) == score, "\(width)")
    }
  }

  @Test(arguments: [0, 3, 8]) func panesNeverOverlap(_ editorRows: Int) {
    for width in stride(from: 40, through: 220, by: 20) {
      for height in 7...60 {
        let layout = InterviewLayout(
          Size(width: width, height: height), editorRows: editorRows, readsGuidance: false)
        let panes = [layout.list, layout.strip, layout.guidance, layout.score, layout.editor].compactMap {
          $0
        }
        #expect(layout.list.height >= 1)
        for (place, pane) in panes.enumerated() {
          for other in panes[(place + 1)...] {
            let shared = pane.intersection(other)
            #expect(shared.width * shared.height == 0, "\(width)×\(height)")
          }
        }
      }
    }
  }
}
