import Diligence
import Scoring
import TerminalUI

/// How the decision shares out its part of the terminal: advice, form and conditions; from 120 columns the conditions
/// beside, and on a low terminal only what has the focus.
struct DecisionLayout: Hashable, Sendable {
  let advice: Rect
  let form: Rect
  let conditions: Rect
  /// The last rows of the conditions, where one is written or shown whole.
  let detail: Int

  /// Rows of the form with the two lines under it.
  private static let formRows = DecisionField.allCases.count + 2

  init(_ screen: DecisionScreen, _ body: Size) {
    let all = Rect(width: body.width, height: body.height)
    detail = screen.editor != nil ? 5 : min(2, max(0, body.height - 6))
    if body.width >= 120 {
      let (left, right) = all.splitLeft(body.width * 11 / 20)
      (advice, form) = left.splitTop(8)
      conditions = right
    } else if body.height >= 17 {
      let (top, rest) = all.splitTop(4 + Self.formRows)
      (advice, form) = top.splitTop(4)
      conditions = rest
    } else {
      let (top, rest) = all.splitTop(1)
      let nothing = Rect(width: 0, height: 0)
      advice = top
      form = screen.isInList ? nothing : rest
      conditions = screen.isInList ? rest : nothing
    }
  }

  var listHeight: Int { max(1, conditions.height - 1 - detail) }
}

extension DecisionScreen {
  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard let sheet = desk.sheet(about) else {
      return canvas.drawGone("This assessment is not open any more.")
    }
    let layout = DecisionLayout(self, canvas.size)
    canvas.within(layout.advice) { drawAdvice(sheet, into: &$0) }
    canvas.within(layout.form) { drawForm(sheet, into: &$0) }
    canvas.within(layout.conditions) { drawConditions(layout, desk, into: &$0) }
  }

  private func drawAdvice(_ sheet: Sheet, into canvas: inout Canvas) {
    let card = sheet.card
    let advice = card.verdict?.label ?? "nothing to score"
    let score = "score \(scoreText(card.score)) of \(rounded(card.threshold)), tier \(card.tier.number)"
    canvas.draw(
      [
        Span("ADVICE  ", .bold), Span(advice, Style(foreground: card.verdict?.color).bold),
        Span("   \(score)", .dim),
      ], column: 1, row: 0, width: canvas.width - 2)
    var row = 1
    for reason in card.reasons where row < canvas.height - 1 {
      row += canvas.drawWrapped(
        reason, column: 2, row: row, width: min(InterviewLayout.longestLine, canvas.width - 4),
        rows: canvas.height - 1 - row)
    }
  }

  private func drawForm(_ sheet: Sheet, into canvas: inout Canvas) {
    guard canvas.height > 0 else { return }
    let rows = min(form.fields.count, max(1, canvas.height - 2))
    canvas.within(Rect(column: 1, width: canvas.width - 2, height: rows)) {
      _ = form.draw(into: &$0, isFocused: !isInList)
    }
    let width = canvas.width - 5
    canvas.draw(remarkOnOutcome(sheet), column: 3, row: rows, style: .bold, width: width)
    if !isInList { canvas.draw(form.remark, column: 3, row: rows + 1, style: .dim, width: width) }
  }

  /// What is said plainly where the decision is not what was advised, or lacks what it promises.
  private func remarkOnOutcome(_ sheet: Sheet) -> String {
    guard let outcome = form.choice(.outcome).map({ Decision.outcomes[$0] }) else { return "" }
    if let advice = sheet.card.verdict, advice != outcome {
      return "! The advice is \(advice.label); a named person decides."
    }
    if outcome == .conditional, conditions.isEmpty { return "! No condition is written yet." }
    return ""
  }

  private func drawConditions(_ layout: DecisionLayout, _ desk: Desk, into canvas: inout Canvas) {
    guard canvas.height > 0 else { return }
    let rows = rows(desk)
    let proposed = rows.count - conditions.count
    let more = proposed > 0 ? "   + \(proposed) proposed" : ""
    canvas.rule(row: 0, title: " CONDITIONS  \(conditions.count)\(more) ")
    if isInList, !rows.isEmpty {
      let mark = " \(list.mark(count: rows.count, height: layout.listHeight)) "
      canvas.draw(mark, column: canvas.width - mark.cellWidth - 1, row: 0, style: .dim)
    }
    let room = max(0, canvas.height - 1 - layout.detail)
    canvas.within(Rect(row: 1, width: canvas.width, height: room)) {
      drawList(rows, into: &$0)
    }
    let (_, bottom) = canvas.bounds.splitBottom(layout.detail)
    canvas.within(bottom) { drawDetail(focusedRow(desk), into: &$0) }
  }

  private func drawList(_ rows: [Row], into canvas: inout Canvas) {
    if rows.isEmpty {
      canvas.draw("None. a adds one.", column: 2, row: 0, style: .dim)
      if isInList, editor == nil { canvas.parkCursor(column: 2, row: 0) }
    }
    let focus = list.focus(count: rows.count)
    for (row, index) in list.visible(count: rows.count, height: canvas.height).enumerated() {
      let (mark, text, side) = words(of: rows[index])
      let room = canvas.width - 5 - side.cellWidth - (side.isEmpty ? 0 : 2)
      canvas.draw(mark, column: 2, row: row, style: .bold)
      canvas.draw(text, column: 4, row: row, width: max(8, room))
      canvas.draw(side, column: canvas.width - side.cellWidth - 1, row: row, style: .dim)
      if isInList {
        canvas.mark(entry: index, row: row, isFocused: index == focus, parksCursor: editor == nil)
      } else {
        canvas.target("row:\(index)", Rect(row: row, width: canvas.width, height: 1))
      }
    }
  }

  private func words(of row: Row) -> (mark: String, text: String, side: String) {
    switch row {
    case .condition(let place):
      let condition = conditions[place]
      let due = condition.due.map { "by \($0)" }
      return (
        "•", condition.text,
        [condition.owner, due].compactMap { $0 }.joined(separator: ", ").truncated(to: 32)
      )
    case .proposal(let proposal):
      return ("+", proposal.text, proposal.gain.map { "+\(rounded($0))" } ?? "gate")
    }
  }

  private func drawDetail(_ row: Row?, into canvas: inout Canvas) {
    if let editor {
      canvas.rule(row: 0, title: editor.place == nil ? " A NEW CONDITION " : " THE CONDITION ")
      canvas.within(Rect(column: 1, row: 1, width: canvas.width - 2, height: 3)) {
        _ = editor.form.draw(into: &$0)
      }
      canvas.draw(editor.form.remark, column: 2, row: 4, style: .dim, width: canvas.width - 4)
    } else if isInList, let row {
      canvas.drawWrapped(
        words(of: row).text, column: 4, row: 0, width: min(InterviewLayout.longestLine, canvas.width - 6),
        rows: canvas.height, style: .dim)
    }
  }
}
