internal import ReportReading

/// The programs that reading a PDF makes use of.
struct ToolCheckup {
  let observations: [Observation]

  init() {
    let tools = PDFTools.installed
    observations = [
      Self.observation("pdfinfo", tools, without: "PDF files cannot be read", package: "poppler-utils"),
      Self.observation("pdftotext", tools, without: "PDF files cannot be read", package: "poppler-utils"),
      Self.observation(
        "prlimit", tools, without: "a shell sets the limits for reading PDF files", package: "util-linux"),
      Self.observation(
        "setpriv", tools, without: "a PDF tool may outlive duly for seconds", package: "util-linux"),
    ]
  }

  private static func observation(_ program: String, _ tools: PDFTools, without: String, package: String)
    -> Observation
  {
    guard let path = tools.path(of: program) else {
      return .note(program, "Not found, so \(without).", fix: "install \(package), such as by apt or brew")
    }
    return .fine(program, [path, tools.version(of: program)].compactMap { $0 }.joined(separator: ", ") + ".")
  }
}
