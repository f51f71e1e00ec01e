import Testing

@testable import ReportReading

@Suite("Tables of contents")
struct ContentsTests {
  @Test(
    "Lines of a table of contents are told from headings",
    arguments: [
      "Table of Contents\nSection I: Auditor's Report ........ 2\nSection II: Assertion . . . . . . 5",
      "CONTENTS\nSection I: Auditor's Report    2\nSection II: Management's Assertion   5",
      "Table of Contents\nAuditor's Report\nManagement's Assertion\n2\n5",
      "Independent Auditor's Report 3\nManagement's Assertion 7\nSystem Description 9",
    ])
  func contents(page: String) {
    let text = ReportText(pages: [page + "\n\nSection I: Auditor's Report\nWe have examined the description."]
    )
    #expect(text.lines.count { $0.isContents } == page.split(separator: "\n").count)
  }

  @Test("Text without page numbers is none")
  func text() {
    let text = ReportText(pages: [
      "Section 4\nOf 25 changes tested\nnone failed in 2026\nNo exceptions noted."
    ])
    #expect(!text.lines.contains { $0.isContents })
  }
}
