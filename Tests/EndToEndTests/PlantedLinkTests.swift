import Foundation
import PDFSupport
import Testing

/// Somebody who may write into duly's folders puts a link there that leads to a file of the person's.
@Suite struct PlantedLinkTests {
  private let home: Home
  private let victim: String
  private let treasure = "dear diary"

  init() throws {
    home = try Home()
    try home.apply(AnswersText.opening())
    victim = try home.write(treasure, to: "victim")
    try Data(PrintedPDF(ReportFactsTests.report).bytes).write(
      to: URL(fileURLWithPath: home.workingFolder + "/a.pdf"))
  }

  private func plant(_ path: String, to place: String) throws {
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: place)
  }

  private func expectUntouched() throws {
    #expect(try home.read("victim") == treasure)
    var status = stat()
    #expect(stat(victim, &status) == 0 && status.st_mode & 0o777 == 0o644)
  }

  @Test(arguments: ["", "-journal", "-wal", "-shm", "-objects"])
  func besideTheDatabaseItIsRefusedByName(_ part: String) throws {
    let folder = home.workingFolder + "/room"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = home.database + part
    try plant(path, to: part == "-objects" ? folder : victim)
    chmod(victim, 0o644)
    for use in [
      ["vendor", "list"], ["vendor", "archive", "example-code"],
      ["report", "attach", "example-code", "a.pdf"],
    ] {
      let run = try home.run([try Program.path()] + use)
      #expect(
        run.ending == .exit(1) && run.errors.contains(path) && run.errors.contains(" link"), "\(run.errors)")
    }
    try expectUntouched()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test func amongTheVendorsFilesItIsRefused() throws {
    try home.duly("report", "attach", "example-code", "a.pdf").succeeded()
    let objects = home.database + "-objects"
    let start = try #require(try FileManager.default.contentsOfDirectory(atPath: objects).first)
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: "\(objects)/\(start)").first)
    let elsewhere = home.workingFolder + "/elsewhere"
    try FileManager.default.moveItem(atPath: "\(objects)/\(start)", toPath: elsewhere)
    try plant("\(objects)/\(start)", to: elsewhere)
    let verified = try home.duly("verify")
    #expect(verified.ending == .exit(1) && verified.errors.contains("a.pdf"), "\(verified.errors)")
    #expect(try home.duly("report", "facts", "example-code", "a").succeeded().contains("was altered"))
    try home.duly("report", "detach", "example-code", "a").succeeded()
    try FileManager.default.removeItem(atPath: "\(elsewhere)/\(name)")
    let run = try home.duly("report", "attach", "example-code", "a.pdf")
    #expect(run.ending == .exit(1) && run.errors.contains("\(objects)/\(start)"), "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere).isEmpty)
  }

  @Test func inTheStateFolderItIsNotFollowed() throws {
    let state = home.folder + "/state/duly"
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    // A log of this size is begun anew.
    let long = String(repeating: treasure, count: 200_000)
    try plant(state + "/duly.log", to: try home.write(long, to: "long"))
    for part in ["", ".part"] { try plant(home.database + ".places" + part, to: victim) }
    chmod(victim, 0o644)
    let session = try TerminalSession(home, "interview", "example-code")
    try session.waitForRow("Q01")
    try session.type("j")
    try session.waitForRow("Q02")
    try session.type("qqq")
    #expect(try session.waitForEnd() == .exit(0))
    #expect(try home.read("long") == long)
    try expectUntouched()
  }

  @Test func aPipeInAFilesPlaceIsNotWaitedFor() throws {
    #expect(mkfifo(home.database + ".places", 0o600) == 0)
    try home.duly("interview", "example-code", "--plain", input: "q\n").succeeded()
    #expect(mkfifo(home.database + "-journal.none", 0o600) == 0)
    unlink(home.database + "-journal")
    #expect(mkfifo(home.database + "-journal", 0o600) == 0)
    #expect(try home.duly("vendor", "list").ending == .exit(1))
  }

  @Test func aDocumentTakesTheLinksPlaceAndLeavesWhatItLedTo() throws {
    try plant(home.workingFolder + "/report.md", to: victim)
    chmod(victim, 0o644)
    let unasked = try home.duly("write", "example-code", "-o", "report.md")
    #expect(unasked.ending == .exit(2) && unasked.errors.contains("--force"))
    try home.duly("write", "example-code", "-o", "report.md", "--force").succeeded()
    #expect(try home.read("report.md").contains("Example Code"))
    try expectUntouched()
  }

  @Test func ownKeysMayBeALinkAsMuchElseInThatFolderIs() throws {
    let folder = home.folder + "/config/duly"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let keys = try home.duly("keys", "--standard").succeeded()
    try plant(folder + "/keys", to: try home.write(keys, to: "my-keys"))
    try home.duly("keys").succeeded()
    _ = try home.write("nonsense", to: "my-keys")
    let run = try home.duly("keys")
    #expect(run.ending == .exit(2), "the linked file is the one that is read: \(run.output)")
  }
}
