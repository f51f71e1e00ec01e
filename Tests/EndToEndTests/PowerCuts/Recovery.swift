import Foundation
import Testing

/// What a person finds who starts duly after the power has come back.
struct Recovery: Sendable {
  /// Why it is of no use: it does not open, is not sound, or is not what was recorded; nil where it is fine.
  let problem: String?
  /// How many events are there.
  let events: Int

  /// Starts duly on what was left on the disk.
  static func byDuly(_ image: FolderContents, expecting hashes: [String]) throws -> Recovery {
    let home = try Home()
    try image.write(to: home.folder)
    let verified = try home.duly("verify", "--format", "json")
    guard verified.ending == .exit(0) else {
      return Recovery(problem: "\(verified.ending) \(verified.errors)\(verified.output)", events: 0)
    }
    let ledger = try JSONDecoder().decode(Verified.self, from: Data(verified.output.utf8)).ledger
    // The head vouches for all before it, and verify has worked out every link.
    let isPrefix =
      ledger.events == 0 || ledger.events <= hashes.count && hashes[ledger.events - 1] == ledger.head
    return Recovery(isPrefix: isPrefix, events: ledger.events)
  }

  /// Opens the database with SQLite alone, which repairs what a power cut left of a transaction.
  static func bySQLite(_ image: FolderContents, expecting hashes: [String]) throws -> Recovery {
    let home = try Home()
    try image.write(to: home.folder)
    guard FileManager.default.fileExists(atPath: home.database) else {
      return Recovery(isPrefix: true, events: 0)
    }
    let run = try home.run([try CompiledParts.shared().reader, home.database])
    let lines = run.output.split(separator: "\n").map(String.init)
    guard run.ending == .exit(0), lines.first == "ok" else {
      return Recovery(problem: "\(run.ending) \(run.errors)\(run.output)", events: 0)
    }
    return Recovery(isPrefix: hashes.starts(with: lines.dropFirst()), events: lines.count - 1)
  }

  private init(problem: String?, events: Int) { (self.problem, self.events) = (problem, events) }

  private init(isPrefix: Bool, events: Int) {
    self.init(
      problem: isPrefix ? nil : "its \(events) events are not those that were recorded", events: events)
  }

  private struct Verified: Decodable {
    let ledger: Ledger

    struct Ledger: Decodable {
      let events: Int
      let head: String
    }
  }
}

extension Home {
  /// The hashes of all events in the database, read without duly; none where there is no database.
  func recordedHashes() throws -> [String] {
    guard FileManager.default.fileExists(atPath: database) else { return [] }
    let lines = try run([try CompiledParts.shared().reader, database]).succeeded().split(separator: "\n")
    try #require(lines.first == "ok", "\(lines.first ?? "")")
    return lines.dropFirst().map(String.init)
  }
}
