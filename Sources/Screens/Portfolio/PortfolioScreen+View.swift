import Diligence
import Scoring
import TerminalUI

extension PortfolioScreen {
  /// Rows left for vendors: one for the line above the list, one for the column titles.
  static func rows(_ desk: Desk) -> Int { max(1, desk.body.height - 2) }

  /// From so many columns on the focused vendor shows beside the list.
  private static let twoPanes = 120

  private static let table = Table(
    [
      .init("Vendor", .flexible(minimum: 14)),
      .init("Product", .flexible(minimum: 10), shownFrom: 60),
      .init("Answered", .fixed(8), align: .right, shownFrom: 44),
      .init("Score", .fixed(5), align: .right),
      .init("", .fixed(10), shownFrom: 92),
      .init("Range", .fixed(11), shownFrom: 120),
      .init("Tier", .fixed(4), align: .right, shownFrom: 70),
      .init("Advice", .fixed(11)),
      .init("Gates", .fixed(5), shownFrom: 52),
      .init("Decided", .fixed(10), shownFrom: 104),
      .init("Changed", .fixed(10), shownFrom: 112),
    ])

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard let all = desk.lines else {
      canvas.draw("Reading the portfolio.", column: 2, row: 1, style: .dim)
      return canvas.parkCursor(column: 2, row: 1)
    }
    guard !all.isEmpty else { return drawWelcome(into: &canvas) }
    let (left, right) = canvas.bounds.splitLeft(
      canvas.width >= Self.twoPanes ? canvas.width - min(64, canvas.width * 7 / 20) : canvas.width)
    let listed = Rect(width: left.width - (right.width > 0 ? 1 : 0), height: left.height)
    canvas.within(listed) { drawList(total: all.count, unread: desk.unread, into: &$0) }
    guard right.width > 0, let focused else { return }
    canvas.within(right) { pane in
      pane.divider(column: 0, style: .dim)
      pane.within(Rect(column: 2, width: pane.width - 3, height: pane.height)) {
        $0.draw(VendorPane(line: focused).lines(width: $0.width), from: 0, column: 0, width: $0.width)
      }
    }
  }

  private func drawList(total: Int, unread: Int, into canvas: inout Canvas) {
    drawTop(total: total, unread: unread, into: &canvas)
    canvas.header(of: Self.table, column: 4, row: 1)
    let (_, rest) = canvas.bounds.splitTop(2)
    canvas.within(rest) { drawRows(into: &$0) }
    if isFiltering {
      filter.draw(into: &canvas, column: 11, row: 0, width: 24, isFocused: true)
    } else if listing.isEmpty {
      let sentence =
        filter.text.isEmpty
        ? "All \(total) vendors are archived. A shows them, a adds one."
        : "No vendor fits. Esc clears the filter."
      canvas.draw(sentence, column: 4, row: 2)
      canvas.parkCursor(column: 4, row: 2)
    }
  }

  private func drawTop(total: Int, unread: Int, into canvas: inout Canvas) {
    let hidden = listing.showsArchived ? 0 : listing.archivedCount
    let archived = hidden > 0 ? "\(hidden) archived, A shows" : nil
    let marks = marked.isEmpty ? nil : "\(marked.count) marked"
    let position = list.mark(count: listing.count + unread, height: max(1, canvas.height - 2))
    let right = [marks, archived, "by \(listing.order.label)", position].compactMap { $0 }
    canvas.draw(
      right.joined(separator: "   "), column: 0, row: 0, style: .dim, width: canvas.width - 1, align: .right)
    if isFiltering || !filter.text.isEmpty {
      canvas.draw("/ filter:", column: 1, row: 0)
      filter.draw(into: &canvas, column: 11, row: 0, width: 24, isFocused: false)
    } else {
      canvas.draw("VENDORS  \(total + unread - listing.archivedCount)", column: 1, row: 0, style: .bold)
    }
  }

  private func drawRows(into canvas: inout Canvas) {
    let focus = list.focus(count: listing.count)
    for (row, index) in list.visible(count: listing.count, height: canvas.height).enumerated() {
      let line = listing[index]
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
    guard let assessment = line.assessment else {
      return [Span(line.name), "–", "–", "–", "", "–", "–", line.isArchived ? "archived" : "not started"]
    }
    let advice = assessment.verdict?.shortLabel ?? "not started"
    return [
      Span(line.name), Span(assessment.product ?? "–"), Span("\(assessment.answered)/\(assessment.asked)"),
      Span(scoreText(assessment.score), .bold),
      Span(Whisker(assessment.score, low: assessment.low, high: assessment.high).text(width: 10)),
      Span(assessment.rangeText ?? "–"), Span("\(assessment.tier)"),
      line.isArchived ? "archived" : Span(advice, Style(foreground: assessment.verdict?.color)),
      Span(assessment.gatesInTheWay > 0 ? "! \(assessment.gatesInTheWay)" : ""),
      Span(assessment.decided?.shortLabel ?? "–", Style(foreground: assessment.decided?.color)),
      Span("\(line.updated.day)"),
    ]
  }

  /// What somebody sees who starts for the first time.
  private func drawWelcome(into canvas: inout Canvas) {
    let width = min(InterviewLayout.longestLine, canvas.width - 8)
    canvas.draw("No vendor yet.", column: 4, row: 0, style: .bold)
    var row = 1
    row += canvas.drawWrapped(
      "duly asks what a buyer should ask, weighs answers by their proof, and writes the report.",
      column: 4, row: row, width: width, rows: 2)
    let ways: [(Move, String, String, String)] = [
      (.add, "a", "add a vendor", "Its name is enough to begin; everything is saved as you go."),
      (
        .samples, "S", "open the sample portfolio",
        "Three made-up vendors in a database of their own; nothing of them enters yours."
      ),
      (.help, "?", "show all keys", ""),
    ]
    if canvas.height > 9 { row += 1 }
    canvas.parkCursor(column: 4, row: row)
    for (move, key, label, remark) in ways where row < canvas.height {
      canvas.draw([Span(key, .bold), Span("  \(label)")], column: 4, row: row)
      canvas.target(move.rawValue, Rect(column: 4, row: row, width: label.count + 3, height: 1))
      row += 1
      guard canvas.height > 9, !remark.isEmpty else { continue }
      row += canvas.drawWrapped(remark, column: 7, row: row, width: width - 3, rows: 2, style: .dim)
    }
  }
}

extension AssessmentSummary {
  /// `51.0–78.2`, where both ends exist.
  var rangeText: String? {
    guard let low, let high else { return nil }
    return "\(rounded(low))–\(rounded(high))"
  }
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
