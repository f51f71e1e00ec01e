package import Diligence

/// The text of a PDF with what to know of its file, taken out by tools that run apart from us and within limits.
///
/// The file is read, never obeyed: no script, action, form or address in it means anything to the tools that are run.
package struct PDFText: Sendable, Equatable {
  package let text: ExtractedText
  package let findings: [ReadingFinding]

  /// More is no report.
  package static let mostPages = 2000
  /// Of each layout, in bytes.
  package static let mostBytes = 8 << 20

  /// Takes the text out; `onProgress` hears how much is done, and cancelling the task kills the tools.
  package static func extract(
    from file: OpenedFile, with tools: PDFTools = .installed,
    onProgress: @escaping @Sendable (ReadingProgress) -> Void = { _ in }
  ) async throws(PDFTrouble) -> PDFText {
    try await extract(from: file, with: tools, within: ToolLimits(), onProgress: onProgress)
  }

  static func extract(
    from file: OpenedFile, with tools: PDFTools, within limits: ToolLimits,
    onProgress: @escaping @Sendable (ReadingProgress) -> Void = { _ in }
  ) async throws(PDFTrouble) -> PDFText {
    guard file.size > 0 else { throw PDFTrouble(file.name, .empty) }
    let head = file.head(FileLooks.headLength)
    guard FileLooks.isPDF(head) else { throw PDFTrouble(file.name, .notPDF(FileLooks(head))) }
    let extraction = try PDFExtraction(file: file, tools: tools, limits: limits)
    let info = try await extraction.info()
    guard info.pages <= mostPages else { throw PDFTrouble(file.name, .tooManyPages(info.pages)) }
    async let attachments = extraction.attachments()
    let pieces = try await extraction.pieces(of: info.pages) {
      onProgress(ReadingProgress(share: $0, pages: info.pages))
    }
    guard file.isUnchanged else { throw PDFTrouble(file.name, .changed) }
    let text = ExtractedText(pieces, pages: info.pages)
    let faults = ExtractedPiece.findings(in: pieces)
    let letters = text.pages.reduce(0) { $0 + $1.letters }
    if letters == 0, !faults.isEmpty { throw PDFTrouble(file.name, .damaged) }
    if letters < info.pages * leastLetters {
      throw PDFTrouble(
        file.name, .scanned(pages: info.pages, letters: letters, TextRecognition(in: tools)))
    }
    return PDFText(text: text, findings: info.findings + (await attachments) + text.findings + faults)
  }

  /// On a page of text, on average; fewer are the remains that a scanner's own text recognition leaves.
  private static let leastLetters = 200
}

extension ExtractedText {
  /// Puts the pieces together; a page that no piece holds is empty.
  init(_ pieces: [ExtractedPiece], pages: Int) {
    var tables = [String](repeating: "", count: pages)
    var proses = tables
    for piece in pieces {
      for (page, text) in zip(piece.range, piece.pages) {
        if piece.layout == .table { tables[page - 1] = text } else { proses[page - 1] = text }
      }
    }
    self.init(pages: zip(tables, proses).map { Page(table: $0, prose: $1) })
  }

  /// Pages that hold no text at all, in a sentence.
  fileprivate var findings: [ReadingFinding] {
    let empty = pages.indices.filter { pages[$0].letters == 0 }.map { $0 + 1 }
    guard let first = empty.first else { return [] }
    let isOne = empty.count == 1
    return [
      ReadingFinding(
        "\(isOne ? "Page" : "Pages") \(PageList(empty).words) \(isOne ? "holds" : "hold") no text, perhaps a picture: look "
          + "at \(isOne ? "it" : "them") yourself.", page: first)
    ]
  }
}

extension ExtractedText.Page {
  /// How many letters it holds, of any script; about, which is enough to tell text from none.
  fileprivate var letters: Int {
    prose.utf8.reduce(0) { count, byte in
      let isLetter = (0x41...0x5A).contains(byte & 0xDF) || byte >= 0xC0
      return isLetter ? count + 1 : count
    }
  }
}

/// Numbers of pages, in ascending order, said in few words.
struct PageList {
  private let pages: [Int]

  init(_ pages: [Int]) { self.pages = pages }

  /// `3, 7-9 and 12`; after a few it says how many more there are.
  var words: String {
    var runs: [ClosedRange<Int>] = []
    for page in pages {
      if let last = runs.last, last.upperBound + 1 == page {
        runs[runs.count - 1] = last.lowerBound...page
      } else {
        runs.append(page...page)
      }
    }
    let said = runs.prefix(Self.mostRuns).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }
    let more = runs.dropFirst(Self.mostRuns).reduce(0) { $0 + $1.count }
    if more > 0 { return said.joined(separator: ", ") + " and \(more) more" }
    return said.count < 2
      ? said.joined() : said.dropLast().joined(separator: ", ") + " and " + said[said.count - 1]
  }

  private static let mostRuns = 8
}
