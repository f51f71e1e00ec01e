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

  /// Rows of the form with the three lines under it.
  private static let formRows = DecisionField.allCases.count + 3

  init(_ screen: DecisionScreen, _ body: Size) {
    let all = Rect(width: body.width, height: body.height)
    detail = screen.editor != nil ? 5 : min(2, max(0, body.height - 6))
    if body.width >= 120, body.height >= 11 {
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
    canvas.within(layout.form) { drawForm(sheet, desk, into: &$0) }
    canvas.within(layout.conditions) { drawConditions(layout, desk, into: &$0) }
  }

  private func drawAdvice(_ sheet: Sheet, into canvas: inout Canvas) {
    let card = sheet.card
    let advice = card.verdict?.label ?? "nothing to score"
    let state = isDraft ? "draft, not recorded" : isRecorded ? "recorded" : ""
    canvas.draw(state, column: canvas.width - 1 - state.cellWidth, row: 0, style: isDraft ? .bold : .dim)
    let score = "score \(scoreText(card.score)) of \(rounded(card.threshold)), tier \(card.tier.number)"
    canvas.draw(
      [
        Span("ADVICE  ", .bold), Span(advice, Style(foreground: card.verdict?.color).bold),
        Span("   \(score)", .dim),
      ], column: 1, row: 0, width: canvas.width - 3 - state.cellWidth)
    var row = 1
    for reason in card.reasons where row < canvas.height - 1 {
      row += canvas.drawWrapped(
        reason, column: 2, row: row, width: min(InterviewLayout.longestLine, canvas.width - 4),
        rows: canvas.height - 1 - row)
    }
  }

  private func drawForm(_ sheet: Sheet, _ desk: Desk, into canvas: inout Canvas) {
    guard canvas.height > 0 else { return }
    let rows = min(form.fields.count, max(1, canvas.height - (canvas.height < 9 ? 2 : 3)))
    canvas.within(Rect(column: 1, width: canvas.width - 2, height: rows)) {
      _ = labelled.draw(into: &$0, isFocused: !isInList)
    }
    let width = canvas.width - 5
    let remarks = ([rival] + remarks(sheet, desk)).compactMap { $0 }.prefix(2)
    var row = rows
    for (place, remark) in remarks.enumerated() {
      let free = max(1, canvas.height - 1 - row - (remarks.count - 1 - place))
      row += canvas.drawWrapped("! \(remark)", column: 3, row: row, width: width, rows: free, style: .bold)
    }
    if !isInList { canvas.draw(form.remark, column: 3, row: canvas.height - 1, style: .dim, width: width) }
  }

  /// The form with what its button does now.
  private var labelled: Form<DecisionField> {
    guard isRecorded, let place = form.place(of: .done) else { return form }
    var labelled = form
    labelled.fields[place] = .button(.done, isDraft ? "Record the changed decision" : "Back")
    return labelled
  }

  /// What is said plainly where the decision is not what was advised, or lacks what it promises.
  private func remarks(_ sheet: Sheet, _ desk: Desk) -> [String] {
    guard let outcome = form.choice(.outcome).map({ Decision.outcomes[$0] }) else { return [] }
    var remarks: [String] = []
    if outcome == .approve || outcome == .conditional, let doubts = sheet.card.doubts {
      remarks.append("Approved although \(doubts).")
    }
    if let advice = sheet.card.verdict, advice != outcome {
      remarks.append("The advice is \(advice.label). Please write your reason into a condition.")
    } else if outcome == .conditional, conditions.isEmpty {
      remarks.append("No condition is written yet.")
    }
    return remarks
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
      let (mark, text, side) = words(of: rows[index], room: max(14, min(32, canvas.width * 2 / 5)))
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

  /// What a row says, with owner and day in the `room` beside; the day is always whole.
  private func words(of row: Row, room: Int) -> (mark: String, text: String, side: String) {
    switch row {
    case .condition(let place):
      let condition = conditions[place]
      let due = condition.due.map { "by \($0)" }
      let left = due.map { room - $0.cellWidth - 2 } ?? room
      let owner = left < 4 ? nil : condition.owner?.truncated(to: left)
      return ("•", condition.text, [owner, due].compactMap { $0 }.joined(separator: ", "))
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
        words(of: row, room: 0).text, column: 4, row: 0,
        width: min(InterviewLayout.longestLine, canvas.width - 6),
        rows: canvas.height, style: .dim)
    }
  }
}

extension Scorecard {
  /// What speaks against approving now, such as "1 gate is in the way and 30 items are open"; nil where nothing does.
  fileprivate var doubts: String? {
    let shut = gates.count(where: \.isInTheWay)
    let open = items.count { $0.standing == .open }
    let words = [
      shut == 0 ? nil : "\(shut) \(shut == 1 ? "gate is" : "gates are") in the way",
      open == 0 ? nil : "\(open) \(open == 1 ? "item is" : "items are") open",
    ].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: " and ")
  }
}
