internal import DataFiles
package import Diligence
internal import ReportReading
internal import Storage

/// What became of a file that was to be attached.
package struct Attachment: Sendable, Equatable {
  package let dossier: Dossier
  package let assessment: AssessmentID
  /// The id under which the file is kept: that of its report, or of the one that it is still to become.
  package let id: ReportID
  package let document: AttachedDocument
  /// False where the assessment had a file with these bytes already, and it was kept; then nothing was recorded.
  package let isNew: Bool
}

extension Workspace {
  /// Keeps a vendor's file, whatever it is, before anybody tries to read it.
  ///
  /// - Parameters:
  ///   - id: the report that the file belongs to, recorded or still to come; nil takes one from the kind or the file's name.
  ///   - kind: what the person says that it is, which makes the report at once; nil leaves that to be confirmed.
  /// - Throws: ``BadInput`` where there is no such file or the id has another file.
  package func attach(
    _ path: String, to vendor: String, _ choice: AssessmentChoice = AssessmentChoice(), id: String? = nil,
    kind: AssuranceReport.Kind? = nil, as step: Step? = nil
  ) throws -> Attachment {
    let file = try OpenedFile(path)
    if file.size == 0 {
      throw BadInput(
        "\(quoted(path)) is empty, so there is nothing to keep. Ask the vendor to send it again.")
    }
    var dossier = try dossier(named: vendor)
    let assessment = try assessment(choice, in: dossier)
    let stored = try ledger.store { try file.forEachBlock($0) }
    let known = assessment.documents.first { $0.value.hash == stored.hash }
    let document =
      known?.value ?? AttachedDocument(hash: stored.hash, size: stored.size, name: Self.name(of: path))
    // What an answers file only named, or somebody took off the list of kept files, is taken in now.
    if let known, try ledger.keeps(stored) {
      return Attachment(
        dossier: dossier, assessment: assessment.id, id: known.key, document: document, isNew: false)
    }
    let report = try known?.key ?? reportID(for: document, id, kind, in: assessment)
    var changes: [Change] = [.documentAttached(assessment.id, report, document)]
    if let kind, assessment.reports[report] == nil {
      changes += assessment.recording(
        AssuranceReport(
          id: report, kind: kind, sources: [.kind: FactSource(.typed, by: actor, on: now().day)]))
    }
    try record(changes, in: &dossier, as: step, keeping: [stored])
    return Attachment(
      dossier: dossier, assessment: assessment.id, id: report, document: document, isNew: true)
  }

  /// The last part of a path as one line of text of at most 200 characters; what cannot be shown is replaced.
  private static func name(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    let shown = String.UnicodeScalarView(last.unicodeScalars.map { $0.isVisible ? $0 : "\u{FFFD}" })
    return String(String(shown).prefix(200))
  }

  private func reportID(
    for document: AttachedDocument, _ id: String?, _ kind: AssuranceReport.Kind?, in assessment: Assessment
  ) throws -> ReportID {
    let taken = Set(assessment.reports.keys).union(assessment.documents.keys)
    guard let id else {
      if let kind { return assessment.unusedReportID(for: kind) }
      let name = document.name.split(separator: ".").dropLast().joined(separator: " ")
      return ReportID(unused(slug(of: name, fallback: "document"), taken: { taken.contains(ReportID($0)) }))
    }
    if let problem = problem(withName: id) { throw BadInput("Id: \(problem).") }
    if let other = assessment.documents[ReportID(id)] {
      throw BadInput(
        "\(id) has the file \(quoted(other.name)) already. Take another id, or detach that one with "
          + "`duly report detach`.")
    }
    return ReportID(id)
  }

  /// Takes a file off an assessment; the history keeps what it was, and the bytes stay where they are.
  package func detach(_ id: String, of vendor: String, _ choice: AssessmentChoice) throws {
    var dossier = try dossier(named: vendor)
    let assessment = try assessment(choice, in: dossier)
    let document = try document(id, in: assessment)
    try record([.documentAttached(assessment.id, document.id, nil)], in: &dossier)
  }

  /// The file that is attached under this id; throws ``BadInput`` with the nearest where there is none.
  package func document(_ id: String, in assessment: Assessment) throws -> (
    id: ReportID, file: AttachedDocument
  ) {
    if let document = assessment.documents[ReportID(id)] { return (ReportID(id), document) }
    let known = assessment.documents.keys.sorted().map(\.text)
    throw BadInput(
      "No file is attached as `\(id)`.\(suggestion(for: id, in: known)) Attach one with `duly report attach`."
    )
  }

  /// Where the bytes of an attached file lie; throws ``WorkFailed`` where they are not those that were attached.
  package func place(of document: AttachedDocument) throws -> String {
    switch ledger.state(of: document) {
    case .kept: return ledger.place(of: document)
    case .missing:
      throw WorkFailed(
        "The file \(quoted(document.name)) is not in the folder beside the database. Attach it again.")
    case .changed:
      throw WorkFailed(
        "The file \(quoted(document.name)) was altered after it was attached. Do not rely on it: ask the vendor "
          + "for it again, compare its SHA-256 with \(document.hash), and attach it anew.")
    }
  }

  /// What became of every file attached to any of the vendor's assessments; reads all of them.
  package func documentStates(of dossier: Dossier) -> [ContentHash: DocumentState] {
    let documents = dossier.assessments.flatMap { $0.documents.values }
    return Dictionary(
      documents.map { ($0.hash, ledger.state(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Unicode.Scalar {
  /// Whether it neither steers a terminal nor hides from a person.
  fileprivate var isVisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
    default: true
    }
  }
}
