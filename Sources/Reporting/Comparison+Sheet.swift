/// The comparison as plain rows.
extension Comparison {
  /// A heading, then one row for each score, gate, criterion and item; two columns for each vendor, the second for the
  /// evidence.
  package var sheet: [[String]] {
    let names = ranked.map(\.vendor.name)
    let heading = ["part", "id", "title"] + names.flatMap { [$0, "\($0): evidence"] }
    let rows = groups.flatMap { group in
      group.rows.map { row in
        [group.kind.rawValue, row.id, row.title] + row.cells.flatMap { [$0.text, $0.evidence ?? ""] }
      }
    }
    return [heading] + rows + (robustness?.sheet(of: ranked.map(\.vendor.id)) ?? [])
  }
}
