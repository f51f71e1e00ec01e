import Diligence
import Foundation
import Testing

@testable import Workflows

struct CheckupTests {
  private let place = Place()

  /// A folder with a database's place in it, gone with the test.
  private final class Place: Sendable {
    let folder = NSTemporaryDirectory() + "duly-\(UInt64.random(in: 0...UInt64.max))"
    var database: String { folder + "/data/duly.sqlite" }

    init() { _ = mkdir(folder, 0o700) }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Everything below with its size and mode: what a doctor may not change.
    var everything: [String: String] {
      let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      return Dictionary(
        uniqueKeysWithValues: paths.map { path in
          let facts = try? FileManager.default.attributesOfItem(atPath: folder + "/" + path)
          let kept: [FileAttributeKey] = [.posixPermissions, .size, .modificationDate]
          return (path, kept.map { "\(String(describing: facts?[$0]))" }.joined(separator: " "))
        })
    }
  }

  private func surroundings(
    database: String? = nil, library: Library = TemporaryWorkspace.library, keys: [String] = [],
    now: Moment = Moment(seconds: 1_795_000_000), terminal: Surroundings.TerminalFacts? = nil
  ) -> Surroundings {
    Surroundings(
      version: "1.2.3", database: database ?? place.database, library: library,
      stateFolder: place.folder + "/state",
      signingKey: place.folder + "/data/signing-key",
      keys: Surroundings.Keys(path: place.folder + "/keys", problems: keys),
      terminal: terminal ?? Self.terminal(),
      now: now, versionOfTool: { _ in "1.2" })
  }

  private static func terminal(
    kind: String = "xterm", isTerminal: Bool = true, columns: Int = 80, rows: Int = 24, isUTF8: Bool = true
  ) -> Surroundings.TerminalFacts {
    Surroundings.TerminalFacts(
      kind: kind, isTerminal: isTerminal, columns: columns, rows: rows, smallest: (40, 10), hasColour: true,
      isUTF8: isUTF8)
  }

  private func workspace() throws -> Workspace {
    try Workspace(
      at: place.database, library: TemporaryWorkspace.library, actor: "tester",
      now: { Moment(seconds: 1_795_000_000) })
  }

  private func fill() throws {
    _ = try workspace().apply(Array(TemporaryWorkspace.answers().utf8), file: "answers.yaml")
  }

  /// What is wrong, by name; looking must have changed nothing.
  private func problems(_ surroundings: Surroundings, full: Bool = false) -> [String: Observation] {
    let before = place.everything
    let checkup = Checkup(of: surroundings, full: full)
    #expect(place.everything == before, "looking changed something")
    let problems = checkup.observations.filter { $0.state == .problem }
    #expect(checkup.isWell == problems.isEmpty)
    #expect(problems.allSatisfy { $0.fix != nil || $0.name == "record" })
    return Dictionary(problems.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func whereAllIsWellThereIsNoProblemAndTheRecordIsInShort() throws {
    try fill()
    for isFull in [false, true] {
      let checkup = Checkup(of: surroundings(), full: isFull)
      #expect(checkup.isWell, "\(checkup.observations.filter { $0.state == .problem })")
      #expect(checkup.head == (try workspace().head()))
      let names = checkup.observations.map(\.name)
      for name in [
        "duly", "SQLite", "database", "its folder", "vendors' files", "signing key", "keys", "file system",
        "disk space", "record", "questionnaires", "templates", "pdftotext", "prlimit", "terminal",
      ] {
        #expect(names.contains(name))
      }
    }
  }

  @Test func whereNothingIsYetNothingIsMade() {
    #expect(problems(surroundings()).isEmpty)
    #expect(
      Checkup(of: surroundings(), full: true).observations.contains {
        $0.name == "database" && $0.state == .note
      })
    #expect(place.everything.isEmpty)
  }

  @Test(arguments: [
    ("database", "data/duly.sqlite", 0o644, "chmod go="), ("its folder", "data", 0o777, "chmod go-w"),
    ("state", "state", 0o755, "chmod go="), ("signing key", "data/signing-key", 0o640, "chmod 600"),
    ("vendors' files", "data/duly.sqlite-objects", 0o755, "chmod go="),
    ("beside it", "data/duly.sqlite.places", 0o604, "chmod go="),
  ])
  func whatOthersMayReadIsNamedWithTheCommandThatMendsIt(
    _ name: String, _ path: String, _ mode: Int, _ fix: String
  ) throws {
    try fill()
    for folder in ["state", "data/duly.sqlite-objects"] { _ = mkdir("\(place.folder)/\(folder)", 0o700) }
    for file in ["data/signing-key", "data/duly.sqlite.places"] {
      _ = FileManager.default.createFile(
        atPath: "\(place.folder)/\(file)", contents: nil, attributes: [.posixPermissions: 0o600])
    }
    #expect(problems(surroundings())[name] == nil || name == "signing key", "an empty key is no key")
    #expect(chmod("\(place.folder)/\(path)", mode_t(mode)) == 0)
    #expect(problems(surroundings())[name]?.fix?.hasPrefix(fix) == true)
  }

  @Test func aDatabaseThatIsNoneIsTold() throws {
    try fill()
    for (contents, words) in [
      (Data("Dear diary, it rained.".utf8), "not a database"),
      (Data(repeating: 0, count: 5000), "not a database"),
    ] {
      try contents.write(to: URL(fileURLWithPath: place.database))
      #expect(problems(surroundings())["record"]?.words.contains(words) == true)
    }
    try FileManager.default.removeItem(atPath: place.database)
    #expect(symlink("/etc/passwd", place.database) == 0)
    #expect(problems(surroundings())["database"]?.words.contains("symbolic link") == true)
  }

  @Test func aDamagedAndANewerOneAreTold() throws {
    try fill()
    let sound = try Data(contentsOf: URL(fileURLWithPath: place.database))
    try sound.prefix(sound.count / 2).write(to: URL(fileURLWithPath: place.database))
    #expect(problems(surroundings(), full: true)["record"] != nil)
    var newer = sound
    newer.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    try newer.write(to: URL(fileURLWithPath: place.database))
    #expect(problems(surroundings())["record"]?.words.contains("newer") == true)
  }

  @Test func whatVerifyingFindsIsAProblemEach() throws {
    try fill()
    var data = try Data(contentsOf: URL(fileURLWithPath: place.database))
    while let found = data.range(of: Data("\"Agent\"".utf8)) {
      data.replaceSubrange(found, with: Data("\"Agend\"".utf8))
    }
    try data.write(to: URL(fileURLWithPath: place.database))
    #expect(problems(surroundings()).isEmpty, "a short look reads the end of the record only")
    #expect(problems(surroundings(), full: true)["record"]?.words.contains("vent 2") == true)
  }

  /// A journal beside the file is what a program leaves that is killed within a change.
  @Test func aChangeCutShortIsANoteAndIsLeftAsItIs() throws {
    try fill()
    let page = try Data(contentsOf: URL(fileURLWithPath: place.database)).prefix(4096)
    // The header of a journal of one page, as SQLite documents it, then the page with its number and checksum.
    var journal = Data([0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7])
    func number(_ value: UInt32) -> Data { withUnsafeBytes(of: value.bigEndian) { Data($0) } }
    let pages = UInt32(try Data(contentsOf: URL(fileURLWithPath: place.database)).count / 4096)
    for value in [1, 7, pages, 512, 4096] { journal += number(value) }
    journal += Data(repeating: 0, count: 512 - journal.count)
    let sum = stride(from: 4096 - 200, to: 0, by: -200).reduce(UInt32(7)) {
      $0 &+ UInt32(page[page.startIndex + $1])
    }
    journal += number(1) + page + number(sum)
    let path = place.database + "-journal"
    try journal.write(to: URL(fileURLWithPath: path))
    #expect(chmod(path, 0o600) == 0)
    let found = problems(surroundings())
    #expect(found["record"] == nil, "\(found)")
    let checkup = Checkup(of: surroundings(), full: false)
    #expect(
      checkup.observations.contains {
        $0.name == "record" && $0.state == .note && $0.words.contains("cut short")
      })
  }

  @Test func terminalAndKeysAreLookedAt() throws {
    try fill()
    #expect(
      problems(surroundings(terminal: Self.terminal(kind: "dumb")))["terminal"]?.fix?.contains("TERM") == true
    )
    #expect(
      problems(surroundings(terminal: Self.terminal(columns: 39)))["terminal"]?.fix?.contains("40x10") == true
    )
    #expect(problems(surroundings(terminal: Self.terminal(isTerminal: false))).isEmpty)
    #expect(problems(surroundings(terminal: Self.terminal(isUTF8: false))).isEmpty)
    #expect(
      problems(surroundings(keys: ["keys:3: no such action"]))["keys"]?.words == "keys:3: no such action")
  }

  @Test func whatTheGroupMayDoIsSomebodysChoice() throws {
    try fill()
    #expect(chmod(place.database, 0o660) == 0)
    #expect(problems(surroundings())["database"] == nil)
    let note = Checkup(of: surroundings(), full: false).observations.first { $0.name == "database" }
    #expect(note?.state == .note && note?.fix?.hasPrefix("chmod g=") == true)
  }

  @Test func aBackupThatIsOldIsToldAndOneThatIsNewIsFine() throws {
    try fill()
    func state(after days: Int) -> Observation.State? {
      let later = surroundings(now: Moment(seconds: 1_795_000_000 + days * 86_400))
      return Checkup(of: later, full: false).observations.first { $0.name == "last backup" }?.state
    }
    #expect(state(after: 0) == .note, "never, but there is little to lose")
    _ = try workspace().backUp(to: place.folder + "/backup.duly")
    #expect(state(after: 0) == .fine)
    _ = try workspace().addVendor(
      name: "Another", questionnaire: nil, intake: Intake(decisionDate: Day(dayNumber: 20_000)))
    #expect(state(after: 1) == .fine && state(after: 8) == .problem)
  }

  @Test func questionnairesAndTemplatesThatAreNotThereAreTold() throws {
    try fill()
    let nowhere = Library(questionnaireFolders: ["/no/such"], templateFolders: ["/no/such"])
    let found = problems(surroundings(library: nowhere))
    #expect(found.keys.sorted() == ["questionnaires", "templates"])
  }

  @Test func theJSONSaysTheSame() throws {
    try fill()
    #expect(chmod(place.database, 0o644) == 0)
    let checkup = Checkup(of: surroundings(), full: false)
    let text = checkup.json.pretty
    #expect(text.contains("\"schema\": \"duly.doctor/1\"") && text.contains("\"well\": false"))
    #expect(text.contains("chmod go= \(place.database)"))
  }

  @Test(arguments: [
    (0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 KB"), (208_896, "209 KB"), (999_960, "1.0 MB"),
    (67_000_000_000, "67 GB"),
  ])
  func bytesForPeople(_ bytes: Int, _ words: String) { #expect(bytes.asBytes == words) }

  @Test(arguments: [
    ("/a/b.sqlite", "/a/b.sqlite"), ("/my files/x", "'/my files/x'"), ("it's", #"'it'\''s'"#),
    ("-rf", "'-rf'"), ("", "''"),
  ])
  func pathsAreOneWordToAShell(_ path: String, _ word: String) { #expect(path.shellWord == word) }
}
