import Diligence
import Testing

@testable import Storage

struct LedgerSummariesTests {
  private let scratch = Scratch()

  private func twoVendors() throws -> Ledger {
    let ledger = try scratch.ledger()
    let drafts = [("zebra", "Zebra"), ("ant", "Ant")].map {
      Story.draft(.vendorAdded(VendorID($0.0), name: $0.1))
    }
    try ledger.record(drafts, seen: 0)
    return ledger
  }

  @Test func linesAreReadFromTheCacheWithoutFolding() throws {
    let ledger = try twoVendors()
    let lines = try ledger.summaries { _ in
      Issue.record("the cache was there")
      return []
    }
    #expect(lines.map(\.name) == ["Ant", "Zebra"])
    let first = try #require(try ledger.firstSummaries(1))
    #expect(first.lines.map(\.name) == ["Ant"])
    #expect(first.all == 2)
    #expect(first.archived == 0)
  }

  @Test func onlyWhatChangedIsReadAnew() throws {
    let ledger = try twoVendors()
    #expect(try ledger.changedSummaries(after: 2)?.lines.count == 0)
    _ = try ledger.append([Story.draft(.vendorArchived("zebra", true))], seen: 2) { _, _ in
      [VendorSummary(vendor: "zebra", name: "Zebra", isArchived: true, updated: Moment(seconds: 1))]
    }
    let changed = try #require(try ledger.changedSummaries(after: 2))
    #expect(changed.lines.map(\.name) == ["Zebra"])
    #expect(changed.upTo == 3)
    let first = try #require(try ledger.firstSummaries(9))
    #expect(first.lines.map(\.name) == ["Ant"])
    #expect(first.archived == 1)
  }

  @Test func anAppendReplacesALine() throws {
    let ledger = try twoVendors()
    _ = try ledger.append([Story.draft(.vendorRenamed("ant", name: "Ants"))], seen: 2) { _, _ in
      [VendorSummary(vendor: "ant", name: "Ants", isArchived: false, updated: Moment(seconds: 1))]
    }
    #expect(try ledger.summaries().map(\.name) == ["Ants", "Zebra"])
  }

  @Test(arguments: [
    ("a dropped table", "DROP TABLE vendor_current"),
    ("a dropped index", "DROP TABLE assessment_event"),
    ("no state", "DELETE FROM cache_state"),
    ("a state that lags behind", "UPDATE cache_state SET seq = 1"),
    ("lines of another edition", "UPDATE cache_state SET edition = 0"),
  ])
  func aCacheThatCannotBeBelievedIsRebuilt(_ what: String, _ sql: String) throws {
    let ledger = try twoVendors()
    try scratch.tamper(sql)
    #expect(try ledger.summaries().map(\.name) == ["Ant", "Zebra"], "\(what)")
    #expect(try ledger.problems() == [], "\(what)")
    let lines = try ledger.summaries { _ in [] }
    #expect(lines.map(\.name) == ["Ant", "Zebra"], "\(what)")
  }

  @Test func appendingLeavesACacheThatLagsBehindAlone() throws {
    let ledger = try twoVendors()
    try scratch.tamper("UPDATE cache_state SET seq = 1")
    try ledger.record([Story.draft(.vendorAdded("bee", name: "Bee"))], seen: 2)
    #expect(try ledger.summaries().map(\.name) == ["Ant", "Bee", "Zebra"])
    #expect(try ledger.problems() == [])
  }

  @Test func aReadOnlyRecordWorksItsLinesOutEachTime() throws {
    _ = try twoVendors()
    try scratch.tamper("DROP TABLE vendor_current")
    let ledger = try Ledger(at: scratch.path, readOnly: true)
    #expect(try ledger.summaries().map(\.name) == ["Ant", "Zebra"])
    #expect(try ledger.firstSummaries(1) == nil)
  }
}
