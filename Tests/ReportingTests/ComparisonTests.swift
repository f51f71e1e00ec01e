import Diligence
import Testing

@testable import Reporting

@Suite struct ComparisonTests {
  private func comparison(_ all: JudgedAssessment..., differencesOnly: Bool = false) throws -> Comparison {
    try Comparison(of: all, differencesOnly: differencesOnly, ledger: Samples.ledger)
  }

  @Test func ranksByScoreWithNoScoreLast() throws {
    let heading = try comparison(Samples.empty, Samples.rival, Samples.full).sheet.first
    let names = ["Example Code", "Rival Agents", "Small Tools"].flatMap { [$0, "\($0): evidence"] }
    #expect(heading == ["part", "id", "title"] + names)
  }

  @Test func ranksEqualScoresById() throws {
    let twin = Samples.judged(
      Assessment(
        id: "a-1", vendor: "a", questionnaire: Samples.questionnaire.reference,
        intake: Intake(decisionDate: Samples.day("2026-11-21"))), named: "Twin")
    #expect(try comparison(Samples.empty, twin).sheet.first?[3] == "Twin")
  }

  @Test func dependsOnNoOrder() throws {
    let one = try comparison(Samples.empty, Samples.rival, Samples.full)
    let other = try comparison(Samples.full, Samples.empty, Samples.rival)
    #expect(one.sheet == other.sheet)
  }

  @Test func leavesOutWhatIsAlike() throws {
    let alike = try comparison(Samples.full, Samples.full, differencesOnly: true)
    #expect(alike.sheet.count == 1)
    #expect(alike.table(columns: 80, cellWidth: \.count).contains("Gates: all alike"))
    #expect(try Templates.comparison().markdown(of: alike).contains("All vendors stand alike at every gate."))
  }

  @Test func refusesAnotherDateOrQuestionnaireOrNobody() {
    var later = Samples.rivalAssessment()
    later.intake.decisionDate = Samples.day("2026-12-01")
    #expect(
      throws: NotComparable(
        vendor: "rival-agents", reason: "it was judged at another date, 2026-12-01")
    ) {
      _ = try comparison(Samples.full, Samples.judged(later, named: "Later"))
    }
    #expect(throws: NotComparable(vendor: nil, reason: "there is nothing to compare")) {
      _ = try comparison()
    }
  }

  @Test(arguments: [20, 40, 60, 80, 120, 200])
  func keepsToTheWidth(columns: Int) throws {
    let table = try comparison(Samples.full, Samples.rival, Samples.empty).table(
      columns: columns, cellWidth: \.count)
    let widest = table.split(separator: "\n").map(\.count).max() ?? 0
    #expect(widest <= max(columns, 30))
    for name in ["Example", "Rival", "Small"] { #expect(table.contains(name)) }
  }

  @Test(arguments: [20, 40, 80, 120])
  func keepsToTheWidthWithRobustnessToo(columns: Int) throws {
    let table = try Studies.comparison([Samples.full, Samples.rival, Samples.empty]).table(
      columns: columns, cellWidth: \.count)
    #expect((table.split(separator: "\n").map(\.count).max() ?? 0) <= max(columns, 30))
    #expect(table.contains("Does the order survive other"))
  }

  @Test func everyRowOfTheSheetIsAsWideAndNoneIsAFormula() throws {
    let sheet = try Studies.comparison([Hostile.judged(["=cmd()"]), Samples.rival]).sheet
    #expect(Set(sheet.map(\.count)) == [7])
    #expect(
      Set(sheet.map { $0[0] }).isSuperset(of: ["robustness", "pairwise", "tipping point", "open items"]))
    #expect(!sheet.contains { $0.contains { $0.hasPrefix("-") || $0.hasPrefix("+") } })
  }

  @Test func withoutAStudyTheSectionSaysWhy() throws {
    let markdown = try Templates.comparison().markdown(of: comparison(Samples.full, Samples.empty))
    #expect(markdown.contains("## Does the order survive other weights?\n\nNot tried"))
  }

  @Test func steersNoTerminal() throws {
    let table = try comparison(Hostile.judged(["\u{1B}[31m\nred\u{202E}"]), Samples.rival).table(
      columns: 200, cellWidth: \.count)
    #expect(!table.unicodeScalars.contains("\u{1B}") && !table.unicodeScalars.contains("\u{202E}"))
    #expect(table.contains("1 \u{FFFD}[31m red\u{FFFD}"))
  }
}
