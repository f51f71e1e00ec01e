internal import Diligence

/// Says what of a document could not be read, so that nothing is left out in silence.
enum TextLimits {
  /// The one finding about a document of pictures.
  static let scanned = ReadingFinding("The pages are pictures without text, so nothing was read from them.")

  static func findings(_ text: ExtractedText) -> [ReadingFinding] {
    var findings: [ReadingFinding] = []
    let empty = text.pagesWithoutText
    if let first = empty.first {
      let pages = empty.count == 1 ? "Page \(first) holds" : "Pages \(ranges(empty)) hold"
      findings.append(
        ReadingFinding("\(pages) no text, perhaps a picture; what stands there was not read.", page: first))
    }
    if text.leftOut > 0 || text.pages.contains(where: { $0.isFull }) {
      let last = text.pages.count
      findings.append(
        ReadingFinding(
          "The document is longer than any report; only its beginning, up to page \(last), was read.",
          page: last))
    }
    return findings
  }

  private static let mostRanges = 12

  /// `3, 5-9`.
  private static func ranges(_ pages: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for page in pages {
      if let last = ranges.last, last.upperBound == page - 1 {
        ranges[ranges.count - 1] = last.lowerBound...page
      } else {
        ranges.append(page...page)
      }
    }
    let shown = ranges.prefix(mostRanges).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }
    return shown.joined(separator: ", ") + (ranges.count > mostRanges ? " and more" : "")
  }
}

extension ExtractedText.Page {
  fileprivate var isFull: Bool { max(table.utf8.count, prose.utf8.count) >= ExtractedText.mostBytes }
}
