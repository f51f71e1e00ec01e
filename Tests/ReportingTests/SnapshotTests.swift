import Diligence
import Reporting
import Testing

/// The documents as a reader gets them; `DULY_RECORD=1 swift test` writes the files anew.
@Suite struct SnapshotTests {
  @Test func reportOnAnEmptyAssessment() throws {
    let text = try Templates.report().markdown(of: ScoredReport(of: Samples.empty, ledger: Samples.ledger))
    #expect(try Templates.snapshot("empty-report.md", of: text) == text)
  }

  @Test func reportWithSomethingInEverySection() throws {
    let report = ScoredReport(
      of: Samples.full, alternatives: [Samples.rival],
      study: try Studies.study([Samples.full, Samples.rival]), ledger: Samples.ledger)
    let text = try Templates.report().markdown(of: report)
    #expect(try Templates.snapshot("full-report.md", of: text) == text)
  }

  @Test func letterThatAsksForEverything() throws {
    let letter = RequestLetter(of: Samples.empty, for: .approve, ledger: Samples.ledger)
    let text = try Templates.letter().markdown(of: letter)
    #expect(try Templates.snapshot("empty-letter.md", of: text) == text)
  }

  @Test func letterOnAnAssessmentUnderWay() throws {
    let letter = RequestLetter(
      of: Samples.full, for: .approve, due: Samples.day("2026-12-11"), ledger: Samples.ledger)
    let text = try Templates.letter().markdown(of: letter)
    #expect(try Templates.snapshot("full-letter.md", of: text) == text)
  }

  @Test(arguments: [false, true]) func comparison(differencesOnly: Bool) throws {
    let comparison = try Studies.comparison(
      [Samples.rival, Samples.full, Samples.empty], differencesOnly: differencesOnly)
    let name = differencesOnly ? "differences" : "comparison"
    let markdown = try Templates.comparison().markdown(of: comparison)
    #expect(try Templates.snapshot("\(name).md", of: markdown) == markdown)
    let table = comparison.table(columns: 80, cellWidth: \.count)
    #expect(try Templates.snapshot("\(name).txt", of: table) == table)
  }
}
