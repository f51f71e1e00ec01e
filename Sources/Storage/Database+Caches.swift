import Diligence
import Foundation
import GRDB

/// Lists worked out from the events for the sake of speed: which vendor looks how, and which events concern
/// whom.
///
/// They are written with the events, dropped without loss, and never believed where `cache_state` lags
/// behind.
enum Caches {
  /// Raised whenever a summary is worked out differently, so that lists of an older version are not believed.
  static let edition = 3
  static let tables = ["cache_state", "vendor_current", "vendor_event", "assessment_event"]
}

extension Database {
  /// Whether the caches are there and tell of every event up to `sequence`.
  func cachesAreCurrent(at sequence: Int) throws -> Bool {
    let names = Caches.tables.map { _ in "?" }.joined(separator: ", ")
    let found = try Int.fetchOne(
      cachedStatement(sql: "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN (\(names))"),
      arguments: StatementArguments(Caches.tables))
    guard found == Caches.tables.count else { return false }
    let state = try Row.fetchOne(cachedStatement(sql: "SELECT edition, seq FROM cache_state"))
    return state.map { $0[0] == Caches.edition && $0[1] == sequence } ?? false
  }

  /// Drops all caches and writes them anew from every event there is.
  func rebuildCaches(from events: [Event], _ summaries: [VendorSummary]) throws {
    for table in Caches.tables { try execute(sql: "DROP TABLE IF EXISTS \(table)") }
    try execute(sql: Schema.caches)
    try execute(
      sql: "INSERT INTO cache_state(id, edition, seq) VALUES (1, ?, 0)", arguments: [Caches.edition])
    try extendCaches(by: events, summaries)
  }

  /// Takes in the newest events and the summaries of the vendors that they changed.
  func extendCaches(by events: [Event], _ summaries: [VendorSummary]) throws {
    let addVendorEvent = try cachedStatement(sql: "INSERT INTO vendor_event(vendor, seq) VALUES (?, ?)")
    let addAssessmentEvent = try cachedStatement(
      sql: "INSERT INTO assessment_event(assessment, seq) VALUES (?, ?)")
    for event in events {
      if let vendor = event.change.vendor {
        try addVendorEvent.execute(arguments: [vendor.text, event.sequence])
      }
      if let assessment = event.change.assessment {
        try addAssessmentEvent.execute(arguments: [assessment.text, event.sequence])
      }
    }
    for summary in summaries { try put(summary, at: events.last?.sequence ?? 0) }
    if let last = events.last {
      try cachedStatement(sql: "UPDATE cache_state SET seq = ?").execute(arguments: [last.sequence])
    }
  }
}
