package import Diligence

/// Two things on record that cannot both hold, each quoted; for a person to settle, and without any effect on
/// a number.
package struct Contradiction: Sendable, Equatable {
  /// One sentence that names both sides.
  package let text: String
  /// The items that it is about, the one to look at first in front; none where it is about no single item.
  package let items: [ItemID]
  /// The report that says otherwise, where it is one.
  package let report: ReportID?

  init(_ text: String, about items: [ItemID], report: ReportID? = nil) {
    self.text = text
    self.items = items
    self.report = report
  }
}

extension Scorecard {
  /// What is on record about an item that something else on record speaks against.
  package func contradictions(about item: ItemID) -> [Contradiction] {
    contradictions.filter { $0.items.contains(item) }
  }
}

extension Finding {
  /// The contradiction as something to follow up.
  init(_ contradiction: Contradiction) {
    self.init(text: contradiction.text, item: contradiction.items.first, report: contradiction.report)
  }
}
