import Diligence
import Foundation
import GRDB

@testable import Storage

/// A folder of its own for one test, gone when the test ends.
final class Scratch {
  let folder: String
  var path: String { folder + "/portfolio.duly" }

  init() {
    folder = NSTemporaryDirectory() + "storage-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  func ledger(patience: Duration = .milliseconds(50)) throws -> Ledger {
    try Ledger(at: path, patience: patience, salt: { Array(0...15) })
  }

  /// The file's own bytes; nil reads as no file.
  var bytes: Data? {
    get { FileManager.default.contents(atPath: path) }
    set { _ = FileManager.default.createFile(atPath: path, contents: newValue) }
  }

  /// Works on the file as any other program could, with SQLite's guards in place.
  func tamper(_ sql: String) throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
  }

  /// Works on the file as somebody who first dropped the guards and put them back afterwards.
  func tamperBehindGuards(_ sql: String) throws {
    try DatabaseQueue(path: path).write { database in
      let guards = try Row.fetchAll(
        database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for row in guards { try database.execute(sql: "DROP TRIGGER \(row[0] as String)") }
      try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
      try database.execute(sql: sql)
      for row in guards { try database.execute(sql: row[1]) }
    }
  }

  func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }
}

/// A small story: one vendor, one assessment, a few answers.
enum Story {
  static let source = Array("id: example".utf8)
  static let hash = ContentHash(of: source)
  static let assessment = AssessmentID("example-code-agent")
  static let day = Day("2026-11-21") ?? Day(dayNumber: 0)
  static let intake = Intake(product: "Example Agent", decisionDate: day)

  static let added = Change.vendorAdded("example-code", name: "Example Code")
  static let opened = opening(assessment, of: "example-code")

  static func opening(_ id: AssessmentID, of vendor: VendorID) -> Change {
    .assessmentOpened(
      id, vendor, QuestionnaireReference(id: "example", version: "1.0.0", hash: hash), intake)
  }

  static func answer(_ item: ItemID, _ option: OptionID, note: String? = nil) -> Change {
    .answerGiven(
      assessment, item, questionnaire: hash, Answer(choice: .option(option), note: note))
  }

  static func draft(_ change: Change, by actor: String = "jdoe") -> Draft {
    Draft(change: change, at: Moment("2026-11-21T10:00:00Z") ?? Moment(seconds: 0), by: actor)
  }

  /// Four events: the vendor, its assessment, and two answers.
  static let beginning = [added, opened, answer("Q04", "yes"), answer("Q05", "no")].map { draft($0) }

  /// A line for each vendor; its name is all that it knows.
  static func summaries(of events: [Event]) -> [VendorSummary] {
    Portfolio(folding: events.map(\.change)).vendors.values.map {
      VendorSummary(
        vendor: $0.id, name: $0.name, isArchived: $0.isArchived, updated: Moment(seconds: 0))
    }
  }
}

extension Ledger {
  /// Appends with the story's questionnaire kept and its summaries written.
  @discardableResult
  func record(_ drafts: [Draft], seen: Int) throws -> [Event] {
    let before = try events(limit: seen)
    return try append(drafts, pinning: [Story.source], seen: seen) {
      Story.summaries(of: before + $0 + $1)
    }
  }

  func summaries() throws -> [VendorSummary] {
    try summaries(rebuilding: Story.summaries)
  }

  func problems(expecting head: ContentHash? = nil) throws -> [VerificationReport.Problem] {
    try verify(expecting: head.map { ExpectedHead(hash: $0) }, summarise: Story.summaries).problems
  }

  /// What verifying tells, a sentence each.
  func findings(expecting head: LedgerHead? = nil) throws -> [String] {
    try verify(
      expecting: head.map { ExpectedHead(hash: $0.hash, events: $0.events) }, summarise: Story.summaries
    ).findings.map(\.sentence)
  }
}
