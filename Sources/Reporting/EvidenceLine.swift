internal import Diligence

/// One assurance report or evidence piece of which the vendor's answer is known, in the register.
package struct EvidenceLine: Sendable, Equatable {
  let piece: String
  let standing: String
  let document: String
  let date: String
  /// Nil where no file is kept.
  private var hash: String?

  init(_ piece: EvidencePiece, _ evidence: Evidence, for item: ItemID) {
    self.piece = "\(item) \(AnswerWords.name(of: piece))"
    let isSeen = evidence.status == .received || evidence.status == .accepted
    standing = isSeen ? "\(evidence.status.label), \(evidence.source.label)" : evidence.status.label
    let place = [evidence.reference, evidence.page.map { Phrase.page($0) }].compactMap { $0 }
    document = place.isEmpty ? Phrase.nothing : place.joined(separator: ", ")
    date = evidence.on?.description ?? Phrase.nothing
  }

  /// A report, with its file where one is attached.
  init(_ report: AssuranceReport, _ file: AttachedDocument?) {
    piece = "\(report.id) \(report.name)"
    standing = file == nil ? "facts recorded" : "facts recorded, file attached"
    document = file?.words ?? Phrase.orNotRecorded(report.auditor)
    hash = file?.hash.hex
    date = report.reportDate?.description ?? report.asOf?.description ?? Phrase.nothing
  }

  /// A file of which nothing is confirmed yet.
  init(_ id: ReportID, _ file: AttachedDocument) {
    piece = id.text
    standing = "file attached, nothing of it confirmed"
    document = file.words
    date = Phrase.nothing
    hash = file.hash.hex
  }

  /// The assurance reports and files, then the pieces that came in, were refused or do not exist, in the
  /// questionnaire's order; what is still on request is a ``RequestLine``.
  static func register(of judged: JudgedAssessment) -> [EvidenceLine] {
    let pieces = judged.questionnaire.items.flatMap { item in
      item.evidencePieces.compactMap { piece -> EvidenceLine? in
        let evidence = judged.assessment.evidence(piece.id, of: item.id)
        let isOutstanding = evidence.status == .notRequested || evidence.status == .requested
        return isOutstanding ? nil : EvidenceLine(piece, evidence, for: item.id)
      }
    }
    let assessment = judged.assessment
    let reports = assessment.sortedReports.map { EvidenceLine($0, assessment.documents[$0.id]) }
    let files = assessment.documents.filter { assessment.reports[$0.key] == nil }.sorted { $0.key < $1.key }
    return reports + files.map { EvidenceLine($0.key, $0.value) } + pieces
  }
}

extension EvidenceLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("piece", "item, id and title of the piece, or the report") { $0.piece },
    .text("standing", "what has become of it, and whose it is") { $0.standing },
    .text("document", "document and page") { $0.document },
    .text("date", "when it was seen or signed") { $0.date },
    .text("sha256", "the SHA-256 of the document's bytes") { $0.hash ?? "not on file" },
  ]
}

extension AttachedDocument {
  /// `soc2.pdf, 1204112 bytes`.
  fileprivate var words: String { "\(name), \(size) bytes" }
}
