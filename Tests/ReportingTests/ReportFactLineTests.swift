import Diligence
import Reporting
import Testing

@Suite struct ReportFactLineTests {
  private func markdown(_ change: (inout AssuranceReport) -> Void) throws -> String {
    var assessment = Samples.fullAssessment()
    var report = AssuranceReport(
      id: "r", kind: .soc2, type: .typeII, auditor: "Some | CPA", opinion: .unmodified)
    change(&report)
    assessment.reports = ["r": report]
    let judged = Samples.judged(assessment, named: "Own")
    return try Templates.report().markdown(of: ScoredReport(of: judged, ledger: Samples.ledger))
  }

  private static func source(_ how: FactSource.How, _ quote: String? = nil) -> FactSource {
    FactSource(how, page: 3, quote: quote, by: "J. Doe", on: Samples.day("2026-11-02"))
  }

  @Test func saysWhoVouchesForEachFact() throws {
    let text = try markdown {
      $0.sources = [
        .opinion: Self.source(.confirmed, "in all material respects"), .type: Self.source(.corrected),
        .auditor: Self.source(.rejected, "Another firm"),
      ]
    }
    #expect(
      text.contains(
        "| Opinion | unmodified | p. 3, confirmed by J. Doe on 2026-11-02 | in all material respects |"))
    #expect(text.contains("| Type | Type II | p. 3, corrected by J. Doe on 2026-11-02 |"))
    #expect(text.contains("| Kind | SOC 2 | typed in |"))
    #expect(!text.contains("Another firm"))
  }

  /// A report is of restricted use, whatever is recorded of it.
  @Test func quotesNeverMoreThanAFewWords() throws {
    let long = (1...60).map { "word\($0)" }.joined(separator: " ")
    let text = try markdown {
      $0.sources = [.opinion: Self.source(.confirmed, long)]
      $0.exceptions = [ReportException(criterion: "CC6.2", text: long, response: long)]
    }
    #expect(text.contains("word25 …"))
    #expect(!text.contains("word26"))
  }
}
