import Testing

@testable import Screens

@Suite struct CompareTableMarkdownTests {
  @Test(arguments: [
    ("plain text 1.0", "plain text 1.0"), ("a|b", "a\\|b"), ("<b>*x*</b>", "\\<b\\>\\*x\\*\\</b\\>"),
    ("one\ntwo", "one␤two"), ("\u{1B}[31m", "␛\\[31m"), ("\\", "\\\\"),
  ])
  func namesStayText(text: String, cell: String) {
    #expect(text.markdownCell == cell)
  }
}
