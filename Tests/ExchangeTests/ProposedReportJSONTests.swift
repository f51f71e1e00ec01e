import Diligence
import Exchange
import Testing

@Suite struct ProposedReportJSONTests {
  private static let hash = ContentHash(bytes: [UInt8](repeating: 0xAB, count: 32))

  private func json(_ facts: [ReportFact: ProposedFact], _ findings: [ReadingFinding] = []) -> String {
    ProposedReport(pages: 9, facts: facts, findings: findings).json(sha256: Self.hash).compact
  }

  @Test func whatWasNotFoundIsThereAndNull() {
    let text = json([:])
    #expect(text.hasPrefix(#"{"schema": "duly.reading/1", "sha256": "abab"#))
    #expect(
      text.contains(#""pages": 9, "facts": {"kind": {"value": null, "status": "not_found", "page": null, "#))
    for fact in ReportFact.allCases { #expect(text.contains("\"\(fact.rawValue)\": {\"value\": null")) }
    #expect(text.hasSuffix(#""findings": []}"#))
  }

  @Test(
    arguments: [
      (.kind(.soc2), #""soc2""#), (.notAReport, #""not_a_report""#), (.type(.typeII), #""II""#),
      (.opinion(.qualified), #""qualified""#), (.method(.carveOut), #""carve_out""#),
      (.text("A \u{1B}[1m"), #""A \u001b[1m""#), (.names(["A", "B"]), #"["A", "B"]"#),
      (.categories([.privacy, .security]), #"["security", "privacy"]"#), (.exceptions([]), "[]"),
      (.controls([CustomerControl(text: "Do it", page: 4)]), #"[{"text": "Do it", "page": 4}]"#),
      (.statements([ReportStatement(text: "It was", page: nil)]), #"[{"text": "It was", "page": null}]"#),
    ] as [(FactValue, String)])
  func eachKindOfValueHasItsForm(_ value: FactValue, _ form: String) {
    let text = json([.kind: ProposedFact([FactPassage(value, page: 3, quote: "words")])])
    #expect(text.contains(#""kind": {"value": \#(form), "status": "found", "page": 3, "quote": "words"}"#))
  }

  @Test func aConflictNamesEveryPlaceThatSaysOtherwise() throws {
    let (one, other) = (try #require(Day("2026-03-31")), try #require(Day("2026-06-30")))
    let text = json([
      .end: ProposedFact([
        FactPassage(.day(one), page: 1, quote: "a"), FactPassage(.day(other), page: 2, quote: "b"),
        FactPassage(.day(one), page: 3, quote: "c"),
      ])
    ])
    #expect(
      text.contains(
        #""end": {"value": "2026-03-31", "status": "conflict", "page": 1, "quote": "a", "others": "#
          + #"[{"value": "2026-06-30", "page": 2, "quote": "b"}]}"#))
  }

  @Test func anExceptionTellsWhatIsKnownOfIt() {
    let exception = ReportException(
      criterion: "CC6.2", control: "AC-07", text: "Late", page: 61, sample: 25, deviations: 2,
      response: "Done")
    let text = json([
      .exceptions: ProposedFact([FactPassage(.exceptions([exception]), page: 61, quote: "Late")])
    ])
    #expect(
      text.contains(
        #"[{"criterion": "CC6.2", "control": "AC-07", "text": "Late", "page": 61, "sample": 25, "deviations": 2, "#
          + #""response": "Done"}]"#))
  }

  @Test func noQuoteIsLongerThanTwentyFiveWords() {
    let long = String(repeating: "word ", count: 40)
    let text = json([.system: ProposedFact([FactPassage(.text("S"), page: 1, quote: long)])])
    #expect(text.contains(String(repeating: "word ", count: 25) + "…\""))
  }

  @Test func findingsCarryRuleAndPageWhereTheyHaveThem() {
    let text = json([:], [ReadingFinding("T."), ReadingFinding(rule: "R18", "U.", page: 2)])
    #expect(
      text.hasSuffix(
        #""findings": [{"rule": null, "text": "T.", "page": null}, {"rule": "R18", "text": "U.", "page": 2}]}"#
      ))
  }
}
