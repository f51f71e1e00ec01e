import Testing

@testable import TerminalUI

@Suite("Key")
struct KeyTests {
  @Test(
    "Keys are written in files and shown in footers",
    arguments: [
      (Key.character("q"), "q", "q"), (.control("p"), "ctrl-p", "^P"), (.shiftTab, "shift-tab", "shift-tab"),
      (.space, "space", "space"), (.escape, "esc", "esc"), (.function(1), "f1", "f1"), (.up, "up", "↑"),
      (Key(.right, [.control, .alt]), "ctrl-alt-right", "^alt-→"), (.character("-"), "-", "-"),
      (.control("-"), "ctrl--", "^-"), (.pageDown, "pgdn", "pgdn"), (.character("f"), "f", "f"),
    ])
  func spelling(key: Key, spelling: String, label: String) {
    #expect(key.spelling == spelling)
    #expect(key.label == label)
    #expect(Key(spelling: spelling) == key)
  }

  @Test(
    "What names no key is refused", arguments: ["", "ctrl-", "qq", "f0", "f99", "hyper-x", "Enter", "\u{1B}"])
  func misspelt(spelling: String) {
    #expect(Key(spelling: spelling) == nil)
  }

  @Test("Only keys without modifiers type")
  func typed() {
    #expect(Key.character("A").typed == "A")
    #expect(Key.space.typed == " ")
    #expect(Key.control("a").typed == nil)
    #expect(Key.enter.typed == nil)
  }
}
