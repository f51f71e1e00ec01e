import TerminalUI

/// How the interview shares out its part of the terminal.
///
/// Below 100 columns one pane with the guidance in short under the list; from 100 the guidance beside it; from 160 the score
/// as a third pane.
struct InterviewLayout: Hashable, Sendable {
  /// The line above the list, or two where there is room: how far one has come, and the advice.
  let top: Rect
  /// The rows of the list.
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
      let nothing = Rect(width: 0, height: 0)
      (top, list, strip, guidance, score, editor) = (nothing, nothing, nil, all, nil, nil)
      return
    }
    if isNarrow {
      let (above, bottom) = all.splitBottom(min(editorRows, body.height - 4))
      let stripRows = editorRows > 0 ? (body.height >= 20 ? 3 : 0) : min(10, (body.height + 1) * 9 / 20)
      let (upper, middle) = above.splitBottom(stripRows)
      (top, list) = upper.splitTop(1)
      strip = stripRows > 0 ? middle : nil
      editor = editorRows > 0 ? bottom : nil
      (guidance, score) = (nil, nil)
      return
    }
    let hasScore = body.width >= 160
    let (left, rest) = all.splitLeft(hasScore ? body.width * 9 / 20 : body.width * 11 / 20)
    let (middle, right) = rest.splitLeft(
      hasScore ? min(Self.longestLine + 3, rest.width * 3 / 5) : rest.width)
    let (upper, bottom) = left.splitBottom(min(editorRows, body.height - 4))
    let rows = Rect(column: upper.column, row: upper.row, width: upper.width - 1, height: upper.height)
    (top, list) = rows.splitTop(body.height >= 26 ? 2 : 1)
    strip = nil
    editor = editorRows > 0 ? bottom : nil
    guidance = middle
    score = hasScore ? right : nil
  }
}
