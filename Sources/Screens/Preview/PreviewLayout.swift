import TerminalUI

/// How the preview shares out its part of the terminal: the text, and what is missing beside it or below.
struct PreviewLayout {
  /// Without the line above it.
  let text: Rect
  let gaps: Rect
  /// Whether the gaps stand as a list at the right; else one of them at the bottom.
  let isWide: Bool

  init(_ body: Size, hasGaps: Bool) {
    let area = Rect(row: 1, width: body.width, height: max(1, body.height - 1))
    isWide = body.width >= 100
    let below = !hasGaps ? 0 : body.height >= 16 ? 3 : 2
    (text, gaps) =
      isWide
      ? area.splitLeft(body.width - (body.width >= 160 ? 60 : 42))
      : area.splitBottom(min(below, area.height - 1))
  }

  /// Rows of the list of gaps; each takes two.
  var gapRows: Int { isWide ? max(1, (gaps.height - 2) / 2) : 1 }
}
