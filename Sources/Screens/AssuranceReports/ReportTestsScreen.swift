import Diligence
import Scoring
import TerminalUI

/// What one assurance report says about each item: the result of the test and the page, by single keys, for one item, for
/// those marked by hand, or for all under an official criterion or category at once.
struct ReportTestsScreen: Screen {
  let about: Subject
  let report: ReportID
  var list = ListViewport()
  /// The page that is being typed for the focused item or those marked.
  var page: String?
  /// The number of the page that is being typed.
  var pageDraft = 0
  var marked: Set<ItemID> = []
  /// The result asked for once for several items; asked for again, it is set.
  var asked: TestOutcome?
  var filter = TextField()
  var isFiltering = false
  /// What is to be marked by criterion or category; kept when it is left without recording it.
  var batch = TestBatch()
  var isChoosing = false

  static let listContext = Context("report tests")
  static let filterContext = Context("report tests filter")
  static let batchContext = Context("report test groups")

  var context: Context {
    isChoosing ? Self.batchContext : isFiltering ? Self.filterContext : Self.listContext
  }
  var isTyping: Bool { isFiltering && !isChoosing }
  var subject: Subject? { about }
  var title: String { isChoosing ? "Mark items tested in \(report)" : "Tests in \(report)" }

  init(_ subject: Subject, _ report: ReportID) {
    about = subject
    self.report = report
  }

  func recorded(_ desk: Desk) -> AssuranceReport? { desk.sheet(about)?.assessment.reports[report] }

  func groups(_ desk: Desk) -> [TestGroup] {
    desk.sheet(about).map { TestGroup.all(in: $0.questionnaire) } ?? []
  }

  /// The items that a report can test, then those that it is said to test although none can; of all these the ones that the
  /// filter lets through.
  func rows(_ desk: Desk) -> [ItemID] {
    guard let sheet = desk.sheet(about), let recorded = recorded(desk) else { return [] }
    let testable = sheet.questionnaire.items.filter(\.isTestedByReports).map(\.id)
    let all = testable + recorded.tests.keys.filter { !testable.contains($0) }.sorted()
    let wanted = filter.text.trimmed
    return wanted.isEmpty ? all : all.filter { lets($0, wanted, recorded, sheet) }
  }

  /// Whether an item's id and title fit, or one of its criteria, its category or its result begins so.
  private func lets(_ id: ItemID, _ wanted: String, _ report: AssuranceReport, _ sheet: Sheet) -> Bool {
    let item = sheet.questionnaire.item(id)
    if FuzzyMatch(wanted, in: "\(id) \(item?.title ?? "")") != nil { return true }
    let others =
      (item?.officialCriteria ?? []) + [item?.category?.title, TestOutcome(report.tests[id]).words]
    return others.contains { $0?.lowercased().hasPrefix(wanted.lowercased()) == true }
  }

  func focused(_ desk: Desk) -> ItemID? {
    let rows = rows(desk)
    return rows.isEmpty ? nil : rows[list.focus(count: rows.count)]
  }

  /// The items that a key is about: those marked, else the one with the focus.
  func meant(_ desk: Desk) -> [ItemID] {
    let chosen = rows(desk).filter(marked.contains)
    return chosen.isEmpty ? [focused(desk)].compactMap { $0 } : chosen
  }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    if isChoosing { return handleInBatch(key, &desk) }
    if isFiltering { return handleInFilter(key) }
    defer { if page != nil { asked = nil } }
    if let digit = key.typed, digit.isASCII, digit.isWholeNumber {
      type(digit, &desk)
      return true
    }
    if key == .backspace {
      eraseDigit(&desk)
      return true
    }
    return move(&desk) { list, count, height in list.handle(key, count: count, height: height) }
  }

  private mutating func handleInFilter(_ key: Key) -> Bool {
    guard filter.handle(key) else { return false }
    list = ListViewport()
    return true
  }

  mutating func paste(_ text: String, _ desk: inout Desk) {
    guard isTyping else { return }
    filter.paste(text)
    list = ListViewport()
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    if isChoosing { return clickInBatch(target, &desk) }
    guard let row = rowNumber(target) else { return }
    let wasFocused = row == list.focus(count: rows(desk).count)
    _ = move(&desk) { list, count, height in
      list.move(to: row, count: count, height: height)
      return true
    }
    if wasFocused { _ = perform(.nextResult, &desk) }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    if isChoosing {
      return batch.list.scroll(by: rows, count: groups(desk).count, height: Self.batchHeight(desk.body))
    }
    _ = move(&desk) { list, count, height in
      list.scroll(by: rows, count: count, height: height)
      return true
    }
  }

  mutating func move(_ desk: inout Desk, _ move: (inout ListViewport, Int, Int) -> Bool) -> Bool {
    var moved = list
    guard move(&moved, rows(desk).count, Self.listHeight(desk.body)) else { return false }
    save(&desk)
    (page, asked) = (nil, nil)
    list = moved
    return true
  }
}
