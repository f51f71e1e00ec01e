import Testing
import TrialSupport

@testable import TerminalUI

@Suite("List viewport")
struct ListViewportTests {
  private func list(_ script: String, count: Int = 30, height: Int = 10) -> ListViewport {
    var list = ListViewport()
    for key in keys(script) { _ = list.handle(key, count: count, height: height) }
    return list
  }

  @Test(
    "Keys move the focus",
    arguments: [
      ("", 0), ("down j", 2), ("down down up", 1), ("k", 0), ("pgdn", 9), ("pgdn pgup", 0), ("G", 29),
      ("end k", 28), ("G g", 0),
      ("end home", 0), ("end down", 29),
    ])
  func focus(script: String, row: Int) {
    #expect(list(script).focus(count: 30) == row)
  }

  @Test("The window follows the focus no further than needed, and says where it is")
  func window() {
    #expect(list("").visible(count: 30, height: 10) == 0..<10)
    #expect(list("pgdn down").visible(count: 30, height: 10) == 1..<11)
    #expect(list("pgdn down up").visible(count: 30, height: 10) == 1..<11)
    #expect(list("").mark(count: 30, height: 10) == "↓1/30")
    #expect(list("pgdn down").mark(count: 30, height: 10) == "↑↓11/30")
    #expect(list("G").mark(count: 30, height: 10) == "↑30/30")
    #expect(list("").mark(count: 3, height: 10) == "1/3")
    #expect(list("").mark(count: 0, height: 10) == "0/0")
  }

  @Test("Other keys are left to the caller", arguments: keys("enter esc left right x ctrl-p"))
  func notTaken(key: Key) {
    var list = ListViewport()
    let isTaken = list.handle(key, count: 30, height: 10)
    #expect(!isTaken)
  }

  @Test("The wheel scrolls and takes the focus along at the edge")
  func wheel() {
    var list = ListViewport(focus: 2)
    list.scroll(by: 5, count: 30, height: 10)
    #expect(list.visible(count: 30, height: 10) == 5..<15)
    #expect(list.focus(count: 30) == 5)
    list.scroll(by: 99, count: 30, height: 10)
    #expect(list.visible(count: 30, height: 10) == 20..<30)
    list.scroll(by: -99, count: 30, height: 10)
    #expect(list.focus(count: 30) == 9)
  }

  @Test("Whatever happens to list and window, the focus shows")
  func focusShows() {
    for seed in 0..<300 {
      var random = SeededGenerator(seed: seed)
      var list = ListViewport()
      for _ in 0..<30 {
        let count = Int.random(in: 0...40, using: &random)
        let height = Int.random(in: 0...12, using: &random)
        if Bool.random(using: &random) {
          list.scroll(by: Int.random(in: -9...9, using: &random), count: count, height: height)
        } else {
          _ = list.handle(random.pick(keys("down up pgdn pgup g G")), count: count, height: height)
        }
        let shown = list.visible(count: count, height: height)
        #expect(shown.count == min(count, height), "seed \(seed)")
        #expect(shown.isEmpty || shown.contains(list.focus(count: count)), "seed \(seed)")
        #expect(shown.upperBound <= count, "seed \(seed)")
      }
    }
  }
}
