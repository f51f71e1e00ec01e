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
      drawReason(sheet, hasOrder: layout.order != nil, &$0)
    }
    canvas.within(layout.weights) { part in
      if let swinging {
        drawSwing(swinging, sheet, recorded, layout, &part)
      } else {
        drawWeights(sheet, recorded, layout, &part)
      }
    }
    if let order = layout.order { canvas.within(order) { drawOrder(&$0) } }
    if let presets = layout.presets { canvas.within(presets) { drawPresets(sheet, &$0) } }
  }

  /// Whether these weights are recorded or tried, what they do to the score, and what can be done about it.
  private func drawHead(_ sheet: Sheet, _ recorded: Sheet, _ canvas: inout Canvas) {
    let isTried =
      sheet.assessment.weights != recorded.assessment.weights
      || sheet.assessment.weighing != recorded.assessment.weighing
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
        ? swinging == nil ? "Any number above 0; Enter takes it." : "Any number above 0 and up to 100."
        : swinging.map { Self.question(usingPoints: $0.order.usesPoints) }
          ?? (isTried
            ? "Enter records these weights for this assessment; Esc leaves them aside."
            : "Weights are above 0 and need not sum to 100: each counts as its share of the total."))
    canvas.draw(
      remark, column: 2, row: 1, style: problem == nil ? .dim : .color(.red), width: canvas.width - 4)
  }

  /// How the weights came about and why; the reason as a field while it is typed. Where the presets stand in its place, the
  /// order of vendors in short.
  private func drawReason(_ sheet: Sheet, hasOrder: Bool, _ canvas: inout Canvas) {
    if let reason {
      let row = min(2, canvas.height - 1)
      canvas.fill(Rect(column: 0, row: row, width: canvas.width, height: 1))
      canvas.draw("Why:", column: 2, row: row, style: .bold)
      reason.draw(into: &canvas, column: 7, row: row, width: canvas.width - 9, isFocused: true)
    } else if !hasOrder {
      canvas.draw(orderInShort, column: 2, row: 2, width: canvas.width - 4)
    } else if let weighing = sheet.assessment.weighing {
      let why = weighing.rationale.map { "Why: \($0)  " } ?? ""
      let how = swinging == nil ? "How: \(weighing.words)" : ""
      canvas.draw(why + how, column: 2, row: 2, style: .dim, width: canvas.width - 4)
    }
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
      canvas.mark(entry: place, row: row + 1, isFocused: isFocused, parksCursor: !isTyping)
      if isFocused, let typing {
        canvas.within(room) { Self.draw(typing, inColumn: 2, of: Self.table, row: row + 1, &$0) }
      }
    }
    if rows.count < criteria.count {
      let mark = list.mark(count: criteria.count, height: layout.weightRows)
      canvas.draw(mark, column: 12, row: 0, style: .dim)
    }
    if layout.showsTotals {
      canvas.within(room) { $0.draw(totals(sheet, recorded), in: Self.table, row: rows.count + 1) }
    }
  }

  private func cells(_ criterion: CriterionScore, _ former: Double?, _ sheet: Sheet) -> [Span] {
    let largest = sheet.card.criteria.map(\.weight).max() ?? 1
    let split = criterion.split
    let isTried = former != criterion.weight
    return [
      Span("\(criterion.id) \(criterion.title)"), Span(isTried ? former.map(weightText) ?? "" : "", .dim),
      Span(weightText(criterion.weight), isTried ? .bold : .plain),
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
      Span("Total", .dim), Span(sum == before ? "" : weightText(before), .dim), Span(weightText(sum), .bold),
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
