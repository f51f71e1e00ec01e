/// PDFs that are made to hurt who reads them, and what is no PDF at all.
package enum HostilePDF {
  /// Enough text that nobody takes the page for a scanned one.
  package static let text = String(
    repeating: "The auditor looked at the controls and at what management says of them in this text.\n",
    count: 6)

  package static var truncated: [UInt8] { Array(PrintedPDF([text]).bytes.prefix(400)) }

  package static var garbage: [UInt8] {
    var state: UInt32 = 7
    return Array("%PDF-1.7\n".utf8)
      + (0..<4000).map { _ in
        state = state &* 1_664_525 &+ 1_013_904_223
        return UInt8(state >> 24)
      }
  }

  /// A tree of pages that holds itself.
  package static var pageTreeLoop: [UInt8] {
    var made = PDFObjects()
    made.add("<< /Type /Pages /Count 3 /Kids [1 0 R 1 0 R] >>")
    let root = made.add("<< /Type /Catalog /Pages 1 0 R >>")
    return made.file(root: root)
  }

  /// A table of objects that names itself as the one before it.
  package static var tableLoop: [UInt8] {
    var made = PDFObjects()
    made.trailer = "/Prev STARTXREF"
    made.add("<< /Type /Pages /Count 1 /Kids [2 0 R] >>")
    made.add("<< /Type /Page /Parent 1 0 R /MediaBox [0 0 9 9] >>")
    let root = made.add("<< /Type /Catalog /Pages 1 0 R >>")
    return made.file(root: root)
  }

  /// 0.7 MB that grow to many gigabytes of one string.
  package static var bomb: [UInt8] {
    var made = PDFObjects()
    let font = made.add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>")
    let content = Array("BT /F1 9 Tf 9 700 Td (".utf8)
    let inner = [UInt8(content.count - 1)] + content
    let stream = made.addStream(
      Deflated.repeating([129, 0x41], count: 450_000, after: inner), "/Filter [/FlateDecode /RunLengthDecode]"
    )
    made.add("<< /Type /Pages /Count 1 /Kids [\(made.next + 1) 0 R] >>")
    made.add(
      "<< /Type /Page /Parent \(made.next - 1) 0 R /MediaBox [0 0 612 792] /Contents \(stream) 0 R "
        + "/Resources << /Font << /F1 \(font) 0 R >> >> >>")
    let root = made.add("<< /Type /Catalog /Pages \(made.next - 2) 0 R >>")
    return made.file(root: root)
  }

  /// Arrays in arrays, deeper than any stack.
  package static var nested: [UInt8] {
    let depth = 200_000
    var pdf = PrintedPDF([text])
    pdf.catalogue = "/Deep " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    return pdf.bytes
  }

  /// One page a line of text, so many times.
  package static func pages(_ count: Int) -> [UInt8] {
    PrintedPDF((1...count).map { "Page \($0)" }).bytes
  }

  /// A page that runs, opens and fetches things where a reader lets it.
  package static var acting: [UInt8] {
    var pdf = PrintedPDF([text])
    pdf.objects = [
      "<< /Type /Action /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9/'\\)) >>",
      "<< /Type /Action /S /Launch /F (/usr/bin/touch) /Win << /F (cmd.exe) /P (/c calc) >> >>",
      "<< /Type /Action /S /URI /URI (http://127.0.0.1:9/) >>",
      "<< /Type /Filespec /F (../../evil.txt) /EF << /F 5 0 R >> >>",
      "<< /Length 4 /Type /EmbeddedFile >>\nstream\nevil\nendstream",
    ]
    pdf.catalogue =
      "/OpenAction 1 0 R /Names << /JavaScript << /Names [(a) 1 0 R] >> "
      + "/EmbeddedFiles << /Names [(../../evil.txt) 4 0 R] >> >>"
    pdf.page = "/AA << /O 2 0 R /C 3 0 R >>"
    return pdf.bytes
  }
}
