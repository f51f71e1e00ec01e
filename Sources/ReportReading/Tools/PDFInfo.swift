internal import Diligence

/// What `pdfinfo` tells of a file before its text is taken out.
struct PDFInfo: Sendable, Equatable {
  let pages: Int
  let hasScripts: Bool
  /// Whether its maker asks readers not to copy text out of it.
  let forbidsCopying: Bool

  /// Nil where it names no number of pages.
  ///
  /// A title may hold line breaks and pretend to be other lines, but those that count come after it.
  init?(_ output: String) {
    var values: [Substring: Substring] = [:]
    for line in output.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      values[line[..<colon]] = line[line.index(after: colon)...].drop { $0 == " " }
    }
    guard let pages = values["Pages"].flatMap({ Int($0) }), pages > 0 else { return nil }
    self.pages = pages
    hasScripts = values["JavaScript"] == "yes"
    forbidsCopying = values["Encrypted"]?.split(separator: " ").contains("copy:no") == true
  }

  /// What to know of the file beside its text.
  var findings: [ReadingFinding] {
    [
      hasScripts
        ? ReadingFinding("The PDF holds scripts, which were not run; a report needs none. Ask why.") : nil,
      forbidsCopying
        ? ReadingFinding(
          "Its maker forbids copying text out of it. It was read all the same; take over short quotes only.")
        : nil,
    ].compactMap { $0 }
  }
}
