import Diligence
import TerminalUI

extension ReportTestsScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    if Self.outcomes[move] == nil, move != .nextResult { asked = nil }
    switch move {
    case .back: return stepBack(&desk)
    case .leaveText: isFiltering = false
    case .filterTests: isFiltering = true
    case .markTest: mark(&desk)
    case .markAllTests: markAll(&desk)
    case .openGroups: openGroups(&desk)
    case .proposeTests:
      save(&desk)
      page = nil
      desk.go(.show(ProposedTestsScreen(about, report, &desk)))
    case .tickGroup: batch.tick(groups(desk), height: Self.batchHeight(desk.body))
    case .replaceResults: batch.replaces.toggle()
    case .recordGroups: recordGroups(&desk)
    case .nextResult: nextResult(&desk)
    case .typePage: desk.toast = "Type the page number; Backspace takes a digit away."
    case .nextUntested: go(toUntestedBy: 1, &desk)
    case .previousUntested: go(toUntestedBy: -1, &desk)
    case .undo, .redo, .saveAgain:
      save(&desk)
      page = nil
      return false
    default:
      guard let outcome = Self.outcomes[move] else { return false }
      if isChoosing { batch.outcome = outcome } else { set(outcome, by: move, &desk) }
    }
    return true
  }

  static let outcomes: [Move: TestOutcome] = [
    .cleanResult: .clean, .exceptionResult: .exception, .remediatedResult: .remediated,
    .noOccurrence: .noOccurrence, .clearResult: .notTested,
  ]

  /// One level back: from the groups to the items, from some of the items to all, from marks to none, then to the reports.
  private mutating func stepBack(_ desk: inout Desk) -> Bool {
    if isChoosing {
      isChoosing = false
      desk.toast = "Nothing is recorded; \(desk.key(.openGroups)) comes back to what you chose."
    } else if !filter.text.isEmpty {
      filter = TextField()
    } else if !marked.isEmpty {
      save(&desk)
      marked = []
      page = nil
      desk.toast = "The marks are taken off; results stay."
    } else {
      return false
    }
    return true
  }

  private mutating func mark(_ desk: inout Desk) {
    guard let item = focused(desk) else { return }
    save(&desk)
    page = nil
    if marked.remove(item) == nil { marked.insert(item) }
    list.move(by: 1, count: rows(desk).count, height: Self.listHeight(desk.body))
  }

  private mutating func markAll(_ desk: inout Desk) {
    save(&desk)
    page = nil
    let shown = rows(desk)
    let areAll = shown.allSatisfy(marked.contains)
    if areAll { marked.subtract(shown) } else { marked.formUnion(shown) }
    desk.toast =
      areAll ? "No item is marked." : "\(shown.count) items are marked; a result or page is set for all."
  }

  private mutating func nextResult(_ desk: inout Desk) {
    guard let item = focused(desk), let old = recorded(desk) else { return }
    set(TestOutcome(old.tests[item]).next, by: .nextResult, &desk)
  }

  /// Sets the result of one item at once; of several when it is asked for a second time, so that a stray key does
  /// nothing.
  private mutating func set(_ outcome: TestOutcome, by move: Move, _ desk: inout Desk) {
    save(&desk)
    page = nil
    guard let old = recorded(desk) else { return }
    let items = meant(desk)
    var new = old
    for item in items {
      new.tests[item] = outcome.test(page: old.tests[item]?.page, insteadOf: old.tests[item])
    }
    let changed = items.filter { new.tests[$0] != old.tests[$0] }
    if changed.isEmpty, items.count > 1 {
      return desk.toast = "All \(items.count) are \(outcome.words) already."
    }
    guard items.count == 1 || asked == outcome else {
      asked = outcome
      return desk.toast = "\(desk.key(move)) again sets \(items.count) items: \(outcome.words)."
    }
    asked = nil
    desk.record(
      [.reportRecorded(about.assessment, report, new)], of: about,
      saying: Self.words(items, new, outcome.words))
  }

  /// `C01: clean, page 61.`, or how many items are what.
  private static func words(_ items: [ItemID], _ report: AssuranceReport, _ several: String) -> String {
    if items.count == 1, let item = items.first {
      return "\(item): \(report.tests[item]?.words ?? "no test recorded")."
    }
    let pageless = items.count { report.tests[$0].map { $0.page == nil } ?? false }
    let missing = pageless == 0 ? "" : ", \(pageless) of them without a page yet"
    return "\(items.count) items: \(several)\(missing)."
  }
}

/// The page, typed digit by digit.
extension ReportTestsScreen {
  /// The items meant that have a result: only these can have a page.
  private func paged(_ desk: Desk) -> [ItemID] {
    guard let report = recorded(desk) else { return [] }
    return meant(desk).filter { report.tests[$0] != nil }
  }

  mutating func type(_ digit: Character, _ desk: inout Desk) {
    guard !paged(desk).isEmpty else {
      desk.toast =
        "First the result: \(desk.key(.cleanResult)) clean, \(desk.key(.exceptionResult)) exception, "
        + "\(desk.key(.remediatedResult)) remediated, \(desk.key(.noOccurrence)) no occurrence. Then the page."
      return
    }
    let typed = (page ?? "") + String(digit)
    guard let number = Int(typed), ReportTest.pages.contains(number) else {
      desk.toast = "A page is a number from 1 to 100000."
      return
    }
    if page == nil { pageDraft = desk.newDraft() }
    page = typed
    desk.toast = nil
    desk.saveDraftSoon()
  }

  /// Takes the last digit of the page away, and the test itself where it has no page.
  mutating func eraseDigit(_ desk: inout Desk) {
    let items = paged(desk)
    guard let report = recorded(desk), let test = items.first.flatMap({ report.tests[$0] }) else { return }
    guard let shown = page ?? test.page.map(String.init), !shown.isEmpty else {
      return set(.notTested, by: .clearResult, &desk)
    }
    page = String(shown.dropLast())
    pageDraft = desk.newDraft()
    desk.saveDraftSoon()
  }

  /// Records the page typed; it stays open for more digits.
  mutating func save(_ desk: inout Desk) {
    guard let page, let old = recorded(desk) else { return }
    let items = paged(desk).filter { old.tests[$0]?.page != Int(page) }
    guard !items.isEmpty else { return }
    var new = old
    for item in items { new.tests[item]?.page = Int(page) }
    desk.record(
      [.reportRecorded(about.assessment, report, new)], of: about,
      saying: Self.words(items, new, page.isEmpty ? "no page" : "page \(page)"), draft: pageDraft)
  }

  /// Goes round to the next item without a result, or with one that lacks its page.
  fileprivate mutating func go(toUntestedBy step: Int, _ desk: inout Desk) {
    save(&desk)
    let rows = rows(desk)
    guard let report = recorded(desk), !rows.isEmpty else { return }
    let here = list.focus(count: rows.count)
    let places = (1...rows.count).map { (here + step * $0 + rows.count * 2) % rows.count }
    guard let next = places.first(where: { report.tests[rows[$0]]?.page == nil }) else {
      return desk.toast = "Every item has a result and a page."
    }
    _ = move(&desk) { list, count, height in
      list.move(to: next, count: count, height: height)
      return true
    }
    if report.tests[rows[next]] != nil { desk.toast = "\(rows[next]) lacks its page: type the number." }
  }
}
