import TerminalUI

/// A short form over a list to tick, and a search of that list: what is filled in once is done for everything ticked.
///
/// Tab goes round between fields and list; Esc leads from search and form to the list, and from there out.
struct TickForm<Name: Hashable & Sendable>: Sendable {
  enum Part: Sendable { case form, list, search }

  private(set) var form: Form<Name>
  private(set) var list: ListViewport
  private(set) var part: Part
  private(set) var search = TextField()

  init(_ form: Form<Name>, startsIn part: Part, at row: Int = 0) {
    self.form = form
    self.part = part
    list = ListViewport(focus: row)
  }

  var isTyping: Bool { part == .search || part == .form && form.isTyping }

  /// What is searched for; empty while all rows show.
  var words: String { search.text }

  mutating func go(to part: Part) { self.part = part }
  mutating func clearSearch() { search = TextField() }

  /// Goes to a field, to have it filled in.
  mutating func go(to field: Name) {
    part = .form
    form.move(to: field)
  }

  mutating func setProblem(_ problem: String?, at name: Name) { form.setProblem(problem, at: name) }

  /// Takes a key of the part that has the focus; false for those that mean nothing there, such as Esc and Space.
  mutating func handle(_ key: Key, count: Int, height: Int) -> Bool {
    switch part {
    case .search:
      if [.up, .down, .pageUp, .pageDown].contains(key) {
        return list.handle(key, count: count, height: height)
      }
      return search.handle(key)
    case .list: return list.handle(key, count: count, height: height)
    case .form:
      if isLeaving(form, by: key) {
        part = .list
        return true
      }
      return form.handle(key)
    }
  }

  private func isLeaving(_ form: Form<Name>, by key: Key) -> Bool {
    if form.isLast, [.tab, .down, .enter].contains(key) { return true }
    return key == .shiftTab && form.focus == form.fields.first?.name
  }

  mutating func paste(_ text: String) {
    switch part {
    case .form: form.paste(text)
    case .search: search.paste(text)
    case .list: break
    }
  }

  mutating func move(to row: Int, count: Int, height: Int) {
    part = .list
    list.move(to: row, count: count, height: height)
  }

  mutating func scroll(by rows: Int, count: Int, height: Int) {
    list.scroll(by: rows, count: count, height: height)
  }
}

/// One row of such a list.
struct TickRow: Sendable, Equatable {
  let isTicked: Bool
  let id: String
  let title: String
  /// How it stands, at the right.
  let state: String
}

extension TickForm {
  /// Rows of the form that show: all of it, or only the focused field where the terminal is low.
  private func formRows(_ body: Size) -> Int {
    body.height >= form.fields.count + 8 ? form.fields.count : 1
  }

  /// Rows of the list that show under title, form and rule.
  func listHeight(_ body: Size) -> Int { max(1, body.height - 2 - formRows(body)) }

  /// Draws title, form, a line that says how many are ticked, and the list.
  ///
  /// `enter` says what Enter does in the list, `empty` what to do where the list is empty.
  func draw(_ rows: [TickRow], title: String, enter: String, empty: String, into canvas: inout Canvas) {
    let height = formRows(canvas.size)
    canvas.draw(title, column: 1, row: 0, style: .bold)
    let remark = part == .form ? form.remark : rows.isEmpty ? "" : enter
    let start = title.cellWidth + 4
    canvas.draw(remark, column: start, row: 0, style: .dim, width: max(0, canvas.width - start - 1))
    let inside = Rect(column: 1, row: 1, width: min(canvas.width - 2, 88), height: height)
    canvas.within(inside) { _ = form.draw(into: &$0, isFocused: part == .form) }
    drawRule(
      rows, row: 1 + height, note: part == .form && !rows.isEmpty ? "In the list, \(enter)" : "",
      into: &canvas)
    let area = Rect(
      row: 2 + height, width: canvas.width, height: max(0, canvas.height - 2 - height))
    canvas.within(area) { drawList(rows, empty: empty, into: &$0) }
  }

  private func drawRule(_ rows: [TickRow], row: Int, note: String, into canvas: inout Canvas) {
    let ticked = rows.count(where: \.isTicked)
    let found = search.text.isEmpty ? "" : ", / \(search.text)"
    let mark = " \(list.mark(count: rows.count, height: listHeight(canvas.size))) "
    let title = " \(ticked) of \(rows.count) ticked\(part == .search ? ", /" : found)"
    let whole = note.isEmpty ? title : "\(title). \(note)"
    let fits = whole.cellWidth + mark.cellWidth + 2 <= canvas.width
    canvas.rule(row: row, title: "\(fits ? whole : title) ")
    canvas.draw(mark, column: max(0, canvas.width - mark.cellWidth - 1), row: row, style: .dim)
    guard part == .search else { return }
    let start = " \(ticked) of \(rows.count) ticked, / ".cellWidth
    let room = max(8, min(32, canvas.width - start - mark.cellWidth - 2))
    search.draw(into: &canvas, column: start, row: row, width: room, isFocused: true)
  }

  private func drawList(_ rows: [TickRow], empty: String, into canvas: inout Canvas) {
    guard !rows.isEmpty else {
      canvas.drawWrapped(empty, column: 2, row: 0, width: min(88, canvas.width - 4))
      if part == .list { canvas.parkCursor(column: 2, row: 0) }
      return
    }
    let focus = list.focus(count: rows.count)
    let stateWidth = canvas.width >= 100 ? 44 : canvas.width >= 60 ? 26 : 12
    for (line, index) in list.visible(count: rows.count, height: canvas.height).enumerated() {
      let row = rows[index]
      canvas.draw(row.isTicked ? "[x]" : "[ ]", column: 2, row: line, style: row.isTicked ? .bold : .plain)
      canvas.draw(row.id, column: 6, row: line, style: .bold, width: 8)
      let room = max(0, canvas.width - 17 - stateWidth)
      canvas.draw(row.title, column: 15, row: line, width: room)
      canvas.draw(row.state, column: 16 + room, row: line, style: .dim, width: stateWidth)
      canvas.mark(
        entry: index, row: line, isFocused: index == focus && part != .form, parksCursor: part == .list)
    }
  }
}
