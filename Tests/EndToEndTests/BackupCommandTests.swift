import Foundation
import Testing

@Suite struct BackupCommandTests {
  private func homeWithSamples() throws -> Home {
    let home = try Home()
    for sample in ["1-proven", "3-trains-on-code"] {
      try home.duly("apply", try Program.checkout() + "/questionnaires/samples/\(sample).yaml").succeeded()
    }
    _ = try home.write("A letter that bridges the months since the report.\n", to: "letter.txt")
    try home.duly("report", "attach", "castwick-systems", "letter.txt", "--kind", "bridge_letter").succeeded()
    return home
  }

  private func score(_ home: Home, _ vendor: String, in database: String? = nil) throws -> String {
    try home.duly("score", vendor, "--format", "json", "--database", database ?? home.database).succeeded()
  }

  @Test func comesBackWithTheSameScoresAndFiles() throws {
    let home = try homeWithSamples()
    try home.run(["sh", "-c", "umask 0; exec \"$0\" backup safe.backup", try Program.path()]).succeeded()
    #expect(try home.modes()["work/safe.backup"] == 0o600)
    let other = home.folder + "/other/duly.sqlite"
    let told = try home.duly("restore", "safe.backup", "--to", other).succeeded()
    #expect(told.contains(other))
    for vendor in ["fernhollow-software", "castwick-systems"] {
      #expect(try score(home, vendor) == score(home, vendor, in: other))
    }
    try home.duly("verify", "--database", other).succeeded()
    let modes = try home.modes()
    #expect(modes["other"] == 0o700 && modes["other/duly.sqlite"] == 0o600)
    #expect(modes["other/duly.sqlite-objects"] == 0o700)
    #expect(!modes.keys.contains { $0.contains(".part") })
  }

  @Test func filesInTheWayStay() throws {
    let home = try homeWithSamples()
    _ = try home.write("mine", to: "safe.backup")
    let refused = try home.duly("backup", "safe.backup")
    #expect(refused.ending == .exit(2) && refused.errors.contains("--force"))
    #expect(try home.read("safe.backup") == "mine")
    try home.duly("backup", "safe.backup", "--force").succeeded()
    let itself = try home.duly("backup", home.database, "--force")
    #expect(itself.ending == .exit(2) && itself.errors.contains("belongs to the database"))

    let before = try home.head()
    let inTheWay = try home.duly("restore", "safe.backup")
    #expect(inTheWay.ending == .exit(2) && inTheWay.errors.contains("--force"))
    try home.duly("vendor", "archive", "castwick-systems").succeeded()
    let replaced = try home.duly("restore", "safe.backup", "--force")
    try replaced.succeeded()
    #expect(replaced.errors.contains(home.database + ".replaced-"))
    #expect(try home.head() == before)
    try home.duly("verify").succeeded()
  }

  @Test func aBackupIsNoDatabaseAndADatabaseIsNoBackup() throws {
    let home = try homeWithSamples()
    try home.duly("backup", "safe.backup").succeeded()
    let opened = try home.duly("vendor", "list", "--database", "safe.backup")
    #expect(opened.ending == .exit(1) && opened.errors.contains("duly restore"))
    let restored = try home.duly("restore", home.database, "--to", "new.sqlite")
    #expect(restored.ending == .exit(2) && restored.errors.contains("a database to work in"))
    #expect(!FileManager.default.fileExists(atPath: home.workingFolder + "/new.sqlite"))
  }

  @Test func saysHowOldTheLastOneIs() throws {
    let home = try homeWithSamples()
    let never = try home.duly("backup")
    #expect(try never.succeeded().contains("No backup was made yet of"))
    #expect(never.errors.contains("duly backup FILE"))
    try home.duly("backup", "safe.backup").succeeded()
    let fresh = try home.duly("backup")
    #expect(try fresh.succeeded().contains("today; nothing was recorded since"))
    #expect(fresh.errors.isEmpty)
    try home.duly("vendor", "archive", "castwick-systems").succeeded()
    let json = try home.duly("backup", "--format", "json").succeeded()
    #expect(json.contains(#""eventsSince": 1"#) && json.contains(#""old": false"#))
    #expect(json.contains("work/safe.backup"))
  }

  /// Two processes go on writing while backups are made: none of them fails, and each backup is one state of the record.
  @Test func whileOthersWriteEachBackupIsOneStateOfTheRecord() throws {
    let home = try homeWithSamples()
    let writing =
      "for i in 1 2 3 4 5 6 7 8; do \"$0\" vendor archive $1 && \"$0\" vendor restore $1 || exit 1; done"
    let writers = try ["fernhollow-software", "castwick-systems"].map { vendor in
      try Running(["sh", "-c", writing, try Program.path(), vendor], in: home)
    }
    for number in 1...4 { try home.duly("backup", "\(number).backup").succeeded() }
    for writer in writers { try writer.finish().succeeded() }
    for number in 1...4 {
      let head = try #require(
        try home.duly("restore", "\(number).backup", "--to", "\(number).sqlite").succeeded()
          .firstMatch(of: /head ([0-9a-f]{64})/))
      try home.duly("verify", "--head", String(head.1)).succeeded()
      try home.duly("verify", "--database", "\(number).sqlite").succeeded()
    }
  }

  /// A file may only grow so far: no half file stays, and nothing happens to the database.
  @Test(arguments: [8, 200])
  func aFullDiskLeavesNoHalfFile(_ blocks: Int) throws {
    let home = try homeWithSamples()
    let limited = "trap '' XFSZ; ulimit -f \(blocks); exec \"$0\" \"$@\""
    func run(_ arguments: String...) throws -> Run {
      try home.run(["bash", "-c", limited, try Program.path()] + arguments)
    }
    let before = try home.modes().keys.sorted()
    let backup = try run("backup", "safe.backup")
    #expect(backup.ending == .exit(1), "\(backup.errors)")
    #expect(backup.errors.contains("safe.backup"))
    #expect(try home.modes().keys.sorted() == before)
    try home.duly("backup", "safe.backup").succeeded()
    let restore = try run("restore", "safe.backup", "--to", "new/duly.sqlite")
    #expect(restore.ending == .exit(1), "\(restore.errors)")
    #expect(try home.modes().keys.filter { $0.hasPrefix("work/new/") } == [])
    try home.duly("verify").succeeded()
  }
}
