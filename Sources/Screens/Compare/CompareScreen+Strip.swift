import Diligence
import Scoring
import TerminalUI

extension CompareScreen {
  /// The focused cell in full: whose it is, what stands in it, and why.
  func drawStrip(_ matrix: CompareMatrix, _ canvas: inout Canvas) {
    canvas.rule(row: 0, style: .dim)
    guard let row = focusedRow(matrix), let column = focusedColumn(matrix),
      let cell = focusedCell(matrix)
    else { return }
    let heat = row.about.isDrawn ? "" : cell.share.map { ", \(percent($0)), \(Heat($0).rawValue)" } ?? ""
    let before = cell.before.map { ", tried; recorded: \($0)" } ?? ""
    canvas.draw(
      [
        Span(column.name, .bold), Span(" · \(row.label): "),
        Span("\(cell.words)\(heat)\(cell.isBest ? ", best" : "")", .bold), Span(before),
      ], column: 2, row: 1, width: canvas.width - 4)
    let why = [Self.because(row.about, column.sheet), matrix.table.robustnessWords(row.about, of: column)]
    drawWhyAndKeys(
      why.filter { !$0.isEmpty }.joined(separator: " "), Self.keys(row.about, column.sheet), &canvas)
  }

  /// Why, and at the bottom what can be tried, which takes the rows that the reason leaves.
  private func drawWhyAndKeys(_ why: String, _ keys: [String], _ canvas: inout Canvas) {
    let width = min(canvas.width - 4, 120)
    let rows = max(0, canvas.height - 2)
    let lines = canvas.height >= 4 ? keys.filled(to: canvas.width - 4) : []
    let keyRows = min(lines.count, max(1, rows - why.wrapped(to: width).count))
    canvas.drawWrapped(why, column: 2, row: 2, width: width, rows: rows - keyRows, style: .dim)
    for (row, line) in lines.prefix(keyRows).enumerated() {
      let isCut = row == keyRows - 1 && keyRows < lines.count
      canvas.draw(
        isCut ? "\(line)  \(lines[row + 1])" : line, column: 2, row: canvas.height - keyRows + row,
        width: canvas.width - 4)
    }
  }

  /// What can be tried here.
  private static func keys(_ about: CompareTable.Row.About, _ sheet: Sheet) -> [String] {
    switch about {
    case .item(let id):
      guard let item = sheet.questionnaire.item(id), item.computation == nil else { return [] }
      let answers = item.options.enumerated().map { "\($0 + 1) \($1.label)" }
      return (answers + ["0 unknown", "e evidence accepted"]).enumerated()
        .map { $0 == 0 ? "What if: \($1)" : $1 }
    case .criterion(let id):
      let weight = sheet.card.criteria.first { $0.id == id }?.weight
      return ["What if: + more, - less weight for all; now \(weight.map(numberText) ?? "none")"]
    default: return []
    }
  }

  private static func because(_ about: CompareTable.Row.About, _ sheet: Sheet) -> String {
    switch about {
    case .item(let id): sheet.score(of: id)?.because ?? ""
    case .gate(let id): sheet.card.gates.first { $0.gate.id == id }?.because ?? ""
    case .total(.tier): sheet.card.tier.because
    case .total(.decisionDate): "Everything about this vendor is judged at this day. Enter opens the intake."
    case .total: sheet.card.reasons.joined(separator: " ")
    case .criterion(let id): sheet.card.lines(behind: id).map(\.text).joined(separator: "; ")
    case .heading, .family, .bounds: ""
    }
  }
}
