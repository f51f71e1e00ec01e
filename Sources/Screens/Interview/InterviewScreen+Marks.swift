import Diligence

// Marking rows to do one thing for all of them, and what else is done with a row as a whole.
extension InterviewScreen {
  /// Marks the focused row, or takes its mark away, and goes on to the next, so that several follow quickly.
  mutating func mark(_ desk: inout Desk) {
    guard let row = focusedRow(desk), let item = focusedItem(desk) else {
      desk.toast = "Items and evidence pieces can be marked, not sections."
      return
    }
    guard item.computation == nil else {
      desk.toast = "\(item.id) is worked out from the assurance reports; there is nothing to mark it for."
      return
    }
    desk.marks[interview.assessment, default: Marked()].toggle(row)
    let count = desk.marked(interview).rows.count
    let document = "\(desk.key(.oneDocument)) gives one document to all"
    let approval = "\(desk.key(.approveNotApplicable)) approves them as not applicable"
    desk.toast =
      count == 0
      ? "Nothing is marked any more."
      : "\(count) marked. \(document), \(approval), \(desk.key(.unmarkAll)) takes the marks away."
    _ = moveInList(&desk) { list, count, height in
      list.move(by: 1, count: count, height: height)
      return true
    }
  }

  func unmark(_ desk: inout Desk) {
    let count = desk.marked(interview).rows.count
    desk.marks[interview.assessment]?.unmarkAll()
    desk.toast =
      count == 0 ? "Nothing is marked." : "The \(count == 1 ? "mark is" : "\(count) marks are") gone."
  }

  func showHistory(_ desk: inout Desk) {
    guard let item = focusedItem(desk) else {
      desk.toast = "Items have a history, sections have none."
      return
    }
    desk.go(.show(ItemHistoryScreen(interview, item.id, &desk)))
  }

  func copyRow(_ desk: inout Desk) {
    guard let row = focusedRow(desk), let sheet = sheet(desk) else { return }
    desk.want(.copy(RowMarkdown(sheet: sheet).text(of: row)))
    desk.toast = "Copied as Markdown, where the terminal allows it."
  }
}
