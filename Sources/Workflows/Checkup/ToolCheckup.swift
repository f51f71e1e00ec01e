internal import ReportReading

/// The programs that reading a PDF makes use of.
struct ToolCheckup {
  let observations: [Observation]

  init(_ version: (String) -> String?) {
    func observation(_ program: String, without: String, package: String) -> Observation {
      Self.observation(program, version, without: without, package: package)
    }
    observations = [
      observation("pdfinfo", without: "PDF files cannot be read", package: "poppler-utils"),
      observation("pdftotext", without: "PDF files cannot be read", package: "poppler-utils"),
      observation("prlimit", without: "PDF files cannot be read on Linux", package: "util-linux"),
      observation("setpriv", without: "a PDF tool may outlive duly for seconds", package: "util-linux"),
    ]
  }

  private static func observation(
    _ program: String, _ version: (String) -> String?, without: String, package: String
  ) -> Observation {
    guard let path = PDFTools.installed.path(of: program) else {
      return .note(program, "Not found, so \(without).", fix: "install \(package), such as by apt or brew")
    }
    return .fine(program, [path, version(program)].compactMap { $0 }.joined(separator: ", ") + ".")
  }
}
