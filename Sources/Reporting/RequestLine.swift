internal import Diligence
internal import Scoring

/// What is still to come from the vendor under one item.
package struct RequestLine: Sendable, Equatable {
  let item: String
  let wanted: String

  /// Nil where nothing is open, or nothing that came in could still add a point.
  init?(_ item: Item, of judged: JudgedAssessment) {
    guard let score = judged.score(of: item.id) else { return nil }
    self.item = "\(item.id) \(item.title)"
    switch score.standing {
    case .notApplicable, .notAsked: return nil
    case .open: wanted = item.computation == nil ? "an answer" : "an assurance report, or that there is none"
    case .answered:
      let pieces = item.computation == nil ? Self.pieces(of: item, score, in: judged.assessment) : []
      if pieces.isEmpty { return nil }
      wanted = pieces.joined(separator: "; ")
    }
  }

  private static func pieces(of item: Item, _ score: ItemScore, in assessment: Assessment) -> [String] {
    let canAdd = score.split.missingProof > 1e-9
    return item.evidencePieces.compactMap { piece in
      let status = assessment.evidence(piece.id, of: item.id).status
      let isWanted = [.requested, .received, .refused].contains(status) || status == .notRequested && canAdd
      return isWanted ? "\(piece.id) \(piece.title) (\(words(for: status)))" : nil
    }
  }

  private static func words(for status: Evidence.Status) -> String {
    status == .received ? "received, to be reviewed" : status.label
  }
}

extension RequestLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("item", "id and title of the item") { $0.item },
    .text("wanted", "the answer or the pieces that are missing") { $0.wanted },
  ]
}
