import Diligence
import TerminalUI

/// Marking items tested by official criterion or category.
extension ReportTestsScreen {
  mutating func openGroups(_ desk: inout Desk) {
    guard recorded(desk) != nil else { return }
    save(&desk)
    page = nil
    isChoosing = true
  }

  mutating func handleInBatch(_ key: Key, _ desk: inout Desk) -> Bool {
    if let digit = key.typed, digit.isASCII, digit.isWholeNumber {
      desk.toast = batch.type(digit) ? nil : "A page is a number from 1 to 100000."
      return true
    }
    if key == .backspace {
      batch.eraseDigit()
      return true
    }
    return batch.list.handle(key, count: groups(desk).count, height: Self.batchHeight(desk.body))
  }

  mutating func clickInBatch(_ target: String, _ desk: inout Desk) {
    let outcomes = TestOutcome.allCases
    if let place = outcomes.indices.first(where: { target == "outcome:\($0)" }) {
      batch.outcome = outcomes[place]
    } else if target == "outcome:next" {
      batch.outcome = batch.outcome.next
    } else if target == "outcome:previous" {
      batch.outcome = outcomes.first { $0.next == batch.outcome } ?? .clean
    } else if let row = rowNumber(target) {
      let (groups, height) = (groups(desk), Self.batchHeight(desk.body))
      batch.list.move(to: row, count: groups.count, height: height)
      batch.tick(groups, height: height)
      batch.list.move(to: row, count: groups.count, height: height)
    }
  }

  /// Records what was chosen as one step, or says why nothing would change.
  mutating func recordGroups(_ desk: inout Desk) {
    guard let old = recorded(desk) else { return }
    let groups = groups(desk)
    let plan = batch.plan(groups, on: old)
    guard !plan.changed.isEmpty else {
      desk.toast =
        plan.kept.isEmpty
        ? "Nothing would change."
        : "Nothing would change: every item has a result. \(desk.key(.replaceResults)) replaces them."
      return
    }
    let names = batch.chosen(groups).map(\.name).joined(separator: ", ")
    let kept = plan.kept.isEmpty ? "" : " \(plan.kept.count) kept as recorded."
    let page = Int(batch.page).map { ", page \($0)" } ?? (batch.outcome == .notTested ? "" : ", no page yet")
    desk.record(
      [.reportRecorded(about.assessment, report, plan.report)], of: about,
      saying:
        "\(plan.changed.count) items (\(names.truncated(to: 40))): \(batch.outcome.words)\(page).\(kept)")
    (isChoosing, batch) = (false, TestBatch())
  }
}
