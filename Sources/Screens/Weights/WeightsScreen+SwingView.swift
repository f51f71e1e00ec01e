import Diligence
import Scoring
import TerminalUI

extension WeightsScreen {
  /// What to think about while putting the criteria in order, and while giving points.
  static func question(usingPoints: Bool) -> String {
    usingPoints
      ? "What is each step from worst to best worth, beside 100 for the first?"
      : "Of a vendor worst at everything: what would you first want best?"
  }

  private static func columns(usingPoints: Bool) -> Table {
    Table(
      [
        .init("", .fixed(3), align: .right), .init("Criterion", .flexible(minimum: 9)),
        .init("Was", .fixed(6), align: .right, shownFrom: 56),
      ] + (usingPoints ? [.init("Swing", .fixed(6), align: .right)] : []) + [
        .init("Weight", .fixed(7), align: .right), .init("", .fixed(10), shownFrom: 64),
        .init("Earned", .fixed(7), align: .right, shownFrom: 46),
        .init("Points", .fixed(6), align: .right, shownFrom: 56),
      ])
  }

  /// The criteria in their order with what it makes them weigh.
  func drawSwing(
    _ swinging: Swinging, _ sheet: Sheet, _ recorded: Sheet, _ layout: WeightsLayout,
    _ canvas: inout Canvas
  ) {
    let order = swinging.order
    let criteria = order.criteria
    let table = Self.columns(usingPoints: order.usesPoints)
    let room = Rect(column: 2, width: canvas.width - 3, height: canvas.height)
    let rows = swinging.list.visible(count: criteria.count, height: layout.weightRows)
    let focus = swinging.list.focus(count: criteria.count)
    canvas.within(room) { $0.header(of: table, row: 0) }
    for (row, place) in rows.enumerated() {
      canvas.within(room) {
        $0.draw(cells(criteria[place], order, sheet, recorded), in: table, row: row + 1)
      }
      canvas.mark(entry: place, row: row + 1, isFocused: place == focus, parksCursor: !isTyping)
      if place == focus, let typing {
        canvas.within(room) { Self.draw(typing, inColumn: 3, of: table, row: row + 1, &$0) }
      }
    }
    if rows.count < criteria.count {
      let mark = swinging.list.mark(count: criteria.count, height: layout.weightRows)
      canvas.draw(mark, column: 16, row: 0, style: .dim)
    }
  }

  private func cells(_ id: CriterionID, _ order: SwingOrder, _ sheet: Sheet, _ recorded: Sheet) -> [Span] {
    let criterion = sheet.card.criteria.first { $0.id == id }
    let former = recorded.card.criteria.first { $0.id == id }?.weight
    let weight = criterion?.weight ?? 0
    let split = criterion?.split
    let largest = sheet.card.criteria.map(\.weight).max() ?? 1
    let points = order.usesPoints ? [Span(order.points(of: id).map(numberText) ?? "", .bold)] : []
    let isCounted = (split?.points ?? 0) > 0
    return [
      Span(rankMark(id, order)), Span("\(id) \(criterion?.title ?? "")"),
      Span(former == weight ? "" : former.map(weightText) ?? "", .dim),
    ] + points + [
      Span(weightText(weight), former == weight ? .plain : .bold),
      Span(Bar.text(weight / largest, width: 10)),
      Span(isCounted ? "\(rounded(100 * (split?.earned ?? 0) / (split?.points ?? 1))) %" : "n/a"),
      Span(isCounted ? rounded(split?.earned ?? 0) : "–"),
    ]
  }

  /// `2`, or `=` for one tied with the criterion above it.
  private func rankMark(_ id: CriterionID, _ order: SwingOrder) -> String {
    guard let (rank, place) = order.place(of: id) else { return "" }
    return place > 0 ? "=" : "\(order.ranks[..<rank].reduce(1) { $0 + $1.criteria.count })"
  }

  /// A field over one column of a row.
  static func draw(
    _ field: TextField, inColumn place: Int, of table: Table, row: Int, _ canvas: inout Canvas
  ) {
    let widths = table.widths(in: canvas.width)
    let column = widths[..<place].filter { $0 > 0 }.reduce(0) { $0 + $1 + table.gap }
    canvas.fill(Rect(column: column, row: row, width: widths[place], height: 1))
    field.draw(into: &canvas, column: column, row: row, width: widths[place], isFocused: true)
  }
}

/// A weight with at most two decimals, which those from the assistant would otherwise have many of: `13`, `31.43`.
func weightText(_ weight: Double) -> String {
  let text = numberText(weight)
  let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
  return decimals > 2 && weight >= 0.01 ? twoDecimals(weight) : text
}
