import Diligence
import TerminalUI

/// The facts of one report with what its file says: each with page and words, to be confirmed, set right or rejected.
///
/// Nothing here counts before a person has confirmed it; the report itself appears with its kind.
struct FactsScreen: Screen {
  let about: Subject
  let id: ReportID
  var list = ListViewport()
  /// Whether the keys scroll the words beside the list.
  var readsWords = false
  var wordsTop = 0
  var editor: FactEditor?

  enum Row: Hashable, Sendable {
    case fact(ReportFact)
    /// A finding of the reading, by its place.
    case finding(Int)
  }

  static let listContext = Context("report facts")
  static let wordsContext = Context("words of the report")
  static let formContext = Context("report fact form")

  var context: Context {
    editor != nil ? Self.formContext : readsWords ? Self.wordsContext : Self.listContext
  }
  var isTyping: Bool { editor?.form.isTyping ?? false }
  var subject: Subject? { about }
  var title: String { "Facts of \(id)" }

  /// Has the file read where that was not done in this session.
  init(_ subject: Subject, _ report: ReportID, _ desk: inout Desk) {
    about = subject
    id = report
    let assessment = desk.sheet(subject)?.assessment
    if assessment?.documents[report] != nil, desk.reading(of: report, subject) == nil {
      desk.read(report, subject)
    }
  }

  func entry(_ desk: Desk) -> ReportEntry? {
    guard let assessment = desk.sheet(about)?.assessment else { return nil }
    let (report, document) = (assessment.reports[id], assessment.documents[id])
    if report == nil, document == nil { return nil }
    return ReportEntry(id: id, report: report, document: document)
  }

  func facts(_ desk: Desk) -> FactsAtHand { desk.facts(of: id, about) }

  func rows(_ desk: Desk) -> [Row] {
    ReportFact.allCases.map(Row.fact)
      + (facts(desk).proposed?.findings.indices.map(Row.finding) ?? [])
  }

  func focused(_ desk: Desk) -> Row {
    let rows = rows(desk)
    return rows[list.focus(count: rows.count)]
  }

  /// The fact with the focus; nil on a finding.
  func fact(_ desk: Desk) -> ReportFact? {
    if case .fact(let fact) = focused(desk) { fact } else { nil }
  }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    if editor != nil {
      guard editor?.form.handle(key) == true else { return false }
      editor?.check()
      return true
    }
    if let digit = key.typed?.wholeNumberValue, digit > 0 {
      choosePassage(digit, &desk)
      return true
    }
    if readsWords { return scrollWords(key, desk) }
    guard list.handle(key, count: rows(desk).count, height: layout(desk.body).rows) else { return false }
    wordsTop = 0
    return true
  }

  /// What a reading has come to shows here by itself.
  mutating func answered(_ answer: Answered, _ desk: inout Desk) {
    if case .reading(about.assessment, id, _) = answer { desk.toast = nil }
  }

  mutating func paste(_ text: String, _ desk: inout Desk) { editor?.form.paste(text) }

  mutating func click(_ target: String, _ desk: inout Desk) {
    if editor?.form.click(target) == true { return editor?.check() ?? () }
    guard editor == nil, let row = rowNumber(target) else { return }
    let wasFocused = row == list.focus(count: rows(desk).count)
    move(to: row, desk)
    if wasFocused, !readsWords { _ = perform(.readWords, &desk) }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    if readsWords { return scrollWords(to: wordsTop + rows, desk) }
    list.scroll(by: rows, count: self.rows(desk).count, height: layout(desk.body).rows)
  }

  mutating func move(to row: Int, _ desk: Desk) {
    list.move(to: row, count: rows(desk).count, height: layout(desk.body).rows)
    wordsTop = 0
  }

  mutating func move(to fact: ReportFact, _ desk: Desk) {
    if let row = rows(desk).firstIndex(of: .fact(fact)) { move(to: row, desk) }
  }

  private mutating func scrollWords(_ key: Key, _ desk: Desk) -> Bool {
    let page = max(1, layout(desk.body).words.height - 1)
    switch key {
    case .down, .character("j"): scrollWords(to: wordsTop + 1, desk)
    case .up, .character("k"): scrollWords(to: wordsTop - 1, desk)
    case .pageDown, .space: scrollWords(to: wordsTop + page, desk)
    case .pageUp: scrollWords(to: wordsTop - page, desk)
    case .home, .character("g"): scrollWords(to: 0, desk)
    case .end, .character("G"): scrollWords(to: .max, desk)
    default: return false
    }
    return true
  }

  private mutating func scrollWords(to top: Int, _ desk: Desk) {
    let words = layout(desk.body).words
    wordsTop = max(0, min(top, paneLines(desk, width: words.width).count - words.height))
  }
}
