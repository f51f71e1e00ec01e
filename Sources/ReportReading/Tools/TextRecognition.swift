/// What makes text of scanned pages, as far as it is installed; duly names the command and never runs it.
package enum TextRecognition: Sendable, Equatable {
  case ocrmypdf, tesseract, nothing

  init(in tools: PDFTools) {
    self =
      tools.path(of: "ocrmypdf") != nil
      ? .ocrmypdf : tools.path(of: "tesseract") != nil ? .tesseract : .nothing
  }

  func advice(for file: String) -> String {
    let command = "`ocrmypdf \(file.asShellWord) with-text.pdf`"
    let installing: String
    #if os(macOS)
      installing = "`brew install ocrmypdf`"
    #else
      installing = "`apt install ocrmypdf`"
    #endif
    return switch self {
    case .ocrmypdf: "Make a copy with text by \(command), then read that."
    case .tesseract:
      "Install ocrmypdf, which works with your tesseract (\(installing)), then run \(command) and read that."
    case .nothing:
      "Ask the vendor for the PDF with text, or install ocrmypdf (\(installing)), run \(command) and read that."
    }
  }
}
