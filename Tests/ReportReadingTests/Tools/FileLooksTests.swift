import Testing

@testable import ReportReading

@Suite struct FileLooksTests {
  @Test(
    arguments: [
      ("PK\u{3}\u{4}....[Content_Types].xml", .office), ("PK\u{3}\u{4}....report.pdf", .zip),
      ("%!PS-Adobe", .postScript),
      ("{\\rtf1", .richText), ("  <!DOCTYPE HTML><title>Sign in</title>", .html), ("Dear all,\n", .text),
      ("Received: x\nFrom: a\nSubject: b\n", .mail), ("\u{1}\u{2}\u{3}", .unknown),
    ] as [(String, FileLooks)])
  func isToldByItsFirstBytes(_ head: String, _ looks: FileLooks) {
    #expect(FileLooks(Array(head.utf8)) == looks)
  }

  @Test func picturesAndOldDocumentsHaveMarks() {
    #expect(FileLooks([0x89, 0x50, 0x4E, 0x47, 13]) == .png)
    #expect(FileLooks([0xFF, 0xD8, 0xFF, 0xE0]) == .jpeg)
    #expect(FileLooks([0xD0, 0xCF, 0x11, 0xE0]) == .oldOffice)
  }

  @Test func aPDFMayStartWithOtherBytes() {
    #expect(FileLooks.isPDF([10, 13] + Array("%PDF-1.4".utf8)))
    #expect(!FileLooks.isPDF(Array("%PDX".utf8)))
  }
}
