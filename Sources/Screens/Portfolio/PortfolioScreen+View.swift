import Diligence
import Scoring
import TerminalUI

extension PortfolioScreen {
  /// Rows left for vendors: one for the line above the list, one for the column titles.
  static func rows(_ desk: Desk) -> Int { max(1, desk.body.height - 2) }

  private static let table = Table(
    [
      .init("Vendor", .flexible(minimum: 14)),
      .init("Product", .flexible(minimum: 10), shownFrom: 90),
      .init("Answered", .fixed(8), align: .right),
      .init("Score", .fixed(5), align: .right),
      .init("", .fixed(10), shownFrom: 70),
      .init("Range", .fixed(11), shownFrom: 130),
      .init("Tier", .fixed(4), align: .right, shownFrom: 64),
      .init("Advice", .fixed(11)),
      .init("Gates", .fixed(5)),
      .init("Decided", .fixed(10), shownFrom: 100),
      .init("Changed", .fixed(10), shownFrom: 86),
    ])

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard let all = desk.lines else {
      canvas.draw("Reading the portfolio.", column: 2, row: 1, style: .dim)
      return canvas.parkCursor(column: 2, row: 1)
    }
    guard !all.isEmpty else { return drawEmpty(into: &canvas) }
    let lines = lines(desk)
    drawTop(into: &canvas, all, lines)
    canvas.header(of: Self.table, column: 4, row: 1)
    let (_, rest) = canvas.bounds.splitTop(2)
    canvas.within(rest) { drawRows(lines, into: &$0) }
    if isFiltering {
      filter.draw(into: &canvas, column: 11, row: 0, width: 24, isFocused: true)
    } else if lines.isEmpty {
      canvas.draw("No vendor fits. Esc clears the filter.", column: 4, row: 2)
      canvas.parkCursor(column: 4, row: 2)
    }
  }

  private func drawTop(into canvas: inout Canvas, _ all: [VendorSummary], _ lines: [VendorSummary]) {
    let hidden = showsArchived ? 0 : all.count(where: \.isArchived)
    let archived = hidden > 0 ? "\(hidden) archived, A shows" : nil
    let marks = marked.isEmpty ? nil : "\(marked.count) marked"
    let position = list.mark(count: lines.count, height: max(1, canvas.height - 2))
    let right = [marks, archived, "by \(order.label)", position].compactMap { $0 }.joined(separator: "   ")
    canvas.draw(right, column: 0, row: 0, style: .dim, width: canvas.width - 1, align: .right)
    if isFiltering || !filter.text.isEmpty {
      canvas.draw("/ filter:", column: 1, row: 0)
      filter.draw(into: &canvas, column: 11, row: 0, width: 24, isFocused: false)
    } else {
      canvas.draw("VENDORS  \(all.count(where: { !$0.isArchived }))", column: 1, row: 0, style: .bold)
    }
  }

  private func drawRows(_ lines: [VendorSummary], into canvas: inout Canvas) {
    let focus = list.focus(count: lines.count)
    for (row, index) in list.visible(count: lines.count, height: canvas.height).enumerated() {
      let line = lines[index]
      let area = Rect(row: row, width: canvas.width, height: 1)
      canvas.draw(index == focus ? "▸" : " ", column: 1, row: row)
      canvas.draw(marked.contains(line.vendor) ? "*" : " ", column: 2, row: row, style: .bold)
      canvas.draw(Self.cells(line), in: Self.table, column: 4, row: row)
      canvas.target("row:\(index)", area)
      if index == focus {
        canvas.restyle(area, adding: .reverse)
        canvas.parkCursor(column: 1, row: row)
      }
    }
  }

  private static func cells(_ line: VendorSummary) -> [Span] {
    guard let assessment = line.assessment else { return [Span(line.name), "–", "–", "–"] }
    let advice = assessment.verdict?.shortLabel ?? "not started"
    let range = zip(assessment.low, assessment.high).map { "\(rounded($0))–\(rounded($1))" }
    return [
      Span(line.name), Span(assessment.product ?? "–"), Span("\(assessment.answered)/\(assessment.asked)"),
      Span(scoreText(assessment.score), .bold), Span(Bar.text(assessment.score.map { $0 / 100 }, width: 10)),
      Span(range ?? "–"), Span("\(assessment.tier)"),
      line.isArchived
        ? "archived" : Span(advice, Style(foreground: assessment.verdict?.color)),
      Span(assessment.gatesInTheWay > 0 ? "! \(assessment.gatesInTheWay)" : ""),
      Span(assessment.decided?.shortLabel ?? "–", Style(foreground: assessment.decided?.color)),
      Span("\(line.updated.day)"),
    ]
  }

  private func drawEmpty(into canvas: inout Canvas) {
    canvas.draw("No vendor yet.", column: 4, row: 2, style: .bold)
    canvas.draw([Span("a", .bold), "  add a vendor"], column: 4, row: 4)
    canvas.target(Move.add.rawValue, Rect(column: 4, row: 4, width: 15, height: 1))
    canvas.draw([Span("S", .bold), "  open the sample portfolio"], column: 4, row: 5)
    canvas.target(Move.samples.rawValue, Rect(column: 4, row: 5, width: 28, height: 1))
    canvas.drawWrapped(
      "The samples are three made-up vendors in a database of their own; nothing of them enters yours.",
      column: 7, row: 6, width: min(88, canvas.width - 9), style: .dim)
    canvas.parkCursor(column: 4, row: 4)
  }
}

/// Both values, where both exist.
private func zip(_ one: Double?, _ other: Double?) -> (Double, Double)? {
  if let one, let other { return (one, other) }
  return nil
}

extension Verdict {
  /// The label cut down for a column.
  var shortLabel: String {
    switch self {
    case .conditional: "conditions"
    case .notYet: "not yet"
    default: label
    }
  }

  /// A third sign beside word and place, never the only one.
  var color: Color {
    switch self {
    case .approve: .green
    case .conditional: .yellow
    case .notYet, .reject: .red
    case .incomplete: .blue
    }
  }
}
