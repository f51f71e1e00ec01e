import Diligence
import Foundation
import GRDB

extension Database {
  /// Keeps a vendor's line as event `sequence` left it.
  func put(_ line: VendorSummary, at sequence: Int) throws {
    try cachedStatement(sql: "DELETE FROM vendor_current WHERE vendor = ?").execute(arguments: [
      line.vendor.text
    ])
    try cachedStatement(
      sql: "INSERT INTO vendor_current(sort_name, vendor, is_archived, json, seq) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      line.sortName, line.vendor.text, line.isArchived, try Payload.bytes(of: line), sequence,
    ])
  }

  /// The vendors' lines by name; `limit` -1 for all of them. Nil where one cannot be read: a cache is built anew rather
  /// than believed.
  func cachedSummaries(limit: Int = -1, archived: Bool = true) throws -> [VendorSummary]? {
    let which = archived ? "" : "WHERE is_archived = 0"
    return try lines("\(which) ORDER BY sort_name, vendor LIMIT ?", [limit])
  }

  /// The lines that an event after number `sequence` changed.
  func cachedSummaries(after sequence: Int) throws -> [VendorSummary]? {
    try lines("WHERE seq > ?", [sequence])
  }

  /// How many vendors there are, and how many of them are archived.
  func countSummaries() throws -> (all: Int, archived: Int) {
    let row = try Row.fetchOne(
      cachedStatement(
        sql: """
          SELECT (SELECT count(*) FROM vendor_current),
            (SELECT count(*) FROM vendor_current WHERE is_archived = 1)
          """))
    return row.map { ($0[0], $0[1]) } ?? (0, 0)
  }

  private func lines(_ condition: String, _ arguments: StatementArguments) throws -> [VendorSummary]? {
    let rows = try Row.fetchCursor(
      cachedStatement(sql: "SELECT json FROM vendor_current \(condition)"), arguments: arguments)
    var lines: [VendorSummary] = []
    while let row = try rows.next() {
      let line = try row.withUnsafeData(atIndex: 0) {
        try? JSONText($0 ?? Data()).decode(VendorSummary.self)
      }
      guard let line else { return nil }
      lines.append(line)
    }
    return lines
  }
}
