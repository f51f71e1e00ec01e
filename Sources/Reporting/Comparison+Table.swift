/// The comparison as lines for a terminal.
extension Comparison {
  /// An aligned table of at most `columns` columns, each vendor in a column of its own.
  ///
  /// Where the vendors do not fit side by side, the table is repeated for the next ones below. `cellWidth`
  /// measures how many columns a text takes. What cannot be seen is replaced, so nothing in it steers a
  /// terminal.
  package func table(columns: Int, cellWidth: (String) -> Int) -> String {
    let width = max(columns, TextTable.narrowest * 2 + 2)
    let perBlock = max(1, (width - TextTable.labelWidth(in: width)) / (TextTable.narrowest + 2))
    let starts = Array(stride(from: 0, to: ranked.count, by: perBlock))
    let blocks = starts.map { start in
      textTable(Array(start..<min(start + perBlock, ranked.count))).text(width: width, cellWidth: cellWidth)
    }
    return (blocks + (robustness?.tables(width: width, cellWidth: cellWidth) ?? [])).joined(separator: "\n")
  }

  private func textTable(_ vendors: [Int]) -> TextTable {
    var rows: [TextTable.Row] = [.cells([""] + vendors.map { "\($0 + 1) \(ranked[$0].vendor.name)" })]
    for group in groups {
      rows.append(.heading(heading(of: group)))
      rows += group.rows.map { row in
        .cells([group.label(of: row)] + vendors.map { row.cells[$0].whole })
      }
    }
    return TextTable(rows: rows)
  }

  private func heading(of group: Group) -> String {
    let title =
      switch group.kind {
      case .scores: "Scores"
      case .gates: "Gates"
      case .criteria: "Criteria, points earned"
      case .items: "Items: level of proof, evidence accepted, answer"
      }
    return group.rows.isEmpty ? "\(title): all alike" : title
  }
}

extension Comparison.Group {
  /// Criteria and items are known by their ids, scores and gates by their titles.
  fileprivate func label(of row: ComparisonRow) -> String {
    kind == .criteria || kind == .items ? "\(row.id) \(row.title)" : row.title
  }
}
