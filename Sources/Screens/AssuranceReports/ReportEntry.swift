import Diligence
import Scoring

/// One line of the list of reports: a report, a file that is still to become one, or a report with its file.
struct ReportEntry: Sendable, Equatable {
  let id: ReportID
  let report: AssuranceReport?
  let document: AttachedDocument?
}

extension Assessment {
  /// The reports in their usual order, then the files of which no report is recorded yet.
  var reportEntries: [ReportEntry] {
    sortedReports.map { ReportEntry(id: $0.id, report: $0, document: documents[$0.id]) }
      + documents.filter { reports[$0.key] == nil }.sorted { $0.key < $1.key }
      .map { ReportEntry(id: $0.key, report: nil, document: $0.value) }
  }
}

extension Desk {
  /// How far a document has been read in this session; nil where nobody asked yet.
  func reading(of report: ReportID, _ subject: Subject) -> ReadingState? {
    readings[ReportPlace(assessment: subject.assessment, report: report)]
  }

  /// What is recorded and what is proposed of each fact of a report.
  func facts(of report: ReportID, _ subject: Subject) -> FactsAtHand {
    let proposed: ProposedReport? =
      if case .done(let proposed) = reading(of: report, subject) { proposed } else { nil }
    return FactsAtHand(report: sheet(subject)?.assessment.reports[report], proposed: proposed)
  }

  /// How far a document has come on its way to confirmed facts, in a few words.
  func progressWords(of entry: ReportEntry, _ subject: Subject) -> String? {
    guard entry.document != nil else { return nil }
    let facts = facts(of: entry.id, subject)
    let confirmed = "\(facts.reviewed) confirmed"
    switch reading(of: entry.id, subject) {
    case nil: return entry.report == nil ? "attached, not read yet" : confirmed
    case .running(let done, let pages): return ReadingState.words(done, pages)
    case .failed: return "! not read, \(confirmed)"
    case .done:
      return "\(facts.proposedCount) \(facts.proposedCount == 1 ? "fact" : "facts") proposed, \(confirmed)"
    }
  }
}

extension ReadingState {
  /// `reading, page 12 of 84`.
  static func words(_ done: Int, _ pages: Int?) -> String {
    guard let pages else { return "reading" }
    return "reading, page \(min(done, pages)) of \(pages)"
  }
}

extension DocumentState {
  /// What is wrong with the bytes of a file and what to do; nil where nothing is.
  var finding: String? {
    switch self {
    case .kept: nil
    case .missing:
      "The file is missing from the folder beside the database. Bring it back from a backup, or attach it again."
    case .changed:
      "The file was altered after it was attached. Do not rely on it: ask the vendor for it again and attach it anew."
    }
  }
}

extension AttachedDocument {
  /// `soc2.pdf, 1.2 MB`.
  var words: String {
    let size =
      size >= 1_048_576
      ? "\((size * 10 / 1_048_576) / 10).\((size * 10 / 1_048_576) % 10) MB" : "\(max(1, size / 1024)) KB"
    return "\(name.truncated(to: 60)), \(size)"
  }
}
