import Diligence
import TerminalUI

extension FactElementsScreen {
  private func paneRows(_ body: Size) -> Int {
    if let editor { return min(editor.form.fields.count + 2, body.height - 2) }
    return min(10, body.height * 2 / 5)
  }

  func listHeight(_ body: Size) -> Int { max(1, body.height - 1 - paneRows(body)) }

  private static let table = Table([
    .init("", .fixed(1)), .init("Criterion", .fixed(8), shownFrom: 48),
    .init("Text", .flexible(minimum: 12)), .init("State", .fixed(8), shownFrom: 56),
    .init("Page", .fixed(4), align: .right),
  ])

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard facts(desk).report != nil else { return canvas.drawGone("This report is not recorded any more.") }
    let rows = rows(desk)
    let (upper, pane) = canvas.bounds.splitBottom(paneRows(canvas.size))
    canvas.draw(Self.headWords(fact, rows), column: 1, row: 0, style: .bold, width: canvas.width - 12)
    let height = listHeight(canvas.size)
    canvas.draw(
      list.mark(count: rows.count, height: height), column: 0, row: 0, style: .dim, width: canvas.width - 1,
      align: .right)
    canvas.within(Rect(row: 1, width: upper.width, height: upper.height - 1)) { area in
      if rows.isEmpty { drawEmpty(desk, &area) }
      let focus = list.focus(count: rows.count)
      for (line, index) in list.visible(count: rows.count, height: area.height).enumerated() {
        let row = rows[index]
        let cells = [
          Span(row.state.sign, .bold), Span(row.element.criterion ?? "–"), Span(row.element.text),
          Span(row.state.rawValue, row.state == .open ? .bold : .plain),
          Span(row.element.page.map { "\($0)" } ?? "", .dim),
        ]
        area.within(Rect(column: 2, row: line, width: area.width - 3, height: 1)) {
          $0.draw(cells, in: Self.table, row: 0)
        }
        area.mark(entry: index, row: line, isFocused: index == focus, parksCursor: editor == nil)
      }
    }
    canvas.within(pane) { drawPane(desk, &$0) }
  }

  private static func headWords(_ fact: ReportFact, _ rows: [Row]) -> String {
    let counts = [State.taken, .open, .rejected].map { state in
      "\(rows.count { $0.state == state }) \(state.rawValue)"
    }
    return "\(fact.label.uppercased())   \(counts.joined(separator: ", "))"
  }

  private func drawEmpty(_ desk: Desk, _ canvas: inout Canvas) {
    let report = facts(desk).report
    let isSaid = report?.isReviewed(fact) == true
    canvas.drawWrapped(
      isSaid
        ? "The record says that there are none. \(desk.key(.addElement)) adds one all the same."
        : "None was read. \(desk.key(.addElement)) adds one, \(desk.key(.stateNoElement)) records that the report "
          + "says there are none.",
      column: 2, row: 0, width: min(InterviewLayout.longestLine, canvas.width - 4))
    if editor == nil { canvas.parkCursor(column: 2, row: 0) }
  }

  private func drawPane(_ desk: Desk, _ canvas: inout Canvas) {
    guard canvas.height > 0 else { return }
    guard let editor else {
      canvas.rule(row: 0, style: .dim)
      guard let row = focused(desk) else { return }
      var text = Lines(width: canvas.width - 4)
      text.hanging(
        "\(row.state.sign) ", row.element.words, end: row.element.page.map { "page \($0)" } ?? "no page")
      if case .exception(let exception) = row.element { Self.add(exception, to: &text) }
      let area = Rect(column: 2, row: 1, width: canvas.width - 3, height: canvas.height - 1)
      return canvas.within(area) { $0.draw(text.lines, from: 0, column: 0, width: $0.width) }
    }
    canvas.rule(row: 0, title: editor.old == nil ? " A NEW ONE " : " THE \(fact.element.uppercased()) ")
    let fields = Rect(column: 1, row: 1, width: min(canvas.width - 2, 88), height: max(1, canvas.height - 2))
    canvas.within(fields) { _ = editor.form.draw(into: &$0) }
    canvas.draw(
      editor.form.remark, column: 2, row: canvas.height - 1, style: .dim, width: canvas.width - 4)
  }

  private static func add(_ exception: ReportException, to text: inout Lines) {
    if let response = exception.response { text.hanging("Response  ", "“\(response)”") }
    func word(_ isSo: Bool?) -> String { isSo.map { $0 ? "yes" : "no" } ?? "not known" }
    text.hanging(
      "Remediated  ",
      "\(word(exception.remediated)), tested again by the auditor: \(word(exception.retested))")
  }
}

extension Move {
  static let takeElement = Move("fact-parts.take")
  static let takeAllElements = Move("fact-parts.take-all")
  static let rejectElement = Move("fact-parts.reject")
  static let stateNoElement = Move("fact-parts.none")
  static let addElement = Move("fact-parts.add")
  static let editElement = Move("fact-parts.edit")
  static let finishElement = Move("fact-parts.finish")
}

extension FactElementsScreen {
  static let actions: [ScreenAction] = [
    .back(in: [listContext]),
    .leaveText("Leave it as it was", in: [formContext]),
    Action(
      .finishElement, "Record it, from the last field", hint: "next, record", keys: [.enter],
      in: [formContext]),
    Action(
      .nextField, "Next field, previous field", hint: "next field", keys: [.tab, .shiftTab],
      keysLabel: "tab", in: [formContext]),
    Action(
      .takeElement, "Confirm this one", hint: "confirm", keys: [.character("c"), .enter],
      synonyms: ["accept", "take"], in: [listContext]),
    Action(
      .rejectElement, "Reject this one, or take it out of the record", hint: "reject",
      keys: [.character("r"), .character("x"), .delete], synonyms: ["remove", "delete"], in: [listContext]),
    Action(
      .editElement, "Change its words, page and what is known of it", hint: "edit", keys: [.character("e")],
      synonyms: ["remediated", "criterion"], in: [listContext]),
    Action(
      .addElement, "Add one that the report names", hint: "add", keys: [.character("a")], synonyms: ["new"],
      in: [listContext]),
    Action(
      .takeAllElements, "Confirm all that are open", hint: "confirm all", keys: [.character("C")],
      synonyms: ["bulk"], in: [listContext]),
    Action(
      .stateNoElement, "Record that the report says there are none", hint: "none", keys: [.character("N")],
      synonyms: ["no exceptions"], in: [listContext]),
  ]
}
