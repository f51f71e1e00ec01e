import Foundation
import PDFSupport
import Testing

@testable import ReportReading

@Suite struct OpenedFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func foldersPipesAndDevicesAreRefusedAtOnce() throws {
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    for (path, kind) in [
      (folder.path, .isFolder), (folder.path + "/pipe", .isNoFile), ("/dev/zero", .isNoFile),
      (folder.path + "/none", .missing), (folder.path + "/none/none", .missing), ("", .missing),
    ] as [(String, PDFTrouble.Kind)] {
      #expect(throws: PDFTrouble(path, kind)) { try OpenedFile(path) }
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func aForbiddenFileIsCalledSo() throws {
    let path = try folder.write([1])
    chmod(path, 0)
    #expect(throws: PDFTrouble(path, .forbidden)) { try OpenedFile(path) }
  }

  @Test(arguments: ["-opw", "--help.pdf", "a\nb.pdf", "http:x.pdf", "%s\u{1B}[31m.pdf", "fd:0"])
  func aNameIsOnlyAName(_ name: String) async throws {
    let path = try folder.write(PrintedPDF([HostilePDF.text]).bytes, to: name)
    let text = try await PDFText.extract(from: OpenedFile(path)).text
    #expect(text.pages.count == 1)
  }

  @Test func aLinkIsFollowedAndTheFileStaysTheSameWhenItsNameGoes() async throws {
    let path = try folder.write(PrintedPDF([HostilePDF.text]).bytes)
    let link = folder.path + "/link.pdf"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let file = try OpenedFile(link)
    try FileManager.default.removeItem(atPath: path)
    _ = try folder.write(Array("something else".utf8))
    #expect(try await PDFText.extract(from: file).text.pages.count == 1)
    #expect(file.name == link)
  }

  @Test func aKeptFileIsNotReachedThroughALink() throws {
    let path = try folder.write(PrintedPDF([HostilePDF.text]).bytes)
    #expect(try OpenedFile(path, called: "Report.pdf").name == "Report.pdf")
    let link = folder.path + "/link.pdf"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    #expect(throws: PDFTrouble("Report.pdf", .unreadable)) { try OpenedFile(link, called: "Report.pdf") }
  }

  @Test func aSparseGiantIsRefusedUnread() throws {
    let path = try folder.write([])
    #expect(truncate(path, 300 << 20) == 0)
    #expect(throws: PDFTrouble(path, .tooLarge(bytes: 300 << 20))) { try OpenedFile(path) }
  }

  @Test func blocksAreAllOfTheBytes() throws {
    let bytes = (0..<(1 << 20) + 5).map { UInt8(truncatingIfNeeded: $0) }
    var read: [UInt8] = []
    try OpenedFile(folder.write(bytes)).forEachBlock { read += $0 }
    #expect(read == bytes)
  }

  @Test func whatChangesMeanwhileIsNotTrusted() throws {
    let path = try folder.write([1, 2, 3])
    let file = try OpenedFile(path)
    #expect(file.isUnchanged)
    truncate(path, 2)
    #expect(!file.isUnchanged)
    #expect(throws: PDFTrouble(path, .changed)) { try file.forEachBlock { _ in } }
  }
}
