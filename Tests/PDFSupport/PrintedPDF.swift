/// Text printed to PDF: Courier, a line a line, so small that the longest fits on the page.
package struct PrintedPDF: Sendable {
  package var pages: [String]
  /// Entries of the catalogue beside its pages, such as an action to be run at opening.
  package var catalogue = ""
  /// Entries of every page beside what it needs.
  package var page = ""
  /// What the font says that a byte means, by the code point, whatever it draws.
  package var meanings: [UInt8: UInt32] = [:]
  /// In points.
  package var (width, height) = (612, 792)
  /// Further objects, which the entries above may refer to by the numbers 1, 2, and so on.
  package var objects: [String] = []

  package init(_ pages: [String]) {
    self.pages = pages
  }

  package var bytes: [UInt8] {
    var made = PDFObjects()
    for object in objects { made.add(object) }
    let map = meanings.isEmpty ? "" : "/ToUnicode \(made.addStream(Array(characterMap.utf8))) 0 R"
    let font = made.add(
      "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding \(map) >>")
    let streams = pages.map { made.addStream(Self.drawing(of: $0, in: (width, height))) }
    let tree = made.next + pages.count
    let kids = streams.map { stream in
      made.add(
        "<< /Type /Page /Parent \(tree) 0 R /MediaBox [0 0 \(width) \(height)] /Contents \(stream) 0 R "
          + "/Resources << /Font << /F1 \(font) 0 R >> >> \(page) >>")
    }
    let list = kids.map { "\($0) 0 R" }.joined(separator: " ")
    made.add("<< /Type /Pages /Count \(kids.count) /Kids [\(list)] >>")
    let root = made.add("<< /Type /Catalog /Pages \(tree) 0 R \(catalogue) >>")
    return made.file(root: root)
  }

  private var characterMap: String {
    let lines = meanings.sorted { $0.key < $1.key }.map { byte, scalar in
      "<\(Self.hexadecimal(UInt32(byte), digits: 2))> <\(Self.hexadecimal(scalar, digits: 4))>\n"
    }
    return
      "/CIDInit /ProcSet findresource begin begincmap\n1 begincodespacerange <00> <FF> endcodespacerange\n"
      + "\(lines.count) beginbfchar\n\(lines.joined())endbfchar\nendcmap"
  }

  private static func hexadecimal(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// What draws the text on a page of that size.
  private static func drawing(of text: String, in size: (width: Int, height: Int)) -> [UInt8] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let columns = Double(lines.map(\.unicodeScalars.count).max() ?? 0)
    let (wide, high) = (Double(size.width - 72), Double(size.height - 72))
    let type = min(10, wide / max(1, columns) / 0.6, high / Double(max(1, lines.count)) / 1.2)
    let head = "BT /F1 \(type) Tf \(type * 1.2) TL 36 \(Double(size.height) - 36 - type) Td\n"
    return Array(head.utf8) + lines.flatMap { literal($0) + Array(" Tj T*\n".utf8) } + Array("ET".utf8)
  }

  private static func literal(_ line: Substring) -> [UInt8] {
    var bytes: [UInt8] = [0x28]
    for byte in line.unicodeScalars.map(winAnsi) {
      switch byte {
      case 0x28, 0x29, 0x5C: bytes += [0x5C, byte]
      case 0..<0x20: bytes += Array("\\0".utf8) + [0x30 + byte / 8, 0x30 + byte % 8]
      default: bytes.append(byte)
      }
    }
    return bytes + [0x29]
  }

  /// Whether every character has a place in the encoding; others are printed as question marks.
  package static func canPrint(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "?" || winAnsi($0) != 0x3F }
  }

  private static func winAnsi(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 0..<0x80, 0xA0...0xFF: UInt8(scalar.value)
    default: special[scalar] ?? 0x3F
    }
  }

  private static let special: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "‰": 0x89, "Š": 0x8A, "‹": 0x8B,
    "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97,
    "™": 0x99, "š": 0x9A, "›": 0x9B, "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
  ]
}
