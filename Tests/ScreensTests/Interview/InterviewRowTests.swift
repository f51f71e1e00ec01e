import Diligence
import Testing

@testable import Screens

@Suite struct InterviewRowTests {
  private func rows(_ change: (inout InterviewOutline) -> Void) -> [InterviewRow] {
    var outline = InterviewOutline()
    change(&outline)
    return outline.rows(of: Fixture.questionnaire)
  }

  @Test func sectionsStandBeforeTheirItems() {
    #expect(
      rows { _ in } == [
        .section("questions"), .item("Q01"), .item("Q04"), .item("Q07"), .section("access"), .item("C01"),
        .item("C02"), .section("privacy"), .item("PK1"),
      ])
  }

  @Test func foldingHidesItemsAndExpandingShowsPieces() {
    #expect(
      rows {
        $0.folded = ["questions", "privacy"]
        $0.expanded = ["C01"]
      } == [
        .section("questions"), .section("access"), .item("C01"), .piece("C01", "E01"), .piece("C01", "E02"),
        .item("C02"), .section("privacy"),
      ])
  }

  @Test func filterLooksThroughFoldsAndIntoEvidence() {
    let cases: [(filter: String, items: [ItemID])] = [
      ("q07", ["Q07"]), ("ISOLAT", ["Q07"]), ("access tickets", ["C01"]), ("zzz", []),
    ]
    for (filter, items) in cases {
      let found = rows {
        $0.folded = ["questions", "access"]
        $0.filter = filter
      }
      #expect(found.compactMap(\.item) == items, "\(filter)")
    }
  }
}
