internal import Diligence

/// One assurance report or evidence piece of which the vendor's answer is known, in the register.
package struct EvidenceLine: Sendable, Equatable {
  let piece: String
  let standing: String
  let document: String
  let date: String

  init(_ piece: EvidencePiece, _ evidence: Evidence, for item: ItemID) {
    self.piece = "\(item) \(AnswerWords.name(of: piece))"
    let isSeen = evidence.status == .received || evidence.status == .accepted
    standing = isSeen ? "\(evidence.status.label), \(evidence.source.label)" : evidence.status.label
    let place = [evidence.reference, evidence.page.map { Phrase.page($0) }].compactMap { $0 }
    document = place.isEmpty ? Phrase.nothing : place.joined(separator: ", ")
    date = evidence.on?.description ?? Phrase.nothing
  }

  init(_ report: AssuranceReport) {
    piece = "\(report.id) \(report.name)"
    standing = "facts recorded"
    document = Phrase.orNotRecorded(report.auditor)
    date = report.reportDate?.description ?? report.asOf?.description ?? Phrase.nothing
  }

  /// The assurance reports, then the pieces that came in, were refused or do not exist, in the
  /// questionnaire's order; what is still on request is a ``RequestLine``.
  static func register(of judged: JudgedAssessment) -> [EvidenceLine] {
    let pieces = judged.questionnaire.items.flatMap { item in
      item.evidencePieces.compactMap { piece -> EvidenceLine? in
        let evidence = judged.assessment.evidence(piece.id, of: item.id)
        let isOutstanding = evidence.status == .notRequested || evidence.status == .requested
        return isOutstanding ? nil : EvidenceLine(piece, evidence, for: item.id)
      }
    }
    return judged.assessment.sortedReports.map(EvidenceLine.init) + pieces
  }
}

extension EvidenceLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("piece", "item, id and title of the piece, or the report") { $0.piece },
    .text("standing", "what has become of it, and whose it is") { $0.standing },
    .text("document", "document and page") { $0.document },
    .text("date", "when it was seen or signed") { $0.date },
    .text("sha256", "the SHA-256 of the document's bytes") { _ in "not on file" },
  ]
}
