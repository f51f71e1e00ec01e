import Diligence
import Scoring
import TerminalUI

extension WeightsScreen {
  func layout(_ body: Size, _ sheet: Sheet) -> WeightsLayout {
    WeightsLayout(body, criteria: sheet.questionnaire.criteria.count, isChoosing: choosing != nil)
  }

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard let sheet = desk.sheet(about), let recorded = desk.recordedSheet(about) else {
      return canvas.drawGone("This vendor is not open.")
    }
    let layout = layout(canvas.size, sheet)
    canvas.within(layout.head) {
      drawHead(sheet, recorded, &$0)
      if layout.order == nil { $0.draw(orderInShort, column: 2, row: 2, width: $0.width - 4) }
    }
    canvas.within(layout.weights) { drawWeights(sheet, recorded, layout, &$0) }
    if let order = layout.order { canvas.within(order) { drawOrder(&$0) } }
    if let presets = layout.presets { canvas.within(presets) { drawPresets(sheet, &$0) } }
  }

  /// Whether these weights are recorded or tried, what they do to the score, and what can be done about it.
  private func drawHead(_ sheet: Sheet, _ recorded: Sheet, _ canvas: inout Canvas) {
    let isTried = sheet.assessment.weights != recorded.assessment.weights
    let state =
      isTried
      ? "TRIED, not recorded"
      : sheet.assessment.weights.isEmpty ? "The questionnaire's own weights" : "The buyer's own weights"
    let advice = moved(
      recorded.card.verdict?.label ?? "–", sheet.card.verdict?.label ?? "–")
    canvas.draw(
      [
        Span(state, .bold),
        Span("   Score \(moved(scoreText(recorded.card.score), scoreText(sheet.card.score)))", .bold),
        Span("   \(advice)"),
      ], column: 2, row: 0, width: canvas.width - 4)
    let remark =
      problem.map { "! \($0)" }
      ?? (typing != nil
        ? "Any number above 0; Enter takes it."
        : isTried
          ? "Enter records these weights for this assessment; Esc leaves them aside."
          : "Weights are above 0 and need not sum to 100: each counts as its share of the total.")
    canvas.draw(
      remark, column: 2, row: 1, style: problem == nil ? .dim : .color(.red), width: canvas.width - 4)
  }

  /// This vendor's rank and the first three, for where the order itself has no room.
  private var orderInShort: String {
    let first = order.places.prefix(3).enumerated().map { rank, place in
      "\(rank + 1) \(order.contenders[place.contender].name.truncated(to: 16)) \(scoreText(place.score))"
    }
    return "Rank \(ownPlace + 1) of \(order.places.count): " + first.joined(separator: ", ")
  }

  private static let table = Table([
    .init("Criterion", .flexible(minimum: 10)), .init("Was", .fixed(6), align: .right, shownFrom: 50),
    .init("Weight", .fixed(7), align: .right), .init("", .fixed(10), shownFrom: 70),
    .init("Share", .fixed(7), align: .right), .init("Earned", .fixed(7), align: .right, shownFrom: 46),
    .init("Points", .fixed(6), align: .right, shownFrom: 54),
  ])

  private func drawWeights(
    _ sheet: Sheet, _ recorded: Sheet, _ layout: WeightsLayout, _ canvas: inout Canvas
  ) {
    let criteria = sheet.card.criteria
    let rows = list.visible(count: criteria.count, height: layout.weightRows)
    let room = Rect(column: 2, width: canvas.width - 3, height: canvas.height)
    canvas.within(room) { $0.header(of: Self.table, row: 0) }
    for (row, place) in rows.enumerated() {
      let former = recorded.card.criteria.first { $0.id == criteria[place].id }?.weight
      canvas.within(room) { $0.draw(cells(criteria[place], former, sheet), in: Self.table, row: row + 1) }
      let isFocused = place == list.focus(count: criteria.count)
      canvas.mark(entry: place, row: row + 1, isFocused: isFocused, parksCursor: typing == nil)
      if isFocused, let typing { canvas.within(room) { draw(typing, row: row + 1, &$0) } }
    }
    if rows.count < criteria.count {
      let mark = list.mark(count: criteria.count, height: layout.weightRows)
      canvas.draw(mark, column: 12, row: 0, style: .dim)
    }
    if layout.showsTotals {
      canvas.within(room) { $0.draw(totals(sheet, recorded), in: Self.table, row: rows.count + 1) }
    }
  }

  private func draw(_ field: TextField, row: Int, _ canvas: inout Canvas) {
    let widths = Self.table.widths(in: canvas.width)
    let column = widths[..<2].filter { $0 > 0 }.reduce(0) { $0 + $1 + Self.table.gap }
    canvas.fill(Rect(column: column, row: row, width: widths[2], height: 1))
    field.draw(into: &canvas, column: column, row: row, width: widths[2], isFocused: true)
  }

  private func cells(_ criterion: CriterionScore, _ former: Double?, _ sheet: Sheet) -> [Span] {
    let largest = sheet.card.criteria.map(\.weight).max() ?? 1
    let split = criterion.split
    let isTried = former != criterion.weight
    return [
      Span("\(criterion.id) \(criterion.title)"), Span(isTried ? former.map(numberText) ?? "" : "", .dim),
      Span(numberText(criterion.weight), isTried ? .bold : .plain),
      Span(Bar.text(criterion.weight / largest, width: 10)),
      Span(split.points > 0 ? "\(rounded(split.points)) %" : "–"),
      Span(split.points > 0 ? "\(rounded(100 * split.earned / split.points)) %" : "n/a"),
      Span(split.points > 0 ? rounded(split.earned) : "–"),
    ]
  }

  private func totals(_ sheet: Sheet, _ recorded: Sheet) -> [Span] {
    let (now, former) = (sheet.card, recorded.card)
    let (sum, before) = (now.totalWeight, former.totalWeight)
    return [
      Span("Total", .dim), Span(sum == before ? "" : numberText(before), .dim), Span(numberText(sum), .bold),
      "", Span("100 %"), Span("score", .dim), Span(scoreText(now.score), .bold),
    ]
  }
}

extension WeightsScreen {
  private static let orderTable = Table([
    .init("", .fixed(5), align: .right), .init("", .fixed(5)), .init("Vendor", .flexible(minimum: 8)),
    .init("Score", .fixed(5), align: .right), .init("Change", .fixed(6), align: .right),
    .init("", .fixed(9), shownFrom: 44),
  ])

  private func drawOrder(_ canvas: inout Canvas) {
    let height = canvas.height - 1
    let shown = shownOrder(height: height).visible(count: order.places.count, height: height)
    let mark =
      shown.count < order.places.count
      ? "\(shown.lowerBound + 1)–\(shown.upperBound)/\(order.places.count)" : "\(order.places.count)"
    canvas.rule(row: 0, title: " ORDER OF VENDORS \(mark)")
    for (row, place) in shown.enumerated() {
      let part = Rect(column: 1, row: row + 1, width: min(canvas.width - 2, 80), height: 1)
      let isOwn = place == ownPlace
      canvas.within(part) { $0.draw(cells(ofPlace: place, isOwn: isOwn), in: Self.orderTable, row: 0) }
      if isOwn { canvas.draw("▸", column: 0, row: row + 1) }
    }
  }

  private func cells(ofPlace index: Int, isOwn: Bool) -> [Span] {
    let place = order.places[index]
    let contender = order.contenders[place.contender]
    let rise = place.formerRank - index - 1
    let move = rise == 0 ? "" : rise > 0 ? "↑\(rise)" : "↓\(-rise)"
    let style: Style = isOwn ? .bold : .plain
    let weighsOtherwise = place.formerScore.map { abs($0 - (contender.ownScore ?? $0)) > 1e-9 } ?? false
    let marks = [
      contender.gatesInTheWay > 0 ? "! \(contender.gatesInTheWay)" : nil,
      weighsOtherwise && !isOwn ? "own *" : nil,
    ]
    return [
      Span("\(index + 1)", style), Span(move, .bold), Span(contender.name, style),
      Span(scoreText(place.score), style), Span(changeText(from: place.formerScore, to: place.score)),
      Span(marks.compactMap { $0 }.joined(separator: " ")),
    ]
  }

  /// The presets with their titles; under them the reason for the one with the focus.
  private func drawPresets(_ sheet: Sheet, _ canvas: inout Canvas) {
    let focus = choosing.map { $0.list.focus(count: presets.count) }
    let mark = focus.map { " \($0 + 1)/\(presets.count)" } ?? ""
    canvas.rule(row: 0, title: " PRESETS\(mark)")
    let now = Dictionary(sheet.card.criteria.map { ($0.id, $0.weight) }, uniquingKeysWith: { $1 })
    for (row, preset) in presets.enumerated() {
      let part = Rect(row: row + 1, width: canvas.width, height: 1)
      let isOnScreen = preset.weights == now
      canvas.draw(
        "\(isOnScreen ? "●" : "○") \(preset.title)", column: 2, row: row + 1, width: canvas.width - 3)
      canvas.target("preset:\(row)", part)
      guard row == focus else { continue }
      canvas.draw("▸", column: 0, row: row + 1)
      canvas.restyle(part, adding: .reverse)
      canvas.parkCursor(column: 0, row: row + 1)
    }
    let shown = focus ?? presets.firstIndex { $0.weights == now }
    guard let shown else { return }
    let top = presets.count + 1
    canvas.drawWrapped(
      presets[shown].rationale, column: 2, row: top,
      width: min(canvas.width - 4, InterviewLayout.longestLine),
      rows: max(0, canvas.height - top), style: .dim)
  }
}

extension Scorecard {
  /// What all weights sum to; each counts as its share of it.
  var totalWeight: Double { criteria.reduce(0) { $0 + $1.weight } }
}
