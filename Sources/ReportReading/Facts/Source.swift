/// A document ready for reading: the same words in both layouts, and what several recognisers need to know of it.
struct Source: Sendable {
  /// For sentences.
  let prose: ReportText
  /// For tables, headings and lists.
  let table: ReportText
  /// Where the parts of a report stand in ``prose``.
  let proseSections: Sections
  /// Where the parts of a report stand in ``table``.
  let tableSections: Sections
  /// Every date of ``prose``, in order.
  let dates: [DatePlace]
  let pages: Int

  init(_ text: ExtractedText) {
    prose = ReportText(pages: text.pages.map(\.prose))
    table = ReportText(pages: text.pages.map(\.table))
    proseSections = Sections(prose)
    tableSections = Sections(table)
    dates = DateReading.dates(in: prose)
    pages = text.pages.count
  }
}
