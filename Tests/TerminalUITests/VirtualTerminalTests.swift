import TerminalSupport
import Testing

@Suite("Virtual terminal")
struct VirtualTerminalTests {
  @Test(
    "Output becomes the screen a person would see",
    arguments: [
      ("ab\u{1B}[2;2Hc", "ab\n c\n"), ("abc\u{1B}[1;2H\u{1B}[K", "a\n\n"), ("abc\u{1B}[2Jd", "   d\n\n"),
      ("abcdefgh", "abcdef\ngh\n"), ("\u{1B}[?7labcdefgh", "abcdeh\n\n"), ("a\r\nb\r\nc\r\nd", "b\nc\nd"),
      ("漢字\u{1B}[1;2Hx", " x字\n\n"), ("e\u{301}!", "e\u{301}!\n\n"), ("👨‍👩‍👧!", "👨‍👩‍👧!\n\n"),
      ("\u{1B}[?1049hx\u{1B}[?1049l", "\n\n"),
    ])
  func screen(output: String, text: String) {
    var terminal = VirtualTerminal(width: 6, height: 3)
    terminal.feed(output.utf8)
    #expect(terminal.text == text)
    #expect(terminal.unknown.isEmpty)
  }

  @Test(
    "Terminals disagree about widths",
    arguments: [(VirtualTerminal.Widths.clusters, 2), (.scalars, 4), (.narrow, 2)])
  func widths(widths: VirtualTerminal.Widths, column: Int) {
    var terminal = VirtualTerminal(width: 10, height: 1, widths: widths)
    terminal.feed("👍🏽".utf8)
    #expect(terminal.column == column)
  }

  @Test("Styles, modes, replies and what it does not know are told")
  func details() {
    var terminal = VirtualTerminal(width: 4, height: 1)
    terminal.feed("\u{1B}[1;31mx\u{1B}[m\u{1B}[?25l\u{1B}[?2026$p\u{1B}[5n".utf8)
    #expect(terminal.cells[0][0] == .init(text: "x", style: "1;31"))
    #expect(terminal.modes == [7])
    #expect(terminal.takeReplies() == Array("\u{1B}[?2026;2$y".utf8))
    #expect(terminal.unknown == ["CSI [5]n"])
  }
}
