/// One line of a document, cleaned up, with its place.
struct Line: Sendable, Equatable {
  /// Without the white space around it; runs of spaces inside tell columns apart.
  let text: String
  /// How many spaces stand before it.
  let indent: Int
  /// Counted from 1 in the file.
  let page: Int
  /// Its words in ``ReportText/words``.
  let words: Range<Int>
  /// Whether an empty line, or the top of a page, stands before it.
  let followsGap: Bool
  /// Whether it belongs to a table of contents, where no heading is one.
  var isContents = false
}
