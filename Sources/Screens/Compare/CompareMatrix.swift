/// The table and the rows that show, worked out once for as long as nothing of it changes.
struct CompareMatrix: Sendable {
  let table: CompareTable
  let rows: [CompareTable.Row]
  let basis: Basis

  /// Everything that the matrix is worked out from.
  struct Basis: Sendable, Equatable {
    var columns: [CompareTable.Column]
    var order: CompareTable.Row.About?
    var outline: CompareOutline
  }

  /// Takes over from `former` whatever would come out the same.
  init(_ basis: Basis, former: CompareMatrix? = nil) {
    if let former, former.basis == basis {
      self = former
      return
    }
    let isSameTable = former?.basis.columns == basis.columns && former?.basis.order == basis.order
    let same = isSameTable ? former?.table : nil
    table = same ?? CompareTable(basis.columns, orderedBy: basis.order)
    rows = basis.outline.rows(of: table)
    self.basis = basis
  }

  /// Where a row shows, or else the heading that it is folded under.
  func place(of about: CompareTable.Row.About) -> Int? {
    if let place = rows.firstIndex(where: { $0.about == about }) { return place }
    let group = table.groups.first { group in group.rows.contains { $0.about == about } }
    return group.flatMap { group in rows.firstIndex { $0.about == .heading(group.title) } }
  }
}
