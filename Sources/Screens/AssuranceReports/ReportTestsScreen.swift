import Diligence
import Scoring
import TerminalUI

/// What one assurance report says about each item: the result of the test and the page, by single keys.
struct ReportTestsScreen: Screen {
  let about: Subject
  let report: ReportID
  private(set) var list = ListViewport()
  /// The page that is being typed for the focused item.
  private(set) var page: String?

  static let listContext = Context("report tests")

  var context: Context { Self.listContext }
  var subject: Subject? { about }
  var title: String { "Tests in \(report)" }

  init(_ subject: Subject, _ report: ReportID) {
    about = subject
    self.report = report
  }

  func recorded(_ desk: Desk) -> AssuranceReport? { desk.sheet(about)?.assessment.reports[report] }

  /// The items that a report can test, then those that it is said to test although none can.
  func rows(_ desk: Desk) -> [ItemID] {
    guard let sheet = desk.sheet(about), let recorded = recorded(desk) else { return [] }
    let testable = sheet.questionnaire.items.filter(\.isTestedByReports).map(\.id)
    return testable + recorded.tests.keys.filter { !testable.contains($0) }.sorted()
  }

  func focused(_ desk: Desk) -> ItemID? {
    let rows = rows(desk)
    return rows.isEmpty ? nil : rows[list.focus(count: rows.count)]
  }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
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

  mutating func click(_ target: String, _ desk: inout Desk) {
    guard let row = rowNumber(target) else { return }
    let wasFocused = row == list.focus(count: rows(desk).count)
    _ = move(&desk) { list, count, height in
      list.move(to: row, count: count, height: height)
      return true
    }
    if wasFocused { _ = perform(.nextResult, &desk) }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    _ = move(&desk) { list, count, height in
      list.scroll(by: rows, count: count, height: height)
      return true
    }
  }

  private mutating func move(_ desk: inout Desk, _ move: (inout ListViewport, Int, Int) -> Bool) -> Bool {
    var moved = list
    guard move(&moved, rows(desk).count, Self.listHeight(desk.body)) else { return false }
    save(&desk)
    page = nil
    list = moved
    return true
  }
}

extension ReportTestsScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .nextResult: set(&desk) { Self.next(after: $0) }
    case .cleanResult: set(&desk) { ReportTest(result: .clean, page: $0?.page) }
    case .exceptionResult: set(&desk) { ReportTest(result: .exception, remediated: false, page: $0?.page) }
    case .remediatedResult: set(&desk) { ReportTest(result: .exception, remediated: true, page: $0?.page) }
    case .noOccurrence: set(&desk) { ReportTest(result: .noOccurrence, page: $0?.page) }
    case .clearResult: set(&desk) { _ in nil }
    case .typePage: desk.toast = "Type the page number; Backspace takes a digit away."
    case .nextUntested: nextUntested(&desk)
    case .undo, .redo, .saveAgain:
      save(&desk)
      page = nil
      return false
    default: return false
    }
    return true
  }

  private static func next(after test: ReportTest?) -> ReportTest? {
    guard let test else { return ReportTest(result: .clean) }
    switch test.result {
    case .clean: return ReportTest(result: .exception, remediated: false, page: test.page)
    case .exception where test.isOpenException:
      return ReportTest(result: .exception, remediated: true, page: test.page)
    case .exception: return ReportTest(result: .noOccurrence, page: test.page)
    case .noOccurrence: return nil
    }
  }

  private mutating func set(_ desk: inout Desk, _ change: (ReportTest?) -> ReportTest?) {
    save(&desk)
    page = nil
    guard let item = focused(desk), let old = recorded(desk) else { return }
    record(change(old.tests[item]), of: item, &desk)
  }

  private func record(_ test: ReportTest?, of item: ItemID, _ desk: inout Desk) {
    guard var report = recorded(desk) else { return }
    report.tests[item] = test
    desk.record(
      [.reportRecorded(about.assessment, report.id, report)], of: about,
      saying: "\(item): \(test?.words ?? "no test recorded").")
  }

  private mutating func type(_ digit: Character, _ desk: inout Desk) {
    guard let item = focused(desk), let report = recorded(desk) else { return }
    guard report.tests[item] != nil else {
      desk.toast = "First the result: c clean, e exception, r remediated, o no occurrence. Then the page."
      return
    }
    let typed = (page ?? "") + String(digit)
    guard let number = Int(typed), (1...100_000).contains(number) else {
      desk.toast = "A page is a number from 1 to 100000."
      return
    }
    page = typed
    desk.toast = nil
    desk.want(.saveDraftSoon)
  }

  /// Takes the last digit of the page away, and the test itself where it has no page.
  private mutating func eraseDigit(_ desk: inout Desk) {
    guard let item = focused(desk), let test = recorded(desk)?.tests[item] else { return }
    guard let shown = page ?? test.page.map(String.init), !shown.isEmpty else {
      return set(&desk) { _ in nil }
    }
    page = String(shown.dropLast())
    desk.want(.saveDraftSoon)
  }

  private mutating func nextUntested(_ desk: inout Desk) {
    let rows = rows(desk)
    let here = list.focus(count: rows.count)
    let order = Array(rows.indices).suffix(max(0, rows.count - here - 1)) + rows.indices.prefix(here + 1)
    guard let report = recorded(desk), let next = order.first(where: { report.tests[rows[$0]] == nil }) else {
      return desk.toast = "Every item has a result."
    }
    _ = move(&desk) { list, count, height in
      list.move(to: next, count: count, height: height)
      return true
    }
  }

  /// Records the page typed; it stays open for more digits.
  mutating func save(_ desk: inout Desk) {
    guard let page, let item = focused(desk), var test = recorded(desk)?.tests[item], test.page != Int(page)
    else { return }
    test.page = Int(page)
    record(test, of: item, &desk)
  }
}

extension ReportTest {
  /// `exception, remediated, page 64`.
  var words: String { "\(resultWords), \(page.map { "page \($0)" } ?? "no page yet")" }

  /// The result in a word that fits a column.
  var resultWords: String { result == .exception && remediated == true ? "remediated" : result.label }

  /// A sign beside the word.
  var sign: String {
    switch result {
    case .clean: "✓"
    case .exception: isOpenException ? "!" : "◐"
    case .noOccurrence: "–"
    }
  }
}

extension Move {
  static let nextResult = Move("tests.next")
  static let cleanResult = Move("tests.clean")
  static let exceptionResult = Move("tests.exception")
  static let remediatedResult = Move("tests.remediated")
  static let noOccurrence = Move("tests.no-occurrence")
  static let clearResult = Move("tests.clear")
  static let typePage = Move("tests.page")
  static let nextUntested = Move("tests.next-untested")
}

extension ReportTestsScreen {
  static let actions: [ScreenAction] = [
    .back(in: [listContext]),
    Action(
      .nextResult, "Next result: clean, exception and so on, none", hint: "result",
      keys: [.space, .enter], synonyms: ["cycle", "tick"], in: [listContext]),
    Action(
      .typePage, "The page on which the report says so", hint: "page",
      keys: "0123456789".map { Key.character($0) }, keysLabel: "0-9", in: [listContext], isFixed: true),
    Action(.cleanResult, "Tested, no exception", hint: "clean", keys: [.character("c")], in: [listContext]),
    Action(
      .exceptionResult, "An exception that is open", hint: "exception", keys: [.character("e")],
      synonyms: ["deviation"], in: [listContext]),
    Action(
      .remediatedResult, "An exception that was remediated with evidence", hint: "remediated",
      keys: [.character("r")], in: [listContext]),
    Action(
      .noOccurrence, "Nothing occurred in the period that could be tested", hint: "no occurrence",
      keys: [.character("o")], in: [listContext]),
    Action(
      .clearResult, "No test of this item in the report", keys: [.character("x"), .delete],
      synonyms: ["remove"], in: [listContext]),
    Action(
      .nextUntested, "Next item without a result", keys: [.character("]")], synonyms: ["open"],
      in: [listContext]),
  ]
}
