import Foundation
import PDFSupport
import Testing

@testable import ReportReading

@Suite struct PDFTroubleTests {
  private static let hostile: [(String, [UInt8], PDFTrouble.Kind)] = [
    ("empty", [], .empty),
    ("text", Array("Just a text.".utf8), .notPDF(.text)),
    ("truncated", HostilePDF.truncated, .damaged),
    ("garbage", HostilePDF.garbage, .damaged),
    ("a tree of pages that holds itself", HostilePDF.pageTreeLoop, .damaged),
    ("a password", EncryptedPDF.forUsers, .needsPassword),
    ("5,000 pages", HostilePDF.pages(5000), .tooManyPages(5000)),
    (
      "three empty pages", PrintedPDF(["", "", ""]).bytes,
      .scanned(pages: 3, letters: 0, .init(in: .installed))
    ),
  ]

  @Test(arguments: hostile.indices)
  func eachIsItsOwnTrouble(_ index: Int) async throws {
    let (name, bytes, kind) = Self.hostile[index]
    let trouble = try await trouble(with: bytes)
    #expect(trouble.kind == kind, "\(name)")
    #expect(trouble.isAboutTheFile)
  }

  @Test func aBombIsStoppedByTheLimits() async throws {
    let kind = try await trouble(with: HostilePDF.bomb).kind
    #expect([.tookTooMuchMemory(pages: 1...1), .tookTooLong(pages: 1...1)].contains(kind))
  }

  /// Either it is read or it is called damaged: nothing breaks.
  @Test(arguments: [HostilePDF.tableLoop, HostilePDF.nested])
  func loopsAndDepthsEnd(_ bytes: [UInt8]) async throws {
    do {
      _ = try await extract(bytes)
    } catch let error as PDFTrouble {
      let kinds: [PDFTrouble.Kind] = [
        .damaged, .tookTooMuchMemory(pages: nil), .tookTooLong(pages: nil),
        .scanned(pages: 1, letters: 0, .init(in: .installed)),
      ]
      #expect(kinds.contains(error.kind), "\(error.kind)")
    }
  }

  @Test func tooMuchTextIsStopped() async throws {
    var limits = ToolLimits()
    limits.output = 1000
    let folder = try TemporaryFolder()
    let file = try OpenedFile(folder.write(PrintedPDF([HostilePDF.text, HostilePDF.text]).bytes))
    await #expect(throws: PDFTrouble(file.name, .tooMuchText)) {
      try await PDFText.extract(from: file, with: .installed, within: limits)
    }
  }

  @Test func aMissingToolIsAdvice() async throws {
    let folder = try TemporaryFolder()
    let file = try OpenedFile(folder.write(PrintedPDF([HostilePDF.text]).bytes))
    let trouble = PDFTrouble(file.name, .toolMissing("pdfinfo"))
    await #expect(throws: trouble) { try await PDFText.extract(from: file, with: folder.tools) }
    #expect(!trouble.isAboutTheFile)
    #expect(
      trouble.sentence.hasPrefix("Reading a PDF takes `pdfinfo`, which is not installed. Install it with"))
  }

  @Test func everySentenceNamesTheFileOnOneLineAndEndsAsOne() {
    let kinds: [PDFTrouble.Kind] = [
      .missing, .forbidden, .unreadable, .isFolder, .isNoFile, .changed, .tooLarge(bytes: 300 << 20), .empty,
      .damaged, .needsPassword, .tooManyPages(5000), .tookTooLong(pages: nil), .tookTooLong(pages: 1...9),
      .tookTooMuchMemory(pages: 3...3), .tooMuchText, .scanned(pages: 1, letters: 7, .nothing),
      .scanned(pages: 2, letters: 0, .ocrmypdf), .scanned(pages: 2, letters: 0, .tesseract),
      .toolNotStarted("pdfinfo"), .stopped,
    ]
    for kind in kinds + FileLooks.allCases.map({ .notPDF($0) }) {
      let sentence = PDFTrouble("a\nb.pdf", kind).sentence
      #expect(sentence.contains("a␤b.pdf"), "\(kind)")
      #expect(!sentence.contains("\n") && sentence.hasSuffix("."), "\(sentence)")
    }
  }

  @Test func aCommandToCopyQuotesTheName() {
    #expect("report.pdf".asShellWord == "report.pdf")
    #expect("-x.pdf".asShellWord == "./-x.pdf")
    #expect("it's $(me).pdf".asShellWord == #"'it'\''s $(me).pdf'"#)
  }

  private func trouble(with bytes: [UInt8]) async throws -> PDFTrouble {
    try await #require(throws: PDFTrouble.self) { _ = try await extract(bytes) }
  }
}
