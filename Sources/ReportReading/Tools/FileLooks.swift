/// What a file that is no PDF looks like by its first bytes.
package enum FileLooks: Sendable, Equatable, CaseIterable {
  case office, zip, oldOffice, png, jpeg, tiff, postScript, richText, html, mail, text, unknown

  /// How many bytes are looked at; readers of PDF accept its mark anywhere among the first 1,024.
  static let headLength = 1024

  static func isPDF(_ head: [UInt8]) -> Bool { head.holds("%PDF-") }

  init(_ head: [UInt8]) {
    let known = Self.marks.first { mark in head.starts(with: mark.bytes) }
    switch known?.looks {
    case .zip: self = head.holds("[Content_Types].xml") || head.holds("_rels/.rels") ? .office : .zip
    case let looks?: self = looks
    case nil: self = Self.text(head)
    }
  }

  private static let marks: [(bytes: [UInt8], looks: FileLooks)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip), ([0xD0, 0xCF, 0x11, 0xE0], .oldOffice),
    ([0x89, 0x50, 0x4E, 0x47], .png), ([0xFF, 0xD8, 0xFF], .jpeg), ([0x49, 0x49, 0x2A, 0x00], .tiff),
    ([0x4D, 0x4D, 0x00, 0x2A], .tiff), (Array("%!PS".utf8), .postScript), (Array("{\\rtf".utf8), .richText),
  ]

  private static func text(_ head: [UInt8]) -> FileLooks {
    let isText = head.allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) || $0 == 0x1B }
    guard isText else { return .unknown }
    let lower = head.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if lower.holds("<html") || lower.holds("<!doctype html") { return .html }
    if lower.holds("\nsubject:") && lower.holds("\nfrom:") { return .mail }
    return .text
  }

  var words: String {
    switch self {
    case .office: "an Office document, such as Word's .docx"
    case .zip: "a ZIP archive"
    case .oldOffice: "an old Office document, such as Word's .doc"
    case .png: "a PNG picture"
    case .jpeg: "a JPEG picture"
    case .tiff: "a TIFF picture"
    case .postScript: "a PostScript file"
    case .richText: "an RTF document"
    case .html: "a web page"
    case .mail: "a mail"
    case .text: "plain text"
    case .unknown: "something else"
    }
  }

  var advice: String {
    switch self {
    case .office, .oldOffice, .richText: "Ask the vendor for the signed report as a PDF."
    case .zip: "Unpack it and name the PDF in it."
    case .mail: "Save the PDF that is attached to it and name that."
    case .html: "Perhaps the download asked for a login: fetch the PDF anew."
    case .png, .jpeg, .tiff: "Ask the vendor for the report as a PDF with text."
    case .postScript: "Make a PDF of it with `ps2pdf`."
    case .text, .unknown: "Name the report's PDF."
    }
  }
}

extension [UInt8] {
  fileprivate func holds(_ mark: String) -> Bool {
    let mark = Array(mark.utf8)
    guard count >= mark.count else { return false }
    return (0...(count - mark.count)).contains { self[$0...].starts(with: mark) }
  }
}
