internal import Diligence

/// Some pages of a file in one layout, as one run of `pdftotext` gave them.
struct ExtractedPiece: Sendable {
  let layout: Layout
  let range: ClosedRange<Int>
  /// As many as the range has.
  let pages: [String]
  /// What the tool found wrong with the file.
  let remarks: [Substring]

  enum Layout: Sendable, CaseIterable {
    /// Columns and tables stand where they stand on the page.
    case table
    /// Sentences follow each other as they are read.
    case prose
  }

  /// Nil where the text does not come apart into the pages asked for, as when a form feed stands inside of one.
  init?(_ text: [UInt8], layout: Layout, range: ClosedRange<Int>, remarks: String) {
    var ends = text.indices.filter { text[$0] == 0x0C }
    if range.count == 1, let last = ends.last { ends = [last] }
    guard ends.count <= range.count else { return nil }
    let starts = [0] + ends.map { $0 + 1 }
    pages = (0..<range.count).map { index in
      guard index < starts.count else { return "" }
      let page = text[starts[index]..<(index < ends.count ? ends[index] : text.count)]
      return String(
        decoding: page.contains(0x0C) ? page.map { $0 == 0x0C ? 0x20 : $0 }[...] : page, as: UTF8.self)
    }
    (self.layout, self.range) = (layout, range)
    self.remarks = remarks.split(separator: "\n").filter { $0.contains("Error") }
  }

  /// That pages of a damaged file may be incomplete, once for all pieces.
  static func findings(in pieces: [ExtractedPiece]) -> [ReadingFinding] {
    let faulty = pieces.filter { !$0.remarks.isEmpty && $0.layout == .prose }
    guard let remark = faulty.first?.remarks.first else { return [] }
    return [
      ReadingFinding(
        "The PDF is damaged in places (the tool says: \(remark.prefix(120))). Some of its text may be missing."
      )
    ]
  }
}
