import Foundation
import Testing

@Suite struct DatabaseTests {
  /// Commands that read and commands that write, on a database with a vendor.
  static let uses = [
    ["vendor", "list"], ["score", "example-code"], ["verify"], ["apply", "more.yaml"],
    ["vendor", "add", "New", "--decision-date", "2026-11-21"], ["vendor", "archive", "example-code"],
  ]

  private func homeWithVendor() throws -> Home {
    let home = try Home()
    try home.apply(AnswersText.opening(more: "answers: {Q04: {answer: yes}}"))
    _ = try home.write(AnswersText.opening(more: "answers: {Q04: {answer: no}}"), to: "more.yaml")
    return home
  }

  /// Runs every use; each must fail with `words`, and the file must stay as it is, byte by byte.
  private func expectFailure(_ home: Home, status: Int32 = 1, _ words: String...) throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: home.database))
    for use in Self.uses {
      let run = try home.run([try Program.path()] + use)
      #expect(run.ending == .exit(status), "\(use): \(run.errors)")
      #expect(run.output.isEmpty)
      for word in words + [home.database] { #expect(run.errors.contains(word), "\(use): \(run.errors)") }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: home.database)) == before)
  }

  private func change(_ home: Home, _ change: (inout Data) -> Void) throws {
    let file = URL(fileURLWithPath: home.database)
    var data = try Data(contentsOf: file)
    change(&data)
    try data.write(to: file)
  }

  @Test func aLockedDatabaseIsWaitedForAndThenSaidToBeLocked() throws {
    let home = try homeWithVendor()
    let before = try home.head()
    let lock = try ExclusiveLock(on: home.database)
    let runs = try Self.uses.map { try Running([try Program.path()] + $0, in: home) }.map { try $0.finish() }
    for run in runs {
      #expect(run.ending == .exit(1), "\(run.command)")
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("locked") && run.errors.contains(home.database), "\(run.errors)")
    }
    lock.release()
    #expect(try home.head() == before)
  }

  @Test func notADatabase() throws {
    let home = try homeWithVendor()
    try change(home) { $0 = Data("Dear diary, \(String(repeating: "x", count: 5000))".utf8) }
    try expectFailure(home, "not a database")
  }

  @Test func aShortTextIsNotTakenForAnEmptyDatabase() throws {
    let home = try homeWithVendor()
    try change(home) { $0 = Data("hi".utf8) }
    try expectFailure(home, "not a database")
  }

  /// SQLite's header holds `user_version` at byte 60 and `application_id` at byte 68, big-endian.
  @Test func aNewerSchema() throws {
    let home = try homeWithVendor()
    try change(home) { $0.replaceSubrange(60..<64, with: [0, 0, 0, 99]) }
    try expectFailure(home, "newer", "99")
  }

  @Test func anotherProgramsDatabase() throws {
    let home = try homeWithVendor()
    try change(home) { $0.replaceSubrange(68..<72, with: [1, 2, 3, 4]) }
    try expectFailure(home, "another program")
  }

  @Test func aDatabaseCutShort() throws {
    let home = try homeWithVendor()
    try change(home) { $0 = $0.prefix($0.count / 2) }
    for use in Self.uses {
      let run = try home.run([try Program.path()] + use)
      #expect(run.ending == .exit(1), "\(use): \(run.errors.prefix(300))")
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(home.database))
    }
  }

  @Test func alteredTextIsFoundByVerify() throws {
    let home = try Home()
    try home.apply(AnswersText.opening(more: "answers: {Q04: {answer: yes, note: seen by us}}"))
    try home.duly("verify").succeeded()
    try change(home) { data in
      while let place = data.range(of: Data("seen by us".utf8)) {
        data.replaceSubrange(place, with: Data("seen by me".utf8))
      }
    }
    let run = try home.duly("verify")
    #expect(run.ending == .exit(1))
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("event 3") || run.errors.contains("Event 3"), "\(run.errors)")
  }

  @Test func anEarlierHeadIsExtendedAndAForeignOneIsNot() throws {
    let home = try homeWithVendor()
    let head = try home.score("example-code").ledger.head
    try home.duly("apply", "more.yaml").succeeded()
    try home.duly("verify", "--head", head).succeeded()
    let run = try home.duly("verify", "--head", String(repeating: "ab", count: 32))
    #expect(run.ending == .exit(1))
  }

  @Test(arguments: [
    "x", "a/b.sqlite", "a/../c.sqlite", "./d", " ", ":memory:", "file:e?mode=memory", "-f", "~/g", "ü\n",
  ])
  func anyRelativePathIsAFileOfThatName(_ path: String) throws {
    let home = try Home()
    let option = "--database=\(path)"
    try home.duly("vendor", "add", "Example", "--decision-date", "2026-11-21", option).succeeded()
    #expect(try home.duly("vendor", "list", option).succeeded().contains("Example"))
    #expect(FileManager.default.fileExists(atPath: home.workingFolder + "/" + path))
  }

  @Test func aFolderOrALinkInItsPlaceIsTold() throws {
    let home = try homeWithVendor()
    let link = home.workingFolder + "/link.sqlite"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: home.database)
    for path in [link, home.workingFolder] {
      let run = try home.duly("vendor", "list", "--database", path)
      #expect(run.ending == .exit(1))
      #expect(run.errors.contains(path))
    }
  }

  @Test func aDatabaseThatMayOnlyBeRead() throws {
    let home = try homeWithVendor()
    let before = try Data(contentsOf: URL(fileURLWithPath: home.database))
    try home.makeReadableOnly()
    for use in Self.uses {
      let run = try home.runWithoutRoot([try Program.path()] + use)
      if use.first == "apply" || use.first == "vendor", use != ["vendor", "list"] {
        #expect(run.ending == .exit(1), "\(use): \(run.errors)")
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("read-only") && run.errors.contains(home.database), "\(run.errors)")
      } else {
        #expect(run.ending == .exit(0), "what only reads needs no more: \(use): \(run.errors)")
      }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: home.database)) == before)
  }

  @Test func aPlaceThatMayNotBeWrittenIsTold() throws {
    let home = try homeWithVendor()
    try home.makeReadableOnly()
    let run = try home.runWithoutRoot(
      [try Program.path(), "vendor", "list", "--database", home.folder + "/new/duly.sqlite"])
    #expect(run.ending == .exit(1))
    #expect(run.errors.contains("/new/duly.sqlite"))
    let output = try home.runWithoutRoot(
      [try Program.path(), "write", "example-code", "-o", home.workingFolder + "/out.md"])
    #expect(output.ending == .exit(1))
    #expect(output.errors.contains("out.md"))
  }
}

extension Home {
  /// Takes every right to write away, and gives everybody the right to read.
  func makeReadableOnly() throws {
    let paths = [""] + (try FileManager.default.subpathsOfDirectory(atPath: folder)).map { "/" + $0 }
    for path in paths.reversed() {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder + path, isDirectory: &isFolder)
      chmod(folder + path, isFolder.boolValue ? 0o555 : 0o444)
    }
  }

  /// Runs a program as somebody whom file modes hold back, which they do not for root.
  func runWithoutRoot(_ arguments: [String], input: String = "") throws -> Run {
    let asNobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"]
    return try run((getuid() == 0 ? asNobody : []) + arguments, input: input)
  }
}
