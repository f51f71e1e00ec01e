import GRDB
import Testing

@testable import Storage

struct SettingsTests {
  private let scratch = Scratch()

  @Test(arguments: [
    ("journal_mode", "truncate"), ("synchronous", "2"), ("fullfsync", "1"), ("foreign_keys", "1"),
    ("trusted_schema", "0"), ("secure_delete", "1"),
  ])
  func everyConnectionHoldsTo(_ setting: String, _ value: String) throws {
    let ledger = try scratch.ledger()
    let found = try ledger.read { database in
      // Where the linked SQLite is repaired, the journal is a write-ahead log.
      let version = try Settings.sqliteVersion(database)
      let wanted = setting == "journal_mode" ? Settings.journalMode(on: version) : value
      return (try String.fetchOne(database, sql: "PRAGMA \(setting)"), wanted)
    }
    #expect(found.0 == found.1)
  }

  @Test(arguments: [
    ([3, 40, 1], "truncate"), ([3, 44, 5], "truncate"), ([3, 44, 6], "wal"), ([3, 45, 0], "truncate"),
    ([3, 50, 6], "truncate"), ([3, 50, 7], "wal"), ([3, 51, 2], "truncate"), ([3, 51, 3], "wal"),
    ([3, 52, 0], "wal"), ([4, 0, 0], "wal"), ([], "truncate"),
  ])
  func aWriteAheadLogOnlyWhereItIsRepaired(_ version: [Int], _ journal: String) {
    #expect(Settings.journalMode(on: version) == journal)
  }

  @Test func aFileLeftInWriteAheadModeIsBroughtBack() throws {
    try scratch.ledger().record(Story.beginning, seen: 0)
    try DatabaseQueue(path: scratch.path).writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA journal_mode = WAL")
    }
    let ledger = try scratch.ledger()
    #expect(try ledger.head().events == 4)
    let journal = try ledger.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(journal == "truncate" || journal == "wal")
  }

  @Test func aSettingThatDoesNotHoldIsRefused() throws {
    // A database in memory has no journal to truncate.
    try DatabaseQueue().writeWithoutTransaction { database in
      let error = #expect(throws: StorageError.self) {
        try Settings.apply(to: database, path: "memory", readOnly: false)
      }
      guard case .settingRefused("memory", "journal_mode", _, "memory") = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }
}
