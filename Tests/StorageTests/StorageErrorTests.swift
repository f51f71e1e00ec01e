import Diligence
import Testing

@testable import Storage

struct StorageErrorTests {
  private static let path = "/home/jdoe/portfolio.duly"

  @Test(
    arguments: [
      (
        .missing(path: path),
        "There is no database at /home/jdoe/portfolio.duly. Check the path, or add a vendor to create it."
      ),
      (
        .newer(path: path, version: 7, known: 1, needs: "0.3.0"),
        "/home/jdoe/portfolio.duly was written by a newer duly: it has schema version 7, and this one reads "
          + "up to version 1. Nothing in it was touched; install duly 0.3.0 or later to open it."
      ),
      (
        .newer(path: path, version: 7, known: 1, needs: nil),
        "/home/jdoe/portfolio.duly was written by a newer duly: it has schema version 7, and this one reads "
          + "up to version 1. Nothing in it was touched; install the newer duly to open it."
      ),
      (
        .locked(path: path, waited: .seconds(10)),
        "Another program keeps /home/jdoe/portfolio.duly locked, and it did not let go within 10 s. Close "
          + "it there and try again; nothing was changed."
      ),
      (
        .locked(path: path, waited: .milliseconds(50)),
        "Another program keeps /home/jdoe/portfolio.duly locked, and it did not let go within 0.050 s. "
          + "Close it there and try again; nothing was changed."
      ),
      (
        .conflict([
          Event(sequence: 12, draft: Story.draft(Story.answer("Q04", "no"), by: "mal\u{1B}[2Jlory")),
          Event(sequence: 14, draft: Story.draft(Story.answer("Q04", "yes"), by: "asmith")),
        ]),
        #""asmith", "mal?[2Jlory" changed the same thing meanwhile (event 12, 14). Nothing was written; "#
          + #"look at the "#
          + "change and decide again."
      ),
      (
        .unknownEvent(path: path, sequence: 3, kind: "vendor.merged/1"),
        #"Event 3 in /home/jdoe/portfolio.duly is of the kind "vendor.merged/1", which this duly does not "#
          + #"know. "#
          + "Install a newer duly to read it."
      ),
    ] as [(StorageError, String)])
  func aProblemIsToldInWords(_ error: StorageError, _ message: String) {
    #expect(error.message == message)
  }

  @Test(
    arguments: [
      .missing(path: path), .cannotCreate(path: path, reason: "r"), .cannotOpen(path: path, reason: "r"),
      .symbolicLink(path: path), .notAFile(path: path), .networkFileSystem(path: path, kind: "nfs4"),
      .notADatabase(path: path), .otherApplication(path: path),
      .newer(path: path, version: 2, known: 1, needs: nil),
      .notUpgraded(path: path, reason: "r. Do this."), .cannotWrite(path: path, reason: "r"),
      .cannotRead(path: path, reason: "r"), .isBackup(path: path), .notABackup(path: path, reason: "r"),
      .unsound(path: path, first: "f", count: 2), .documentsNotWhole(path: path, first: "f", count: 2),
      .alreadyThere(path: path),
      .damaged(path: path, detail: "d"), .locked(path: path, waited: .seconds(1)), .readOnly(path: path),
      .gone(path: path), .replaced(path: path), .unreachable(path: path, reason: "r"), .full(path: path),
      .diskFailed(path: path, detail: "d"),
      .settingRefused(path: path, setting: "s", wanted: "w", found: "f"),
      .shorterThanSeen(path: path, seen: 2, events: 1), .unknownEvent(path: path, sequence: 1, kind: "k"),
      .failed(path: path, detail: "d"),
    ] as [StorageError])
  func everyProblemSaysWhereItIsAndWhatToDo(_ error: StorageError) {
    #expect(error.message.contains(Self.path))
    #expect(error.message.hasSuffix("."))
    #expect(error.message.split(separator: ". ").count > 1 || error.message.contains("; "))
  }

  @Test(
    arguments: [
      .locked(path: path, waited: .seconds(2)), .readOnly(path: path), .full(path: path), .gone(path: path),
      .diskFailed(path: path, detail: "disk I/O error"), .replaced(path: path),
      .shorterThanSeen(path: path, seen: 2000, events: 1000), .damaged(path: path, detail: "d"),
      .unreachable(path: path, reason: "Permission denied"),
    ] as [StorageError])
  func inTheMidstOfWorkItIsToldInAFewWords(_ error: StorageError) {
    #expect(error.brief.contains("portfolio.duly"))
    #expect(error.brief.split(separator: ". ").count > 1 || error.brief.contains("; "), "what to do")
    #expect(error.brief.count < 130)
    #expect(!error.brief.contains("again"), "nobody has to do anything twice")
  }

  @Test func aLongPathIsCutToTheFileWithItsFolder() {
    let path = "/home/jdoe/.local/share/a-long-way-down/duly/duly.sqlite"
    #expect(StorageError.full(path: path).brief.contains("…/duly/duly.sqlite is full"))
    #expect(StorageError.full(path: Self.path).brief.contains(Self.path))
  }
}
