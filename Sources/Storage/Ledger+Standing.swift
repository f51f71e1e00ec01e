import Diligence
import GRDB

// The file under our feet: whether it is still the one that was opened, and what to do where it is not.
extension Ledger {
  /// Throws where the path leads no longer to the file that is open: the system goes on taking what is written to a
  /// deleted file, and nobody would ever see it again.
  func mustStand() throws {
    if try FileIdentity(at: path) != identity { throw StorageError.replaced(path: path) }
  }

  /// Throws where the record does not go through the last head that is known of it: it was overwritten in its place.
  func mustContinue(_ database: Database, upTo events: Int) throws {
    let known = known.withLock { $0 }
    if events < known.events {
      throw StorageError.shorterThanSeen(path: path, seen: known.events, events: events)
    }
    if known.events > 0, try database.link(at: known.events) != known.hash {
      throw StorageError.replaced(path: path)
    }
  }

  /// Keeps the newest head, which whatever stands at the path has to go through from now on.
  func remember(_ head: LedgerHead) {
    known.withLock { $0 = head }
  }

  /// Opens what stands at the path now, such as a copy that was put in the place of the file, or the file itself with
  /// other rights.
  ///
  /// Throws where that is not this record, as far as it is known here.
  package func reopened() throws -> Ledger {
    let other = try Ledger(at: path, ifMissing: .fail, patience: patience.duration, salt: salt)
    other.remember(known.withLock { $0 })
    try other.read { try other.mustContinue($0, upTo: $0.lastSequence()) }
    return other
  }

  /// Writes the record anew at its path, where the file was deleted or moved away, out of what is still open here.
  ///
  /// - Returns: the ledger on the new file; nil where the old one is in its place.
  /// - Throws: ``StorageError/replaced(path:)`` where another file stands there, and what writing can throw; then nothing
  ///   is at the path that was not there before.
  package func putBack() throws -> Ledger? {
    do {
      try mustStand()
      return nil
    } catch StorageError.gone {
      let draft = try DraftFile(for: path)
      defer { draft.discard() }
      try read { try $0.copyPages(to: draft) }
      guard try draft.publish() else { throw StorageError.replaced(path: path) }
      return try reopened()
    }
  }

  /// Waits at most so long for another program's lock from now on.
  package func wait(atMost duration: Duration) {
    patience.change(to: duration)
  }
}
