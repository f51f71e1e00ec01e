import Diligence
import Scoring
import TerminalUI

/// Items to be marked in one go: which groups, with which result and page, and whether results that are recorded give way.
struct TestBatch: Sendable {
  var list = ListViewport()
  /// The groups ticked; without any, the one with the focus is meant.
  private(set) var ticked: Set<TestGroup.Kind> = []
  var outcome = TestOutcome.clean
  /// As typed.
  private(set) var page = ""
  var replaces = false

  /// Ticks or unticks the group with the focus and goes on to the next.
  mutating func tick(_ groups: [TestGroup], height: Int) {
    guard let group = focused(groups) else { return }
    if ticked.remove(group.kind) == nil { ticked.insert(group.kind) }
    list.move(by: 1, count: groups.count, height: height)
  }

  /// Takes a digit of the page; false where the number would be none.
  mutating func type(_ digit: Character) -> Bool {
    guard let number = Int(page + String(digit)), ReportTest.pages.contains(number) else { return false }
    page = "\(number)"
    return true
  }

  mutating func eraseDigit() { page = String(page.dropLast()) }

  func focused(_ groups: [TestGroup]) -> TestGroup? {
    groups.isEmpty ? nil : groups[list.focus(count: groups.count)]
  }

  /// The groups that are meant.
  func chosen(_ groups: [TestGroup]) -> [TestGroup] {
    let marked = groups.filter { ticked.contains($0.kind) }
    return marked.isEmpty ? [focused(groups)].compactMap { $0 } : marked
  }

  /// What recording it would do to a report.
  func plan(_ groups: [TestGroup], on report: AssuranceReport) -> TestPlan {
    let wanted = Set(chosen(groups).flatMap(\.items))
    var plan = TestPlan(report: report)
    for item in wanted.sorted() {
      let old = report.tests[item]
      let new = outcome.test(page: Int(page) ?? old?.page, insteadOf: old)
      if old == new {
        plan.same.append(item)
      } else if old == nil || replaces || outcome == .notTested {
        plan.report.tests[item] = new
        plan.changed.append(item)
      } else {
        plan.kept.append(item)
      }
    }
    return plan
  }
}

/// What marking several items at once comes to.
struct TestPlan: Sendable, Equatable {
  /// The report as it would be.
  var report: AssuranceReport
  var changed: [ItemID] = []
  /// Items whose recorded result stays, because it is not to be replaced.
  var kept: [ItemID] = []
  /// Items that have this very result already.
  var same: [ItemID] = []

  /// The score as it would be.
  func score(_ sheet: Sheet) -> Double? {
    var assessment = sheet.assessment
    assessment.reports[report.id] = report
    return assessment.scorecard(against: sheet.questionnaire).score
  }
}

extension ReportTest {
  /// What a page can be.
  static let pages = 1...100_000
}
