import TerminalUI

/// How the interview shares out its part of the terminal.
///
/// Below 100 columns one pane with the guidance in short under the list; from 100 the guidance beside it; from 160 the score
/// as a third pane.
struct InterviewLayout: Hashable, Sendable {
  let list: Rect
  /// The guidance in short, under the list.
  let strip: Rect?
  /// The whole guidance.
  let guidance: Rect?
  let score: Rect?
  /// Where a note or a small form is written.
  let editor: Rect?

  /// No line of text is longer than this.
  static let longestLine = 88

  /// `editorRows` is what an open editor wants, its rule included; 0 while none is open.
  init(_ body: Size, editorRows: Int, readsGuidance: Bool) {
    let all = Rect(width: body.width, height: body.height)
    let isNarrow = body.width < 100
    if isNarrow, readsGuidance {
      (list, strip, guidance, score, editor) = (Rect(width: 0, height: 0), nil, all, nil, nil)
      return
    }
    if isNarrow {
      let (above, bottom) = all.splitBottom(min(editorRows, body.height - 4))
      let stripRows = editorRows > 0 ? (body.height >= 20 ? 3 : 0) : min(9, body.height * 9 / 20)
      let (top, middle) = above.splitBottom(stripRows)
      list = top
      strip = stripRows > 0 ? middle : nil
      editor = editorRows > 0 ? bottom : nil
      (guidance, score) = (nil, nil)
      return
    }
    let hasScore = body.width >= 160
    let (left, rest) = all.splitLeft(hasScore ? body.width * 9 / 20 : body.width * 11 / 20)
    let (middle, right) = rest.splitLeft(
      hasScore ? min(Self.longestLine + 3, rest.width * 3 / 5) : rest.width)
    let (top, bottom) = left.splitBottom(min(editorRows, body.height - 4))
    list = Rect(column: top.column, row: top.row, width: top.width - 1, height: top.height)
    strip = nil
    editor = editorRows > 0 ? bottom : nil
    guidance = middle
    score = hasScore ? right : nil
  }
}
