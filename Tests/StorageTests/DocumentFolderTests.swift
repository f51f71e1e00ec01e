import Diligence
import Foundation
import Testing

@testable import Storage

struct DocumentFolderTests {
  private let scratch = Scratch()

  private func stored(_ bytes: Data, in ledger: Ledger) throws -> StoredDocument {
    try ledger.store { take in
      for piece in [bytes.prefix(1000), bytes.dropFirst(1000)] { piece.withUnsafeBytes(take) }
    }
  }

  private func attached(_ bytes: Data, in ledger: Ledger) throws -> AttachedDocument {
    let stored = try stored(bytes, in: ledger)
    let document = AttachedDocument(hash: stored.hash, size: stored.size, name: "report.pdf")
    let seen = try ledger.head().events
    let drafts =
      (seen == 0 ? [Story.added, Story.opened] : []) + [.documentAttached(Story.assessment, "r", document)]
    _ = try ledger.append(
      drafts.map { Story.draft($0) }, pinning: [Story.source], keeping: [stored], seen: seen
    ) {
      Story.summaries(of: $0 + $1)
    }
    return document
  }

  @Test func bytesAreKeptUnderTheirHashForTheOwnerAlone() throws {
    let ledger = try scratch.ledger()
    let bytes = Data((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
    let document = try attached(bytes, in: ledger)
    #expect(document.hash == ContentHash(of: Array(bytes)) && document.size == 3_000_000)
    let place = ledger.place(of: document)
    #expect(
      place == "\(scratch.path)-objects/\(document.hash.hex.prefix(2))/\(document.hash.hex.dropFirst(2))")
    #expect(FileManager.default.contents(atPath: place) == bytes)
    #expect(scratch.mode(place) == 0o400)
    #expect(scratch.mode(scratch.path + "-objects") == 0o700)
    #expect(ledger.state(of: document) == .kept)
    #expect(try ledger.problems().isEmpty)
  }

  @Test func noDraftIsLeftBehind() throws {
    let ledger = try scratch.ledger()
    _ = try attached(Data("one".utf8), in: ledger)
    _ = try attached(Data("one".utf8), in: ledger)
    let names = try FileManager.default.subpathsOfDirectory(atPath: scratch.path + "-objects")
    #expect(names.count == 2, "the folder of the hash and one file in it: \(names)")
  }

  @Test func anAlteredFileIsFoundOutAndPutRightByStoringItAgain() throws {
    let ledger = try scratch.ledger()
    let document = try attached(Data("report".utf8), in: ledger)
    let place = ledger.place(of: document)
    #expect(chmod(place, 0o600) == 0)
    try Data("rep0rt".utf8).write(to: URL(fileURLWithPath: place))
    #expect(ledger.state(of: document) == .changed)
    #expect(try ledger.problems() == [.documentAltered(document.hash, name: "report.pdf")])
    _ = try stored(Data("report".utf8), in: ledger)
    #expect(try ledger.problems().isEmpty)
  }

  @Test func aMissingFileIsFoundOut() throws {
    let ledger = try scratch.ledger()
    let document = try attached(Data("report".utf8), in: ledger)
    try FileManager.default.removeItem(atPath: ledger.place(of: document))
    #expect(ledger.state(of: document) == .missing)
    #expect(try ledger.problems() == [.documentMissing(document.hash, name: "report.pdf")])
  }

  /// The record itself says what it took in, so that nobody makes a file unknown by deleting its entry with it.
  @Test func aFileThatIsTakenOffTheListIsMissed() throws {
    let ledger = try scratch.ledger()
    let document = try attached(Data("report".utf8), in: ledger)
    try ledger.write { try $0.forget(document.hash) }
    let unlisted = VerificationReport.Problem.documentUnlisted(document.hash, name: "report.pdf", event: 3)
    #expect(try ledger.problems() == [unlisted])
    try FileManager.default.removeItem(atPath: ledger.place(of: document))
    #expect(try ledger.problems() == [unlisted, .documentMissing(document.hash, name: "report.pdf")])
    _ = try attached(Data("report".utf8), in: ledger)
    #expect(try ledger.problems().isEmpty)
  }

  @Test func aFileThatWasOnlyNamedIsNotMissed() throws {
    let ledger = try scratch.ledger()
    let named = AttachedDocument(hash: ContentHash(of: Array("elsewhere".utf8)), size: 9, name: "report.pdf")
    let changes = [Story.added, Story.opened, .documentAttached(Story.assessment, "r", named)]
    _ = try ledger.append(changes.map { Story.draft($0) }, pinning: [Story.source], seen: 0) {
      Story.summaries(of: $0 + $1)
    }
    #expect(try ledger.events().map(\.draft.keepsFile) == [false, false, false])
    #expect(try ledger.problems().isEmpty)
  }

  @Test func aLinkInPlaceOfTheFileIsNotFollowed() throws {
    let ledger = try scratch.ledger()
    let document = try attached(Data("report".utf8), in: ledger)
    let place = ledger.place(of: document)
    try FileManager.default.moveItem(atPath: place, toPath: scratch.folder + "/elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: place, withDestinationPath: scratch.folder + "/elsewhere")
    #expect(ledger.state(of: document) == .changed)
  }

  @Test func aFolderThatCannotBeMadeIsSaid() throws {
    let ledger = try scratch.ledger()
    try Data().write(to: URL(fileURLWithPath: scratch.path + "-objects"))
    #expect(throws: StorageError.intruder(path: scratch.path + "-objects")) {
      try stored(Data("report".utf8), in: ledger)
    }
    #expect(try ledger.head().events == 0)
  }
}
