import Diligence
import Scoring
import TerminalUI

/// Tests per item as the criteria read in a report suggest them, to be confirmed one by one or all at once.
struct ProposedTestsScreen: Screen {
  let about: Subject
  let report: ReportID
  var list = ListViewport()

  static let listContext = Context("proposed tests")

  var context: Context { Self.listContext }
  var subject: Subject? { about }
  var title: String { "Proposed tests in \(report)" }

  /// Has the file read where that was not done in this session.
  init(_ subject: Subject, _ report: ReportID, _ desk: inout Desk) {
    about = subject
    self.report = report
    let isAttached = desk.sheet(subject)?.assessment.documents[report] != nil
    if isAttached, desk.reading(of: report, subject) == nil { desk.read(report, subject) }
  }

  func facts(_ desk: Desk) -> FactsAtHand { desk.facts(of: report, about) }

  /// Proposals to decide come first, then the items for which there is none, with the reason.
  func rows(_ desk: Desk) -> [ProposedTest] {
    guard let sheet = desk.sheet(about), let recorded = sheet.assessment.reports[report],
      let proposed = facts(desk).proposed
    else { return [] }
    let all = recorded.proposedTests(from: proposed.tests, for: sheet.questionnaire)
    return all.filter { $0.test != nil } + all.filter { $0.test == nil }
  }

  func focused(_ desk: Desk) -> ProposedTest? {
    let rows = rows(desk)
    return rows.isEmpty ? nil : rows[list.focus(count: rows.count)]
  }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    list.handle(key, count: rows(desk).count, height: ReportTestsScreen.listHeight(desk.body))
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    guard let row = rowNumber(target) else { return }
    list.move(to: row, count: rows(desk).count, height: ReportTestsScreen.listHeight(desk.body))
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    list.scroll(
      by: rows, count: self.rows(desk).count, height: ReportTestsScreen.listHeight(desk.body))
  }

  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .takeTest: if let row = focused(desk) { take([row], &desk) }
    case .takeAllTests: take(rows(desk), &desk)
    default: return false
    }
    return true
  }

  private func take(_ rows: [ProposedTest], _ desk: inout Desk) {
    guard let assessment = desk.sheet(about)?.assessment, var report = assessment.reports[report] else {
      return
    }
    let new = rows.filter { $0.test != nil }
    guard let first = new.first else {
      return desk.toast =
        rows.count == 1
        ? "Nothing is proposed: \(rows[0].because)" : "Nothing is proposed that is not recorded."
    }
    for row in new { report.tests[row.item] = row.test }
    desk.record(
      assessment.recording(report), of: about,
      saying: new.count == 1
        ? "\(first.item): \(first.test?.words ?? "")." : "\(new.count) tests are recorded as they were read.")
  }
}

extension ProposedTestsScreen {
  private static let table = Table([
    .init("", .fixed(1)), .init("Id", .fixed(4)), .init("Item", .flexible(minimum: 8)),
    .init("Proposed", .fixed(13)), .init("Page", .fixed(4), align: .right),
  ])

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard let sheet = desk.sheet(about), sheet.assessment.reports[report] != nil else {
      return canvas.drawGone("This report is not recorded any more.")
    }
    let (list, pane) = ReportTestsScreen.layout(canvas.size)
    canvas.within(list) { drawList(sheet, desk, &$0) }
    let isBeside = pane.height == canvas.height
    canvas.within(pane) { part in
      if isBeside { part.divider(column: 0, style: .dim) } else { part.rule(row: 0, style: .dim) }
      var text = Lines(width: part.width - 3)
      add(focused(desk), sheet, desk, to: &text)
      let inner = Rect(
        column: 2, row: isBeside ? 0 : 1, width: part.width - 3, height: part.height - (isBeside ? 0 : 1))
      part.within(inner) { $0.draw(text.lines, from: 0, column: 0, width: $0.width) }
    }
  }

  private func drawList(_ sheet: Sheet, _ desk: Desk, _ canvas: inout Canvas) {
    let rows = rows(desk)
    let height = max(1, canvas.height - 2)
    let open = rows.count { $0.test != nil }
    canvas.draw(
      "\(open) PROPOSED, \(sheet.assessment.reports[report]?.tests.count ?? 0) RECORDED", column: 1, row: 0,
      style: .bold)
    let mark = list.mark(count: rows.count, height: height)
    canvas.draw(mark, column: 0, row: 0, style: .dim, width: canvas.width - 1, align: .right)
    canvas.within(Rect(column: 2, row: 1, width: canvas.width - 3, height: 1)) {
      $0.header(of: Self.table, row: 0)
    }
    canvas.within(Rect(row: 2, width: canvas.width, height: max(1, canvas.height - 2))) { area in
      if rows.isEmpty { drawNone(desk, &area) }
      let focus = list.focus(count: rows.count)
      for (line, index) in list.visible(count: rows.count, height: area.height).enumerated() {
        let row = rows[index]
        let outcome = TestOutcome(row.test)
        let cells = [
          Span(row.test == nil ? "–" : "?"), Span(row.item.text),
          Span(sheet.questionnaire.item(row.item)?.title ?? ""),
          Span(row.test == nil ? "–" : outcome.words, .bold), Span(row.test?.page.map { "\($0)" } ?? ""),
        ]
        area.within(Rect(column: 2, row: line, width: area.width - 3, height: 1)) {
          $0.draw(cells, in: Self.table, row: 0)
        }
        area.mark(entry: index, row: line, isFocused: index == focus)
      }
    }
  }

  private func drawNone(_ desk: Desk, _ canvas: inout Canvas) {
    let words =
      switch desk.reading(of: report, about) {
      case .running(let done, let pages):
        "\(ReadingState.words(done, pages)). Tests are proposed once it is read."
      case .failed(let why): why
      case nil, .done: "No file is attached to this report, so no test can be proposed from it."
      }
    canvas.drawWrapped(words, column: 2, row: 0, width: min(InterviewLayout.longestLine, canvas.width - 4))
    canvas.parkCursor(column: 2, row: 0)
  }

  private func add(_ row: ProposedTest?, _ sheet: Sheet, _ desk: Desk, to text: inout Lines) {
    guard let row, let item = sheet.questionnaire.item(row.item) else { return }
    text.add("\(row.item)  \(item.title)", .bold)
    text.add(row.because)
    let read = facts(desk).proposed?.tests.filter { item.officialCriteria.contains($0.criterion) } ?? []
    for one in read {
      text.hanging(
        "\(one.criterion)  ", "“\(one.quote)”", end: "page \(one.page)")
    }
    if row.test != nil {
      text.add("\(desk.key(.takeTest)) confirms it, \(desk.key(.takeAllTests)) all that are proposed.", .dim)
    }
  }
}

extension Move {
  static let takeTest = Move("proposed-tests.take")
  static let takeAllTests = Move("proposed-tests.take-all")
  static let proposeTests = Move("tests.propose")
}

extension ProposedTestsScreen {
  static let actions: [ScreenAction] = [
    .back(in: [listContext]),
    Action(
      .takeTest, "Confirm this test as it was read", hint: "confirm", keys: [.character("c"), .enter],
      synonyms: ["accept"], in: [listContext]),
    Action(
      .takeAllTests, "Confirm all tests that are proposed", hint: "confirm all", keys: [.character("C")],
      synonyms: ["bulk"], in: [listContext]),
  ]
}
