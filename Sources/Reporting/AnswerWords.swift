internal import Diligence
internal import Scoring

/// What an answer and its evidence are called in a document.
enum AnswerWords {
  static func answer(to item: Item, _ given: Answer, _ score: ItemScore?) -> String {
    if score?.standing == .notAsked { return "not asked" }
    if item.computation != nil { return computed(score) }
    switch given.choice {
    case nil: return "no answer yet"
    case .unknown: return "not known yet"
    case .option(let id): return item.option(id)?.label ?? id.text
    case .notApplicable:
      return given.isApprovedNotApplicable ? "not applicable" : "not applicable, not approved"
    }
  }

  private static func computed(_ score: ItemScore?) -> String {
    guard let value = score?.value else { return "no report recorded" }
    return value >= 1
      ? "Met by the reports" : value > 0 ? "Partly met by the reports" : "Not met by the reports"
  }

  /// How many of an item's evidence pieces are accepted, and how many it lists.
  static func pieces(of item: Item, in assessment: Assessment) -> (accepted: Int, asked: Int) {
    let pieces = item.evidencePieces
    return (pieces.count { assessment.evidence($0.id, of: item.id).status == .accepted }, pieces.count)
  }

  /// `E01 Service-account inventory`, or only the title of the piece that is implied.
  static func name(of piece: EvidencePiece) -> String {
    piece.id == EvidencePiece.document.id ? piece.title : "\(piece.id) \(piece.title)"
  }

  /// The note with everything else that was written beside the answer; nil where there is nothing.
  static func note(_ given: Answer, to item: Item) -> String? {
    var parts: [String] = []
    if given.choice == .notApplicable, !given.isApprovedNotApplicable {
      parts.append([given.reason, given.approver].compactMap { $0 }.joined(separator: ", "))
    }
    let facts = given.details?.facts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" } ?? []
    if !facts.isEmpty { parts.append(facts.joined(separator: "; ")) }
    if let note = given.note, !note.isBlank { parts.append(note) }
    let text = parts.joined(separator: "\n")
    return text.isBlank ? nil : text
  }
}
