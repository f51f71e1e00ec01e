import Diligence
import Foundation
import GRDB

/// A copy of a database as it is before its schema changes, beside it: `duly.sqlite.before-2`.
///
/// It is never written over and never deleted by duly. What is erased from the record later is still in it.
struct EarlierCopy {
  private let original: String

  init(of original: String) {
    self.original = original
  }

  /// Returns the path of a copy that was read back and is on the disk; one that an earlier attempt left is taken as it is.
  ///
  /// The caller holds the file against writers, so this uses a connection of its own, which SQLite lets read meanwhile.
  func keep(beforeVersion version: Int) throws -> String {
    let source = try Self.connection(original)
    return try source.read { source in
      let contents = try source.contentDigest()
      var number = 1
      while true {
        let place = "\(original).before-\(version)" + (number == 1 ? "" : "-\(number)")
        if try holds(contents, place) || write(source, contents, to: place) { return place }
        number += 1
      }
    }
  }

  /// Whether a file lies there already that is this copy.
  private func holds(_ contents: ContentHash, _ place: String) -> Bool {
    guard FileManager.default.fileExists(atPath: place) else { return false }
    return (try? Self.connection(place).read { try $0.contentDigest() }) == contents
  }

  /// False where a file of that name is there, which stays.
  private func write(_ source: Database, _ contents: ContentHash, to place: String) throws -> Bool {
    let draft = try DraftFile(for: place)
    defer { draft.discard() }
    try source.copyPages(to: draft)
    try Self.connection(draft.path).read { copy in
      if let damage = try copy.damage() { throw StorageError.damaged(path: original, detail: damage) }
      guard try copy.contentDigest() == contents else {
        throw StorageError.cannotWrite(path: place, reason: "what was read back is not what was written")
      }
    }
    return try draft.publish()
  }

  private static func connection(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.label = "duly, an earlier copy"
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}

extension Database {
  /// Copies every page as this connection sees it into an empty file, which then needs no other file beside it.
  func copyPages(to draft: DraftFile) throws {
    do {
      let copy = try DatabaseQueue(path: draft.path)
      try copy.writeWithoutTransaction { copy in
        // Whoever asked for the copy waits for the disk, once for all pages.
        try copy.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
        try backup(to: copy)
        try copy.execute(sql: "PRAGMA journal_mode = DELETE")
      }
      try copy.close()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
      throw StorageError.full(path: draft.destination)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_IOERR {
      throw StorageError.cannotWrite(path: draft.destination, reason: "its pages could not be copied")
    }
  }
}
