import Diligence

/// What a person has marked in an interview to do one thing for all of it, with what was filled in for that so far.
struct Marked: Sendable {
  /// Items and evidence pieces; an item stands for all its pieces.
  private(set) var rows: Set<InterviewRow> = []
  /// The document that is being given to the marked pieces.
  var document: Evidence?
  /// Why the marked items do not apply, and who approves that.
  var reason: String?
  var approver: String?

  /// Marks a row, or takes its mark away; sections cannot be marked.
  mutating func toggle(_ row: InterviewRow) {
    guard row.item != nil else { return }
    if rows.remove(row) == nil { rows.insert(row) }
  }

  mutating func mark(_ row: InterviewRow) { rows.insert(row) }
  mutating func unmark(_ row: InterviewRow) { rows.remove(row) }
  mutating func unmarkAll() { rows = [] }

  /// Whether a piece is marked, itself or with its item.
  func contains(_ piece: EvidenceID, of item: ItemID) -> Bool {
    rows.contains(.piece(item, piece)) || rows.contains(.item(item))
  }

  /// Marks a piece or takes its mark away; one marked with its item leaves the item's other pieces marked.
  mutating func toggle(_ piece: EvidenceID, of item: Item) {
    if rows.remove(.item(item.id)) != nil {
      rows.formUnion(item.evidencePieces.map { .piece(item.id, $0.id) })
    }
    toggle(.piece(item.id, piece))
  }
}

extension Desk {
  /// What is marked in the interview of this assessment.
  func marked(_ subject: Subject) -> Marked { marks[subject.assessment] ?? Marked() }
}
