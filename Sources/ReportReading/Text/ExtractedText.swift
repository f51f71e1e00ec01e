/// The text of a document as a PDF tool gave it, page by page, in both of the ways that it can be laid out.
package struct ExtractedText: Sendable, Equatable {
  package let pages: [Page]

  package struct Page: Sendable, Equatable {
    /// Columns and tables stand where they stand on the page.
    package let table: String
    /// Sentences follow each other as they are read.
    package let prose: String

    package init(table: String, prose: String) {
      self.table = table
      self.prose = prose
    }
  }

  package init(pages: [Page]) {
    self.pages = pages
  }

  /// Takes both texts apart at their form feeds; where one has fewer pages, its missing ones are empty.
  package init(table: String, prose: String) {
    let tables = Self.pages(of: table)
    let proses = Self.pages(of: prose)
    pages = (0..<max(tables.count, proses.count)).map { index in
      Page(
        table: index < tables.count ? tables[index] : "", prose: index < proses.count ? proses[index] : "")
    }
  }

  /// A form feed ends a page, so that nothing follows the last one.
  private static func pages(of text: String) -> [String] {
    var pages = text.utf8.split(separator: 0x0C, omittingEmptySubsequences: false).map { String($0) ?? "" }
    if pages.last?.utf8.allSatisfy({ $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }) == true { pages.removeLast() }
    return pages
  }
}
