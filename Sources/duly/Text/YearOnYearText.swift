internal import Diligence
internal import Scoring

/// Consecutive reports of one kind for a person at the command line, a column each.
enum YearOnYearText {
  static func table(of reports: YearOnYear) -> String {
    let years = reports.years
    let rows: [(String, (ReportYear) -> String)] = [
      ("Report", { $0.report.id.text }), ("Kind", { $0.report.name }),
      ("Period", { $0.report.periodWords ?? "not recorded" }), ("Gap", gap), ("Auditor", auditor),
      ("Opinion", { ([$0.report.opinion.label] + $0.report.qualifiedCriteria).joined(separator: " ") }),
      ("Categories", categories), ("Withdrawn", { list($0.withdrawn) }), ("Added", { list($0.added) }),
      ("Exceptions", exceptions), ("Repeated", { list($0.exceptions.repeated) }),
      ("New", { list($0.exceptions.new) }), ("Gone", { list($0.exceptions.gone) }),
      ("Subservice gone", { list($0.droppedSubservices) }),
      ("Customer controls", { "\($0.report.customerControls.count)" }),
    ]
    let cells = rows.map { label, read in [label] + years.map(read) }
    return "\(reports.kind.label)\n\(TextTable(widest: 56, rows: cells).text)"
  }

  private static func gap(_ year: ReportYear) -> String {
    guard let gap = year.gap else { return "–" }
    return gap == 0 ? "none" : gap < 0 ? "overlaps by \(-gap) days" : "\(gap) days"
  }

  private static func auditor(_ year: ReportYear) -> String {
    (year.report.auditor ?? "not named") + (year.isAuditorChanged ? " (changed)" : "")
  }

  private static func categories(_ year: ReportYear) -> String {
    year.report.categories.map { known in
      list(TrustCategory.allCases.filter(known.contains).map(\.title))
    } ?? "not known"
  }

  /// How many are recorded; a report of which nobody recorded either exceptions or tests is no report without any.
  private static func exceptions(_ year: ReportYear) -> String {
    let count = year.exceptions.new.count + year.exceptions.repeated.count
    if count > 0 { return "\(count)" }
    return year.report.exceptions == nil && year.report.tests.isEmpty ? "not recorded" : "none"
  }

  private static func list(_ words: [String]) -> String {
    words.isEmpty ? "–" : words.joined(separator: "; ")
  }
}
