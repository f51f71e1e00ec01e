import TerminalUI

/// Which rows of the comparison show: what is folded, whether only differences, and what the labels have to fit.
struct CompareOutline: Hashable, Sendable {
  /// Titles of the headings whose rows are hidden.
  var folded: Set<String> = []
  var showsDifferences = false
  var filter = ""

  /// Whether it leaves anything out.
  var hidesRows: Bool { showsDifferences || !filter.isEmpty || !folded.isEmpty }

  /// Headings with their rows; a heading without any goes, totals stay among the differences.
  func rows(of table: CompareTable) -> [CompareTable.Row] {
    table.groups.flatMap { group in
      let rows = group.rows.filter { shows($0, group.title) }
      return rows.isEmpty ? [] : [heading(group.title)] + (hides(group.title) ? [] : rows)
    }
  }

  /// Whether the rows under a heading are folded away; a filter looks into all.
  func hides(_ title: String) -> Bool { filter.isEmpty && folded.contains(title) }

  private func shows(_ row: CompareTable.Row, _ title: String) -> Bool {
    if !filter.isEmpty, FuzzyMatch(filter, in: row.label) == nil { return false }
    return !showsDifferences || title == CompareTable.totalsTitle || row.differs
  }

  private func heading(_ title: String) -> CompareTable.Row {
    CompareTable.Row(about: .heading(title), label: title, cells: [], differs: false)
  }
}
