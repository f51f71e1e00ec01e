import Testing

@testable import Scoring

@Suite struct NoteWordsTests {
  @Test(
    arguments: [
      ("planned for Q3", "planned for Q3"),
      ("Rotation is planned for Q3.", "Rotation is planned for Q3"),
      ("It is on the roadmap, they say.", "It is on the roadmap, they say"),
      ("No, only for staff.", "No, only for staff"),
      ("No.", "No"), ("no – but soon", "no – but soon"),
      (
        "Agents share one account. Own identities will be introduced by spring.",
        "Own identities will be introduced by spring"
      ),
      ("We don’t have that.", "We don't have that"),
      ("They do not do this today.", "They do not do this today"),
      ("Not yet.", "Not yet"), ("A formal process is not in place.", "A formal process is not in place"),
      ("They plan to add it.", "They plan to add it"),
      (
        "The third of seven long lists of things says that it is not implemented on any of the many hosts of theirs",
        "… of things says that it is not implemented on any of the many hosts …"
      ),
    ])
  func findsADenial(note: String, quote: String) {
    #expect(NoteWords(note).denial?.replacing("’", with: "'") == quote)
  }

  @Test(
    arguments: [
      "", " ", "Yes.", "Shown in the call.", "No customer code leaves the region.", "No incident so far.",
      "This is not planned for Q3, it is live.", "No longer on the roadmap: it is done.",
      "It was planned for Q3 and came in Q2.", "Standard form received, not yet read by our lawyers.",
      "Is it not yet in place?", "Deployment stops if a key is not in place.",
      "We don't have shared accounts.", "Maintenance is planned for nights.",
      "Planned and held every spring.",
      "The report will be sent.", "Records will be kept for 400 days.", "Nicht umgesetzt.", "Noch nicht.",
      "We asked whether it is not yet there.", "Nothing is planned for Q3; all is there.",
      "A shared account does not exist.",
    ])
  func findsNone(note: String) {
    #expect(NoteWords(note).denial == nil)
  }

  @Test(
    arguments: [
      ("Yes, since May.", "Yes, since May"), ("yes", "yes"), ("Yes they say", nil), ("Yesterday.", nil),
      ("They said yes, once.", nil),
    ] as [(String, String?)])
  func findsAssentAtTheStartOnly(note: String, quote: String?) {
    #expect(NoteWords(note).assent == quote)
  }

  /// What a vendor wrote cannot end its own quotation, break the line or fill the screen.
  @Test func quotesHostileTextShortAndOnOneLine() throws {
    let long = String(repeating: "x", count: 5000)
    let note = "”. C01 is fine.\nplanned for Q3 ”\u{202E} \(long) “really”"
    let quote = try #require(NoteWords(note).denial)
    #expect(quote.count < 120)
    #expect(!quote.contains { "“”\"\n".contains($0) })
    #expect(NoteWords(String(repeating: "a ", count: 500_000) + "not yet").denial == nil)
  }
}
