import Diligence
import TerminalUI

/// Several items approved as not applicable in one step, by one approver: each for a reason of its own, or one for all.
///
/// Lists the items answered so without approval, and those marked in the interview.
struct ApprovalScreen: Screen {
  let about: Subject
  private(set) var ticks: TickForm<Field>
  /// Items that are listed and left out.
  private(set) var unticked: Set<ItemID> = []

  enum Field: Hashable { case reason, approver }

  static let listContext = Context("approval items")
  static let formContext = Context("approval form")
  static let searchContext = Context("approval search")

  var subject: Subject? { about }
  var title: String { "Not applicable" }
  var isTyping: Bool { ticks.isTyping }

  var context: Context {
    switch ticks.part {
    case .list: Self.listContext
    case .form: Self.formContext
    case .search: Self.searchContext
    }
  }

  init(_ subject: Subject, _ desk: Desk) {
    about = subject
    let marked = desk.marked(subject)
    let form = Form<Field>([
      .text(.reason, "Reason", marked.reason, hint: "For the ticked items that have none of their own."),
      .text(.approver, "Approved by", marked.approver, hint: "The person who answers for leaving them out."),
    ])
    ticks = TickForm(form, startsIn: .form)
    if items(desk).isEmpty { ticks.go(to: .list) }
  }

  /// The items that answer to the search.
  func items(_ desk: Desk) -> [Item] {
    let search = ItemSearch(ticks.words)
    return all(desk).filter(search.finds)
  }

  private func all(_ desk: Desk) -> [Item] {
    guard let sheet = desk.sheet(about) else { return [] }
    let marked = desk.marked(about)
    return sheet.judged().filter { item, score in
      guard item.computation == nil, score.standing == .open || score.standing == .answered else {
        return false
      }
      return sheet.answer(to: item.id).choice == .notApplicable || marked.rows.contains(.item(item.id))
    }.map { item, _ in item }
  }

  private func height(_ desk: Desk) -> Int { ticks.listHeight(desk.body) }
}

extension ApprovalScreen {
  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    ticks.handle(key, count: items(desk).count, height: height(desk))
  }

  mutating func paste(_ text: String, _ desk: inout Desk) { ticks.paste(text) }

  mutating func click(_ target: String, _ desk: inout Desk) {
    guard let row = rowNumber(target) else { return }
    let count = items(desk).count
    let wasFocused = ticks.part == .list && row == ticks.list.focus(count: count)
    ticks.move(to: row, count: count, height: height(desk))
    if wasFocused { tick(desk) }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    ticks.scroll(by: rows, count: items(desk).count, height: height(desk))
  }

  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .tick: tick(desk)
    case .tickAll: tickAll(desk)
    case .filter: ticks.go(to: .search)
    case .leaveText, .finishSearch: ticks.go(to: .list)
    case .nextField: ticks.go(to: .form)
    case .approve: approve(&desk)
    case .back where !ticks.words.isEmpty: ticks.clearSearch()
    case .back:
      save(&desk)
      return false
    default: return false
    }
    return true
  }

  /// What was typed stands here again when the screen is opened once more.
  mutating func save(_ desk: inout Desk) {
    desk.marks[about.assessment, default: Marked()].reason = ticks.form.text(.reason)
    desk.marks[about.assessment, default: Marked()].approver = ticks.form.text(.approver)
  }

  private mutating func tick(_ desk: Desk) {
    let items = items(desk)
    guard !items.isEmpty else { return }
    unticked.formSymmetricDifference([items[ticks.list.focus(count: items.count)].id])
  }

  private mutating func tickAll(_ desk: Desk) {
    let ids = Set(items(desk).map(\.id))
    if unticked.isDisjoint(with: ids) { unticked.formUnion(ids) } else { unticked.subtract(ids) }
  }

  private mutating func approve(_ desk: inout Desk) {
    guard let sheet = desk.sheet(about) else { return }
    guard let approver = ticks.form.text(.approver) else {
      ticks.go(to: .approver)
      desk.toast = "Say first who approves it."
      return
    }
    let ticked = all(desk).filter { !unticked.contains($0.id) }
    let answers = ticked.compactMap { item in
      approved(sheet.answer(to: item.id), by: approver, on: desk.today).map { (item.id, $0) }
    }
    guard !answers.isEmpty else {
      if !ticked.isEmpty { ticks.go(to: .reason) }
      desk.toast =
        ticked.isEmpty ? "Nothing is ticked: Space ticks an item." : "None of them has a reason yet."
      return
    }
    for (id, _) in answers { desk.marks[about.assessment]?.unmark(.item(id)) }
    save(&desk)
    let count = answers.count == 1 ? "\(answers[0].0) is" : "\(answers.count) items are"
    desk.record(
      answers.map { sheet.answer($0, $1) }, of: about,
      saying: "\(count) not applicable, approved by \(approver.truncated(to: 30)).")
    if answers.count == ticked.count, all(desk).isEmpty { desk.go(.back) }
  }

  /// The answer as approved; nil while there is no reason.
  private func approved(_ answer: Answer, by approver: String, on today: Day) -> Answer? {
    guard let reason = answer.reason ?? ticks.form.text(.reason) else { return nil }
    var approved = answer
    if approved.choice != .notApplicable { approved.on = today }
    (approved.choice, approved.reason, approved.approver) = (.notApplicable, reason, approver)
    return approved
  }

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard let sheet = desk.sheet(about) else { return canvas.drawGone("This vendor is not open.") }
    let rows = items(desk).map { item in
      TickRow(
        isTicked: !unticked.contains(item.id), id: item.id.text, title: item.title,
        state: state(of: sheet.answer(to: item.id)))
    }
    ticks.draw(
      rows, title: "APPROVE AS NOT APPLICABLE", enter: "Enter approves all ticked.",
      empty: ticks.words.isEmpty
        ? "No item waits for approval. In the interview - says that an item does not apply, and m marks several."
        : "No item fits these words. Esc shows all again.", into: &canvas)
  }

  private func state(of answer: Answer) -> String {
    if let reason = answer.reason { return "because: \(reason)" }
    return ticks.form.text(.reason) == nil ? "no reason yet" : "because: as above"
  }
}

extension Move {
  static let approve = Move("approval.approve")
}

extension ApprovalScreen {
  static let actions = TickForm<Field>.actions(
    list: listContext, form: formContext, search: searchContext,
    done: Action(
      .approve, "Approve all ticked items as not applicable", hint: "approve", keys: [.enter],
      synonyms: ["n/a", "bulk", "waive"], in: [listContext]))
}
