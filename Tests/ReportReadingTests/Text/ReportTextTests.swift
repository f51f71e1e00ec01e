import Testing

@testable import ReportReading

@Suite("Report text")
struct ReportTextTests {
  @Test("A phrase is found wherever its lines break, whatever its case and punctuation")
  func phraseOverLines() {
    let text = ReportText(pages: ["Section I\n\nIn our\n   Opinion, in all", "material respects"])
    let place = text.places(of: "in our opinion").first
    #expect(place.map { text.text($0) } == "In our Opinion,")
    #expect(text.places(of: "in all material respects").first.map { text.page(at: $0.upperBound - 1) } == 2)
  }

  @Test("A word of 10 MB is taken in parts")
  func oneWord() {
    let text = ReportText(pages: [String(repeating: "x", count: 1_000_000)])
    #expect(text.words.count == 10_000)
  }
}
