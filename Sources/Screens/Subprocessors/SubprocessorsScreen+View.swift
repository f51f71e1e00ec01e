import Diligence
import TerminalUI

extension SubprocessorsScreen {
  private static let table = Table([
    .init("Company", .flexible(minimum: 14)),
    .init("LLM", .fixed(3)),
    .init("Country", .fixed(10)),
    .init("DPA", .fixed(3)),
    .init("Purpose", .flexible(minimum: 10), shownFrom: 56),
    .init("Data it sees", .flexible(minimum: 10), shownFrom: 76),
    .init("Report held", .flexible(minimum: 10), shownFrom: 100),
  ])

  /// Rows at the bottom for the form, or for all of the focused row where it is cut.
  private func bottomRows(_ body: Size) -> Int {
    let wanted = editor.map { $0.form.fields.count + 2 } ?? (body.height < 14 ? 0 : 3)
    return min(wanted, max(0, body.height - 3))
  }

  func listHeight(_ body: Size) -> Int { max(1, body.height - 2 - bottomRows(body)) }

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard desk.sheet(about) != nil else {
      return canvas.drawGone("This assessment is not open any more.")
    }
    let details = details(desk)
    let rows = rows(desk)
    drawTop(details, count: rows.count, into: &canvas)
    let bottom = bottomRows(canvas.size)
    let (upper, lower) = canvas.bounds.splitBottom(bottom)
    if rows.isEmpty {
      if editor == nil { drawEmpty(into: &canvas) }
    } else {
      canvas.header(of: Self.table, column: 2, row: 1)
      canvas.within(Rect(row: 2, width: upper.width, height: upper.height - 2)) {
        drawRows(rows, details, into: &$0)
      }
    }
    canvas.within(lower) { drawBottom(details, focusedRow(desk), into: &$0) }
  }

  private func drawTop(_ details: Details, count: Int, into canvas: inout Canvas) {
    let models = details.parties.count { $0.isLLM == true }
    let noAgreement = details.parties.count { $0.hasDPA == false }
    let parts = [
      "SUBPROCESSORS  \(details.parties.count)", models > 0 ? "language models \(models)" : nil,
      noAgreement > 0 ? "! \(noAgreement) without DPA" : nil,
    ]
    canvas.draw(parts.compactMap { $0 }.joined(separator: "   "), column: 1, row: 0, style: .bold)
    guard count > 0 else { return }
    let mark = list.mark(count: count, height: listHeight(canvas.size))
    canvas.draw(mark, column: 0, row: 0, style: .dim, width: canvas.width - 1, align: .right)
  }

  private func drawEmpty(into canvas: inout Canvas) {
    canvas.drawWrapped(
      "Write down who else touches our code, prompts or logs, the language model provider first: for what, in which "
        + "country, under which agreement. a adds a company, f a short fact such as notice: 30 days.",
      column: 2, row: 2, width: min(InterviewLayout.longestLine, canvas.width - 4))
    canvas.parkCursor(column: 2, row: 2)
  }

  private func drawRows(_ rows: [Row], _ details: Details, into canvas: inout Canvas) {
    let focus = list.focus(count: rows.count)
    for (row, index) in list.visible(count: rows.count, height: canvas.height).enumerated() {
      switch rows[index] {
      case .party(let place):
        canvas.draw(Self.cells(details.parties[place]), in: Self.table, column: 2, row: row)
      case .fact(let name):
        canvas.draw(
          [Span("\(name): ", .dim), Span(details.facts[name] ?? "")], column: 2, row: row,
          width: canvas.width - 3)
      }
      canvas.mark(entry: index, row: row, isFocused: index == focus, parksCursor: editor == nil)
    }
  }

  private static func cells(_ party: Party) -> [Span] {
    [
      Span(party.name), Span(word(party.isLLM)), Span(party.country ?? "?"),
      party.hasDPA == false ? Span("no!", .bold) : Span(word(party.hasDPA)), Span(party.purpose ?? "–"),
      Span(party.data ?? "–"), Span(party.report ?? "–"),
    ]
  }

  private static func word(_ isSo: Bool?) -> String { isSo.map { $0 ? "yes" : "no" } ?? "?" }

  private func drawBottom(_ details: Details, _ row: Row?, into canvas: inout Canvas) {
    guard canvas.height > 0 else { return }
    guard let editor else {
      canvas.rule(row: 0)
      canvas.drawWrapped(
        Self.sentence(row, details), column: 2, row: 1,
        width: min(InterviewLayout.longestLine, canvas.width - 4), rows: canvas.height - 1, style: .dim)
      return
    }
    canvas.rule(row: 0, title: editor.title)
    let fields = Rect(column: 1, row: 1, width: canvas.width - 2, height: max(1, canvas.height - 2))
    canvas.within(fields) { _ = editor.form.draw(into: &$0) }
    canvas.draw(
      editor.form.remark, column: 2, row: canvas.height - 1, style: .dim, width: canvas.width - 4)
  }

  /// Everything noted in one row, for where the columns cut it.
  private static func sentence(_ row: Row?, _ details: Details) -> String {
    switch row {
    case .party(let place):
      let party = details.parties[place]
      let agreement = party.hasDPA.map { $0 ? "DPA signed" : "no DPA" } ?? "DPA not known"
      return [
        party.name, party.isLLM == true ? "language model" : nil, party.country, agreement, party.purpose,
        party.data.map { "sees \($0)" }, party.report.map { "report \($0)" },
      ].compactMap { $0 }.joined(separator: " · ")
    case .fact(let name): return "\(name): \(details.facts[name] ?? "")"
    case nil: return ""
    }
  }
}

extension SubprocessorsScreen.Editor {
  fileprivate var title: String {
    switch target {
    case .party(let place): place == nil ? " A NEW COMPANY " : " THE COMPANY "
    case .fact(let name): name == nil ? " A NEW FACT " : " THE FACT "
    }
  }
}
