import TerminalUI

/// Where weights, order and presets stand: under each other, side by side from 100 columns, all three from 160.
struct WeightsLayout: Hashable, Sendable {
  let head: Rect
  /// Titles, a row for each criterion, and the totals where there is room.
  let weights: Rect
  /// A title and a row for each vendor; nil while the presets stand in its place.
  let order: Rect?
  let presets: Rect?

  /// Rows for criteria, between the titles and the totals.
  var weightRows: Int { max(1, weights.height - (showsTotals ? 2 : 1)) }
  var showsTotals: Bool { weights.height >= 5 }

  init(_ body: Size, criteria: Int, isChoosing: Bool) {
    let all = Rect(width: body.width, height: body.height)
    let rest: Rect
    (head, rest) = all.splitTop(body.height < 12 ? 1 : 3)
    if body.width >= 160 {
      let (left, right) = rest.splitLeft(body.width * 2 / 5)
      let (middle, last) = right.splitLeft(right.width / 2)
      (weights, order, presets) = (left, middle.inset(columns: 1, rows: 0), last.inset(columns: 1, rows: 0))
    } else if body.width >= 100 {
      let (left, right) = rest.splitLeft(body.width * 11 / 20)
      let (upper, lower) = right.inset(columns: 1, rows: 0).splitTop(
        isChoosing ? right.height / 2 : right.height)
      (weights, order, presets) = (left, upper, isChoosing ? lower : nil)
    } else {
      let wanted = isChoosing ? max(10, rest.height / 2) : max(2, rest.height - criteria - 2)
      let (upper, lower) = rest.splitBottom(min(wanted, max(2, rest.height - 3)))
      (weights, order, presets) = isChoosing ? (upper, nil, lower) : (upper, lower, nil)
    }
  }
}
