/// Why a file could not be read as a report: what is wrong with it, and the sentence that tells a person what to do.
package struct PDFTrouble: Error, Sendable, Equatable {
  /// The file as the person named it.
  package let file: String
  package let kind: Kind

  init(_ file: String, _ kind: Kind) {
    self.file = file
    self.kind = kind
  }

  package enum Kind: Sendable, Equatable {
    case missing, forbidden, unreadable, isFolder, isNoFile, changed
    case tooLarge(bytes: Int)
    case empty
    case notPDF(FileLooks)
    /// No tool makes sense of it, as of a file that was cut off.
    case damaged
    case needsPassword
    case tooManyPages(Int)
    /// While these pages were read; nil before any.
    case tookTooLong(pages: ClosedRange<Int>?)
    case tookTooMuchMemory(pages: ClosedRange<Int>?)
    case tooMuchText
    case scanned(pages: Int, letters: Int, TextRecognition)
    case toolMissing(String)
    case toolNotStarted(String)
    case stopped
  }

  /// Whether another file is what it takes; otherwise the machine could not do the work.
  package var isAboutTheFile: Bool {
    switch kind {
    case .toolMissing, .toolNotStarted, .stopped, .unreadable: false
    default: true
    }
  }
}
