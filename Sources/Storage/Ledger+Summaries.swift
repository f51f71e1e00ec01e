package import Diligence

extension Ledger {
  /// The portfolio's lines in the order of the vendors' ids, at most `limit` of them where it is given.
  ///
  /// They come from a cache in one short read. Where the cache is missing or lags behind, `rebuilding` gets
  /// every event there is and gives the line of every vendor; they are kept where the file can be written.
  package func summaries(
    limit: Int? = nil, rebuilding: (_ all: [Event]) throws -> [VendorSummary]
  ) throws -> [VendorSummary] {
    if let cached = try cachedSummaries(limit: limit) { return cached }
    let all = isReadOnly ? try rebuilding(events()) : try rebuildCaches(rebuilding)
    let sorted = all.sorted { $0.vendor < $1.vendor }
    return limit.map { Array(sorted.prefix($0)) } ?? sorted
  }

  private func cachedSummaries(limit: Int?) throws -> [VendorSummary]? {
    try read { database in
      guard try database.cachesAreCurrent(at: database.lastSequence()) else { return nil }
      return try database.cachedSummaries(limit: limit ?? -1)
    }
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
