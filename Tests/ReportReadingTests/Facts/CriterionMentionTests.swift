import Testing

@testable import ReportReading

@Suite("Mentions of official criteria")
struct CriterionMentionTests {
  @Test(
    "However it is spelt, the criterion is found",
    arguments: [
      ("criterion CC6.1 was not met", "CC6.1"),
      ("CC 6.1 was not met", "CC6.1"),
      ("common criteria 6.1 was not met", "CC6.1"),
      ("the availability criterion 1.2 was not met", "A1.2"),
      ("processing integrity criteria 1.4", "PI1.4"),
      ("criteria CC6.1 and 6.2", "CC6.1 CC6.2"),
      ("criteria CC6.1, 6.2, and 6.3", "CC6.1 CC6.2 CC6.3"),
      ("criteria (CC6.1, CC7.2)", "CC6.1 CC7.2"),
      ("CC6.1–CC6.3", "CC6.1 CC6.2 CC6.3"),
      ("CC6.1-6.3.", "CC6.1 CC6.2 CC6.3"),
      ("CC6.1 through CC6.3", "CC6.1 CC6.2 CC6.3"),
      ("CC 6.1 to 6.3", "CC6.1 CC6.2 CC6.3"),
      ("CC6.1/CC6.2", "CC6.1 CC6.2"),
      ("CC6.1,CC7.2", "CC6.1 CC7.2"),
      ("CC6.1\nand\nA1.2", "CC6.1 A1.2"),
      ("P4.3: the entity", "P4.3"),
    ])
  func spellings(text: String, ids: String) {
    #expect(Self.ids(text) == ids)
  }

  @Test(
    "What only looks like a criterion is left alone",
    arguments: [
      "control AC-01", "control CC6.1.2 failed", "CC6.1-01 failed", "section 6.1 and 6.2",
      "a 1.2 percent rise",
      "Annex A.5.1", "CC6 as a whole", "criteria 6.1", "CC 6.12", "version 6.1 of CC tools", "TLS 1.2",
      "PCI-CC6.1",
    ])
  func traps(text: String) {
    #expect(Self.ids(text).isEmpty)
  }

  @Test("A number in the next sentence does not belong to the list")
  func nextSentence() {
    #expect(Self.ids("It concerns CC6.1. 6.2 million users") == "CC6.1")
    #expect(Self.ids("It concerns CC6.1, as 6.2 million users know") == "CC6.1")
  }

  @Test("A list knows its first and its last word")
  func place() {
    let text = ReportText(pages: ["The criteria CC6.1, 6.2 and 6.3 were not met"])
    #expect(text.criterionMentions().map { text.text($0.words) } == ["CC6.1, 6.2 and 6.3"])
  }

  private static func ids(_ text: String) -> String {
    ReportText(pages: [text]).criterionMentions().flatMap(\.criteria).map(\.id).joined(separator: " ")
  }
}
