import TerminalSupport
import Testing
import TrialSupport

@testable import TerminalUI

@Suite("Text area")
struct TextAreaTests {
  private let size = Size(width: 11, height: 3)

  private func area(_ text: String, _ script: String) -> TextArea {
    var area = TextArea(text)
    for key in keys(script) { _ = area.handle(key, in: size) }
    return area
  }

  private func drawn(_ area: TextArea) -> (text: String, caret: Point?) {
    var canvas = Canvas(size)
    area.draw(into: &canvas, isFocused: true)
    return (canvas.text, canvas.cursorPlace)
  }

  @Test("Text wraps between words and shows the caret")
  func wrapping() {
    let shown = drawn(area("Seen on screen share", ""))
    #expect(shown.text == "Seen on\nscreen\nshare")
    #expect(shown.caret == Point(column: 5, row: 2))
  }

  @Test(
    "Keys edit and move",
    arguments: [
      ("ab", "enter c", "ab\nc"), ("one\ntwo", "up X", "oneX\ntwo"), ("one\ntwo", "up home X", "Xone\ntwo"),
      ("one\ntwo", "home backspace", "onetwo"),
      ("long line\nx\nlong line", "up up X", "long lineX\nx\nlong line"),
      ("long line\n\nlong line", "up X", "long line\nX\nlong line"), ("one\ntwo", "up up X", "Xone\ntwo"),
      ("one\ntwo", "home down X", "one\ntwoX"), ("one\ntwo", "ctrl-home X ctrl-end Y", "Xone\ntwoY"),
      ("aaaa bbbb cccc", "home X", "aaaa bbbb Xcccc"), ("aaaa bbbb cccc", "up end X", "aaaa bbbbX cccc"),
      ("a\tb", "left backspace", "ab"),
    ])
  func editing(text: String, script: String, expected: String) {
    #expect(area(text, script).text == expected)
  }

  @Test("It scrolls just enough to show the caret")
  func scrolling() {
    let text = "1\n2\n3\n4\n5"
    #expect(drawn(area(text, "")).text == "3\n4\n5")
    #expect(drawn(area(text, "up up")).text == "3\n4\n5")
    #expect(drawn(area(text, "up up up")).text == "2\n3\n4")
    #expect(drawn(area(text, "pgup pgup")).text == "1\n2\n3")
  }

  @Test("A long row leaves room for the caret, and a space at its end too")
  func fullRow() {
    let shown = drawn(area("1234567890", ""))
    #expect(shown.text == "1234567890\n\n")
    #expect(shown.caret == Point(column: 10, row: 0))
    #expect(drawn(area("1234567890 ", "")).caret == Point(column: 10, row: 0))
  }

  @Test("Pasted lines stay lines, control bytes go")
  func paste() {
    var area = TextArea("")
    area.paste("one\r\ntwo\u{1B}[2J\n\tthree", in: size)
    #expect(area.text == "one\ntwo[2J\n\tthree")
    #expect(area.rows(in: 11) == 3)
  }

  @Test(
    "Esc, Tab and finished undo are left to the caller",
    arguments: keys("esc tab ctrl-z ctrl-y ctrl-p ctrl-e f1"))
  func notTaken(key: Key) {
    var area = TextArea("x")
    let isTaken = area.handle(key, in: size)
    #expect(!isTaken)
  }

  @Test("A text pasted into a long one stands whole, and one undo takes it back")
  func longPaste() {
    let long = String(repeating: "The vendor showed the review; Zoë followed up.\n", count: 2000)
    var area = TextArea("before after")
    for key in keys("left left left left left") { _ = area.handle(key, in: size) }
    area.paste(long, in: size)
    #expect(area.text == "before " + long + "after")
    #expect(drawn(area).caret != nil)
    _ = area.handle(.control("z"), in: size)
    #expect(area.text == "before after")
    #expect(drawn(area).text == drawn(TextArea("before after")).text)
  }

  @Test("Whatever is done, the caret is drawn inside the block")
  func caretShows() {
    for seed in 0..<300 {
      var random = SeededGenerator(seed: seed)
      let size = Size(
        width: Int.random(in: 2...12, using: &random), height: Int.random(in: 1...4, using: &random))
      var area = TextArea(Samples.text(10, &random))
      for _ in 0..<30 {
        let key = random.pick(
          keys("left right up down pgup pgdn home end backspace delete enter a space ctrl-w ctrl-z"))
        _ = area.handle(key, in: size)
        var canvas = Canvas(size)
        area.draw(into: &canvas, isFocused: true)
        guard canvas.cursorPlace != nil else {
          Issue.record("seed \(seed), key \(key.spelling), text \(area.text)")
          return
        }
      }
    }
  }
}
