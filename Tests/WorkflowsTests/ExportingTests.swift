import Diligence
import Exchange
import Foundation
import Storage
import Testing

@testable import Workflows

/// What is written out in either format comes back as the same record, and nothing else comes back at all.
@Suite struct ExportingTests {
  private let room: TemporaryWorkspace
  private var folder: String { room.folder + "/export" }
  private static let day = Day("2026-11-22") ?? Day(dayNumber: 0)

  init() throws {
    room = try TemporaryWorkspace()
    try room.workspace.fillWithSamples()
    let letter = room.folder + "/letter.txt"
    try Data("A letter, \"quoted\"; =1+1\r\n".utf8).write(to: URL(fileURLWithPath: letter))
    _ = try room.workspace.attach(letter, to: "castwick-systems", kind: .bridgeLetter)
    // What a CSV cell or a JSON string may stumble over, invisible characters among it.
    for note in ["=HYPERLINK(\"x\")", "a\u{200B}b\u{202E}c\r\n\"d\",;'e", "\u{2028}\u{FEFF} Größe 👩‍👩‍👧"] {
      _ = try room.apply(
        TemporaryWorkspace.answers(more: "answers: {Q04: {answer: yes, note: \(JSON.text(note).compact)}}"))
    }
    _ = try room.workspace.signedHead()
  }

  private func imported(from folder: String) throws -> (Imported, Workspace) {
    let path = room.folder + "/\(UInt32.random(in: 0...UInt32.max)).sqlite"
    let imported = try Imported(from: folder, to: path, replacing: false, on: Self.day)
    let workspace = try Workspace(
      at: path, library: TemporaryWorkspace.library, actor: "tester", now: { Moment(seconds: 0) })
    return (imported, workspace)
  }

  @Test(arguments: RecordFormat.allCases)
  func comesBackAsTheSameRecord(_ format: RecordFormat) throws {
    let exported = try room.workspace.export(to: folder, as: format)
    let (imported, workspace) = try imported(from: folder)
    let head = try room.workspace.head()
    #expect(exported.head == head && imported.head == head)
    #expect(try workspace.head() == head)
    #expect(imported.documents == 1 && imported.questionnaires == 1 && imported.leftOut == 0)
    #expect(try workspace.ledger.fold() == room.workspace.ledger.fold())
    #expect(try workspace.numbers() == room.workspace.numbers())
    #expect(try workspace.verify().problems == [])
    #expect(
      try workspace.ledger.snapshot(beside: folder + "-a").signedHeads()
        == room.workspace.ledger.snapshot(beside: folder + "-b").signedHeads())
  }

  /// Databases of every shape there ever was go out and come in too.
  @Test(arguments: EarlierRecordsTests.names, RecordFormat.allCases)
  func whateverWasRecordedComesBack(_ name: String, _ format: RecordFormat) throws {
    let kept = "\(TemporaryWorkspace.checkout)/Tests/WorkflowsTests/Records/\(name).duly"
    let old = room.folder + "/old.sqlite"
    try FileManager.default.copyItem(atPath: kept, toPath: old)
    if FileManager.default.fileExists(atPath: kept + "-objects") {
      try FileManager.default.copyItem(atPath: kept + "-objects", toPath: old + "-objects")
    }
    let workspace = try Workspace(
      at: old, library: TemporaryWorkspace.library, actor: "tester", now: { Moment(seconds: 0) })
    _ = try workspace.export(to: folder, as: format)
    #expect(try imported(from: folder).1.numbers() == workspace.numbers())
  }

  @Test(arguments: RecordFormat.allCases)
  func nothingElseIsLeftThereOrBeside(_ format: RecordFormat) throws {
    let before = try FileManager.default.contentsOfDirectory(atPath: room.folder)
    _ = try room.workspace.export(to: folder, as: format)
    let after = try FileManager.default.contentsOfDirectory(atPath: room.folder)
    #expect(Set(after) == Set(before + ["export"]))
    #expect(
      try Set(FileManager.default.contentsOfDirectory(atPath: folder)) == [
        "files", "questionnaires", "record.json", format.file,
      ])
  }

  @Test func everythingIsForItsOwnerAlone() throws {
    let before = umask(0)
    defer { umask(before) }
    _ = try room.workspace.export(to: folder, as: .csv)
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) + [""] {
      let facts = try FileManager.default.attributesOfItem(atPath: folder + "/" + path)
      let isFolder = facts[.type] as? FileAttributeType == .typeDirectory
      #expect(facts[.posixPermissions] as? Int == (isFolder ? 0o700 : 0o600), "\(path)")
    }
  }

  @Test func aFolderInTheWayStays() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(throws: BadInput.self) { try room.workspace.export(to: folder, as: .json) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test func noReadableCellStartsAFormula() throws {
    for (number, actor) in ["=1+1", "+1", "-1", "@1"].enumerated() {
      let workspace = try Workspace(
        at: room.workspace.path, library: TemporaryWorkspace.library, actor: actor,
        now: { Moment(seconds: 0) })
      let answers = TemporaryWorkspace.answers(vendor: "Vendor \(number)")
      _ = try workspace.apply(Array(answers.utf8), file: "answers.yaml")
    }
    _ = try room.workspace.export(to: folder, as: .csv)
    let text = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/events.csv")), as: UTF8.self)
    for sign in ["=", "+", "-", "@"] {
      #expect(!text.contains(",\(sign)") && !text.contains(",\"\(sign)") && !text.contains("\n\(sign)"))
    }
    #expect(try imported(from: folder).0.head == room.workspace.head())
  }

  /// Each row: a file of the export, what is put into it in place of what, and words of the refusal.
  @Test(arguments: [
    ("events.jsonl", #"\"yes\""#, #"\"no\""#, "the payload and its salt are not what this event binds"),
    ("events.jsonl", #"{"sequence": 7,"#, #"{"sequence": 8,"#, "events.jsonl:7: event 7 should stand here"),
    ("events.jsonl", #"{"sequence": 7,"#, #"{"#, "events.jsonl:7: it is not an event"),
    ("events.jsonl", #""salt": ""#, #""salt": "zz"#, "its salt is not 32 hexadecimal digits"),
    ("events.jsonl", #""salt": ""#, #""sult": ""#, "salt and payload do not go without each other"),
    ("events.jsonl", #""hash": ""#, #""hash": "0"#, "body or hash is not 64 hexadecimal digits"),
    ("record.json", #""duly.record/1""#, #""duly.record/2""#, "a newer duly may have written it"),
    ("record.json", #""format": "json""#, #""format": "../x""#, "its format is neither json nor csv"),
    ("record.json", #""head": ""#, #""head": "zz"#, "is not a list of what an exported record consists of"),
    ("record.json", #""questionnaires": ["#, #""questionnaires": ["../../etc/passwd", "#, "is not a list"),
    ("record.json", #""events": "#, #""events": 9"#, "it tells of"),
    ("record.json", #""documents": ["#, #""documents": [], "x": ["#, "that the record keeps is missing"),
  ])
  func whatWasAlteredIsRefusedWithItsPlace(
    _ file: String, _ part: String, _ other: String, _ words: String
  ) throws {
    _ = try room.workspace.export(to: folder, as: .json)
    let url = URL(fileURLWithPath: "\(folder)/\(file)")
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    let range = try #require(text.range(of: part), "\(part)")
    try Data(text.replacingCharacters(in: range, with: other).utf8).write(to: url)
    let problems = try problems { _ = try imported(from: folder) }
    #expect(problems.first?.contains(words) ?? false, "\(problems)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: room.folder).filter { $0.hasSuffix(".part") } == [])
  }

  @Test(arguments: ["events.csv", "record.json", "questionnaires", "files"])
  func whatIsMissingOrALinkIsRefused(_ name: String) throws {
    _ = try room.workspace.export(to: folder, as: .csv)
    var path = "\(folder)/\(name)"
    if let inside = try? FileManager.default.contentsOfDirectory(atPath: path).first { path += "/" + inside }
    try FileManager.default.moveItem(atPath: path, toPath: folder + "-moved")
    #expect(throws: BadInput.self) { try imported(from: folder) }
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder + "-moved")
    #expect(throws: BadInput.self) { try imported(from: folder) }
  }

  @Test func aDatabaseInTheWayStays() throws {
    _ = try room.workspace.export(to: folder, as: .json)
    #expect(throws: BadInput.self) {
      try Imported(from: folder, to: room.workspace.path, replacing: false, on: Self.day)
    }
    #expect(try room.workspace.verify().problems == [])
  }
}
