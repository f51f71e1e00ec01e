extension PDFTrouble {
  /// What, which file, and what to do next.
  package var sentence: String {
    switch kind {
    case .missing: "There is no file \(shown). Check the name and the folder."
    case .forbidden:
      "\(shown) may not be read: give yourself the right to read it, or copy it to where you have it."
    case .unreadable: "\(shown) cannot be read: check the disk, then try again."
    case .isFolder: "\(shown) is a folder. Name the PDF in it."
    case .isNoFile: "\(shown) is no file but a pipe or a device. Save the report as a file and name that."
    case .changed: "\(shown) was changed while it was read. Try again once it is whole."
    case .tooLarge(let bytes):
      "\(shown) has \(bytes >> 20) MB, more than the \(OpenedFile.mostBytes >> 20) MB that are read. \(Self.smallerCopy)"
    case .empty: "\(shown) is empty. Get it once more from the vendor."
    case .notPDF(let looks): "\(shown) is no PDF but \(looks.words). \(looks.advice)"
    case .damaged: "\(shown) is a damaged PDF, or a part of it is missing. Get it once more from the vendor."
    case .needsPassword:
      "\(shown) opens with a password only. Ask the vendor for a copy without one, or take it off: \(decrypting)."
    default: wordsAboutWork
    }
  }

  private var wordsAboutWork: String {
    switch kind {
    case .tooManyPages(let pages):
      "\(shown) has \(pages) pages, more than the \(PDFText.mostPages) that are read. \(Self.smallerCopy)"
    case .tookTooLong(let pages):
      "\(shown) took too long\(Self.place(pages)), longer than any report does, and was left. \(Self.printedAnew)"
    case .tookTooMuchMemory(let pages):
      "\(shown) asked for too much memory\(Self.place(pages)), more than any report does, and was left. \(Self.printedAnew)"
    case .tooMuchText:
      "\(shown) holds more than \(PDFText.mostBytes >> 20) MB of text, more than any report. \(Self.smallerCopy)"
    case .scanned(let pages, let letters, let recognition):
      "\(shown) holds hardly any text (\(letters) letters on \(pages == 1 ? "1 page" : "\(pages) pages")), so its pages "
        + "are probably scanned pictures, and nothing was read. \(recognition.advice(for: file))"
    case .toolMissing(let tool):
      "Reading a PDF takes `\(tool)`, which is not installed. \(Self.installing(tool))"
    case .toolNotStarted(let tool):
      "`\(tool)` could not be started to read \(shown). \(Self.installing(tool))"
    case .stopped: "Reading \(shown) was stopped."
    default: "\(shown) cannot be read."
    }
  }

  private static let smallerCopy = "Ask the vendor for the report alone."
  private static let printedAnew = "Ask the vendor for the report printed to PDF anew."

  private static func installing(_ tool: String) -> String {
    #if os(macOS)
      let command = "brew install poppler"
    #else
      let command = "apt install \(tool == ToolLimits.guardian ? "util-linux" : "poppler-utils")"
    #endif
    return "Install it with `\(command)`, then read the file again; everything else works without it."
  }

  private static func place(_ pages: ClosedRange<Int>?) -> String {
    guard let pages else { return "" }
    return pages.count == 1
      ? " at page \(pages.lowerBound)" : " at pages \(pages.lowerBound) to \(pages.upperBound)"
  }

  private var decrypting: String { "`qpdf --decrypt --password=… \(file.asShellWord) open.pdf`" }

  private var shown: String { file.onOneLine }
}

extension String {
  /// A line break in a name starts no line of its own.
  var onOneLine: String {
    String(map { $0.isNewline ? "␤" : $0 })
  }

  /// One argument for a shell, whatever stands in it.
  var asShellWord: String {
    let isPlain = utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D...0x2F, 0x5F: true
      default: false
      }
    }
    let path = first == "-" ? "./" + self : self
    guard !isPlain else { return path }
    return "'"
      + path.onOneLine.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
      + "'"
  }
}
