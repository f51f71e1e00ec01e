import Diligence
import Testing

@testable import Screens

@Suite struct TestGroupTests {
  private func item(
    _ id: ItemID, _ official: [String], _ category: TrustCategory? = .security,
    _ computation: Computation? = nil
  ) -> Item {
    Item(
      id: id, section: "s", criterion: "g", importance: .standard, category: category,
      computation: computation,
      officialCriteria: official, guidance: Guidance(title: "", prompt: ""))
  }

  private func names(_ items: [Item]) -> [String] {
    let questionnaire = Questionnaire(
      id: "q", version: "1", hash: Fixture.questionnaire.hash, title: "", criteria: [], sections: [],
      items: items,
      gates: [])
    return TestGroup.all(in: questionnaire).map {
      "\($0.name): \($0.items.map(\.text).joined(separator: " "))"
    }
  }

  @Test func categoriesThenCriteriaInTheOrderOfAReport() {
    #expect(
      names([
        item("C1", ["C1.1", "CC6.10"]), item("C2", ["CC6.2"]), item("C3", ["A1.2"], .availability),
        item("C4", []), item("C5", ["CC6.2", "CC6.10"]), item("Q1", ["CC6.1"], .security, .type),
        item("Q9", ["CC6.1"], nil),
      ]) == [
        "Security: C1 C2 C4 C5", "Availability: C3", "CC6, all of it: C1 C2 C5", "CC6.2: C2 C5",
        "CC6.10: C1 C5",
        "A1.2: C3", "C1.1: C1", "No official criterion: C4",
      ])
  }

  @Test func nothingToTestMakesNoGroup() {
    #expect(names([item("Q1", ["CC6.1"], nil)]) == [])
  }
}
