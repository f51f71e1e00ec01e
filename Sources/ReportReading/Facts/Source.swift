/// A document ready for reading: the same words in both layouts, and what several recognisers need to know of it.
struct Source: Sendable {
  /// For sentences.
  let prose: ReportText
  /// For tables, headings and lists.
  let table: ReportText
  let pages: Int

  init(_ text: ExtractedText) {
    prose = ReportText(pages: text.pages.map(\.prose))
    table = ReportText(pages: text.pages.map(\.table))
    pages = text.pages.count
  }
}
