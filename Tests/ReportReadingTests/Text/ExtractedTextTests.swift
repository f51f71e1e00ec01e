import Testing

@testable import ReportReading

@Suite("Extracted text")
struct ExtractedTextTests {
  private static let page = String(repeating: "Words stand here. ", count: 30)

  @Test("Pages without letters are scanned, short text beside long is not")
  func scanned() {
    #expect(ExtractedText(table: "", prose: "").isScanned)
    #expect(ExtractedText(table: "\u{C}\u{C}\u{C}", prose: "scan 1\u{C}scan 2\u{C}scan 3\u{C}").isScanned)
    #expect(!ExtractedText(table: "", prose: Self.page).isScanned)
    #expect(!ExtractedText(table: "", prose: "Title\u{C}\(Self.page)\u{C}End").isScanned)
  }

  @Test("Single pages without text are told by number")
  func pages() {
    let text = ExtractedText(
      table: "", prose: "\(Self.page)\u{C} \u{C}\(Self.page)\u{C}4\u{C}\u{C}\(Self.page)")
    #expect(text.pagesWithoutText == [2, 4, 5])
    #expect(TextLimits.findings(text).map(\.text).first?.hasPrefix("Pages 2, 4-5 hold no text") == true)
  }

  @Test("What is longer than any report is cut, and said")
  func limits() {
    let many = ExtractedText(table: "", prose: String(repeating: "\u{C}", count: 50_000))
    #expect(many.pages.count == ExtractedText.mostPages)
    let long = ExtractedText(table: "", prose: String(repeating: "long ", count: 1_000_000))
    #expect(long.pages.map(\.prose.utf8.count) == [ExtractedText.mostBytes])
    #expect(TextLimits.findings(long).contains { $0.text.contains("longer than any report") })
    #expect(TextLimits.findings(ExtractedText(table: "", prose: Self.page)).isEmpty)
  }
}
