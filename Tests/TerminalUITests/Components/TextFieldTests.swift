import TerminalSupport
import Testing
import TrialSupport

@testable import TerminalUI

/// Presses keys written as in a file, one word each; every other word is typed.
func keys(_ script: String) -> [Key] {
  script.split(separator: " ").flatMap { word in
    Key(spelling: String(word)).map { [$0] } ?? word.map { Key.character($0) }
  }
}

@Suite("Text field")
struct TextFieldTests {
  private func field(_ text: String, _ script: String) -> TextField {
    var field = TextField(text)
    for key in keys(script) { _ = field.handle(key) }
    return field
  }

  /// The field's look with `|` for the caret.
  private func drawn(_ field: TextField, width: Int, isFocused: Bool = true) -> String {
    var canvas = Canvas(Size(width: width + 2, height: 1))
    field.draw(into: &canvas, column: 1, row: 0, width: width, isFocused: isFocused)
    let text = canvas.text
    guard let caret = canvas.cursorPlace else { return text }
    return text + String(repeating: " ", count: max(0, caret.column - text.cellWidth)) + " @\(caret.column)"
  }

  @Test(
    "Keys edit by grapheme cluster",
    arguments: [
      ("Acm", "e", "Acme"), ("Acme", "left backspace", "Ace"), ("Acme", "home delete", "cme"),
      ("ab", "home x end y", "xaby"),
      ("👨‍👩‍👧‍👦!", "left backspace", "!"), ("Zoe\u{308}", "backspace", "Zo"), ("one two", "ctrl-w", "one "),
      ("one two", "ctrl-left X", "one Xtwo"), ("one two", "home ctrl-right X", "oneX two"),
      ("one two", "ctrl-u", ""),
      ("one two", "home ctrl-k", ""), ("ab", "left left left x", "xab"), ("ab", "right x", "abx"),
      ("", "backspace delete", ""),
      ("ab", "ctrl-x alt-q", "ab"),
    ])
  func editing(text: String, script: String, expected: String) {
    #expect(field(text, script).text == expected)
  }

  @Test("A mark typed after a letter joins it, and the caret stays behind both")
  func combining() {
    var field = TextField("Zo")
    for key in [Key.character("e"), .character("\u{308}"), .character("!")] { _ = field.handle(key) }
    #expect(field.text == "Zoë!")
    for key in keys("backspace backspace") { _ = field.handle(key) }
    #expect(field.text == "Zo")
  }

  @Test("Undo takes back words, redo brings them again")
  func undo() {
    var field = TextField("")
    for key in "one two".map({ Key.character($0) }) { _ = field.handle(key) }
    var texts: [String] = []
    for key in keys("ctrl-z ctrl-z ctrl-z ctrl-y ctrl-y ctrl-y") {
      texts.append(field.handle(key) ? field.text : "not taken")
    }
    #expect(texts == ["one ", "", "not taken", "one ", "one two", "not taken"])
  }

  @Test("A paste is one step, on one line, without control bytes")
  func paste() {
    var field = TextField("[]")
    _ = field.handle(.left)
    field.paste("a\nb\tc\u{1B}[31m\r\n")
    #expect(field.text == "[a b c[31m ]")
    _ = field.handle(.control("z"))
    #expect(field.text == "[]")
  }

  @Test(
    "Keys with another meaning elsewhere are left to the caller",
    arguments: keys("enter esc tab shift-tab up down ctrl-p ctrl-e ctrl-a f1"))
  func notTaken(key: Key) {
    var field = TextField("x")
    let isTaken = field.handle(key)
    #expect(!isTaken)
    #expect(field.text == "x")
  }

  @Test("The caret always shows")
  func drawing() {
    #expect(drawn(TextField("Acme"), width: 8) == " Acme @5")
    #expect(drawn(TextField("Acme Cloud"), width: 6) == " Cloud @6")
    #expect(drawn(field("Acme Cloud", "home"), width: 6) == " Acme C @1")
    #expect(drawn(TextField("漢字漢字"), width: 5) == " 漢字 @5")
    #expect(drawn(TextField("Acme Cloud"), width: 6, isFocused: false) == " Acme …")
    #expect(drawn(TextField("a\u{202E}b"), width: 6) == " a·b @4")
  }

  @Test("Undoing everything gives the first text, redoing everything the last")
  func undoIsExact() {
    for seed in 0..<150 {
      var random = SeededGenerator(seed: seed)
      let start = Samples.text(4, &random)
      var area = TextArea(start)
      let size = Size(width: 12, height: 4)
      let first = area.text
      for _ in 0..<20 {
        if Int.random(in: 0..<5, using: &random) == 0 { area.paste(Samples.text(3, &random), in: size) }
        let key = random.pick(
          keys("left right up down backspace delete home end enter ctrl-w a b space ctrl-k ctrl-u"))
        _ = area.handle(key, in: size)
        _ = area.handle(.character(random.pick(["x", "\u{301}", "\u{200D}", "😀", "\u{1F1F3}"])), in: size)
      }
      let last = area.text
      while area.handle(.control("z"), in: size) {}
      #expect(area.text == first, "seed \(seed)")
      while area.handle(.control("y"), in: size) {}
      #expect(area.text == last, "seed \(seed)")
    }
  }
}
