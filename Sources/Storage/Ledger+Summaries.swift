package import Diligence
import GRDB

extension Ledger {
  /// The portfolio's lines by name, archived vendors among them.
  ///
  /// They come from a cache in one short read. Where the cache is missing or lags behind, `rebuilding` gets
  /// every event there is and gives the line of every vendor; they are kept where the file can be written.
  package func summaries(rebuilding: (_ all: [Event]) throws -> [VendorSummary]) throws -> [VendorSummary] {
    if let cached = try cached({ try $0.cachedSummaries() }) { return cached.value }
    return try rebuiltSummaries(rebuilding)
  }

  /// The first `count` lines by name of vendors that are not archived, and how many vendors there are.
  ///
  /// As cheap among ten thousand as among a hundred. Nil where the cache is missing or lags behind.
  package func firstSummaries(_ count: Int) throws -> (lines: [VendorSummary], all: Int, archived: Int)? {
    let found = try cached { database -> (lines: [VendorSummary], all: Int, archived: Int)? in
      guard let lines = try database.cachedSummaries(limit: count, archived: false) else { return nil }
      let vendors = try database.countSummaries()
      return (lines, vendors.all, vendors.archived)
    }
    return found?.value
  }

  /// The lines that changed after event `sequence`, in no order, how many vendors there are in all, and the event up to
  /// which that holds. Nil where the cache is missing or lags behind.
  package func changedSummaries(after sequence: Int) throws -> (lines: [VendorSummary], all: Int, upTo: Int)?
  {
    let found = try cached { database -> (lines: [VendorSummary], all: Int)? in
      guard let lines = try database.cachedSummaries(after: sequence) else { return nil }
      return (lines, try database.countSummaries().all)
    }
    return found.map { ($0.value.lines, $0.value.all, $0.upTo) }
  }

  /// What `body` reads from a cache that can be believed, and the event up to which that one tells.
  private func cached<Value>(_ body: (Database) throws -> Value?) throws -> (value: Value, upTo: Int)? {
    try read { database in
      let last = try database.lastSequence()
      guard try database.cachesAreCurrent(at: last) else { return nil }
      return try body(database).map { ($0, last) }
    }
  }

  private func rebuiltSummaries(_ summarise: ([Event]) throws -> [VendorSummary]) throws -> [VendorSummary] {
    let all = isReadOnly ? try summarise(events()) : try rebuildCaches(summarise)
    return all.sorted { ($0.sortName, $0.vendor) < ($1.sortName, $1.vendor) }
  }

  private func rebuildCaches(_ summarise: ([Event]) throws -> [VendorSummary]) throws -> [VendorSummary] {
    try write { database in
      let events = try database.events(after: 0)
      let summaries = try summarise(events)
      try database.rebuildCaches(from: events, summaries)
      return summaries
    }
  }
}
