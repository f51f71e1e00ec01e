/// The text of a document as a PDF tool gave it, page by page, in both of the ways that it can be laid out.
package struct ExtractedText: Sendable, Equatable {
  /// The pages to read: all of them, or as many from the first on as are looked at.
  package let pages: [Page]
  /// How many pages at the end are not looked at, because no report is as long.
  package let leftOut: Int

  /// The most pages that are looked at.
  package static let mostPages = 10_000
  /// The most bytes of UTF-8 that are looked at in each of the two layouts.
  package static let mostBytes = 4_000_000

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
    var room = Self.mostBytes
    var kept: [Page] = []
    for page in pages.prefix(Self.mostPages) {
      let length = max(page.table.utf8.count, page.prose.utf8.count)
      guard length <= room else {
        if kept.isEmpty { kept.append(page.cut(to: room)) }
        break
      }
      kept.append(page)
      room -= length
    }
    self.pages = kept
    leftOut = pages.count - kept.count
  }

  /// Takes both texts apart at their form feeds; where one has fewer pages, its missing ones are empty.
  package init(table: String, prose: String) {
    let tables = Self.pages(of: table)
    let proses = Self.pages(of: prose)
    self.init(
      pages: (0..<max(tables.count, proses.count)).map { index in
        Page(
          table: index < tables.count ? tables[index] : "", prose: index < proses.count ? proses[index] : "")
      })
  }

  /// A form feed ends a page, so that nothing follows the last one; one page more than are looked at holds all that is left.
  private static func pages(of text: String) -> [String] {
    var pages = text.utf8.split(separator: 0x0C, maxSplits: mostPages, omittingEmptySubsequences: false)
      .map { String($0) ?? "" }
    if pages.last?.utf8.allSatisfy({ $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }) == true { pages.removeLast() }
    return pages
  }
}

extension ExtractedText.Page {
  /// The beginning of a page too long to be one.
  fileprivate func cut(to bytes: Int) -> Self {
    func cut(_ text: String) -> String {
      String(decoding: text.utf8.prefix(bytes), as: UTF8.self)
    }
    return Self(table: cut(table), prose: cut(prose))
  }
}
