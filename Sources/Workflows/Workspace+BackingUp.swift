package import Diligence
internal import Foundation
internal import Storage

/// A backup that was written and read back.
package struct BackupMade: Sendable, Equatable {
  /// Absolute.
  package let path: String
  /// In bytes.
  package let size: Int
  package let head: LedgerHead
  package let questionnaires: Int
  /// How many files of vendors are inside.
  package let documents: Int
  /// The names of the files that could not be read as attached, which are not inside.
  package let leftOut: [String]
  /// False where the database may not be written to, so that it cannot know of this backup.
  package let isRemembered: Bool
}

extension Workspace {
  /// Writes everything that belongs to the database into one file, and reads it back.
  ///
  /// Throws ``BadInput`` where another file is in the way and `isReplacing` is false. `isIncomplete` leaves out vendors'
  /// files that are missing or altered, which otherwise are a reason not to.
  package func backUp(
    to path: String, replacing isReplacing: Bool = false, incomplete isIncomplete: Bool = false
  ) throws -> BackupMade {
    let path = absolute(path)
    if !isReplacing && FileManager.default.fileExists(atPath: path) { throw inTheWay(path) }
    let (at, contents): (Moment, BackupContents)
    do {
      at = now()
      contents = try ledger.backUp(to: path, at: at, replacing: isReplacing, incomplete: isIncomplete)
    } catch StorageError.alreadyThere(let taken) {
      throw isReplacing ? BadInput("\(taken) belongs to the database. Name another file.") : inTheWay(taken)
    }
    let made = LastBackup(at: at, head: contents.head, path: path)
    // Foundation would ask for the owner's name as well, which the C library does over a socket.
    var status = stat()
    let size = stat(path, &status) == 0 ? Int(status.st_size) : 0
    return BackupMade(
      path: path, size: size, head: contents.head, questionnaires: contents.questionnaires,
      documents: contents.documents, leftOut: contents.leftOut,
      isRemembered: (try? ledger.remember(made)) != nil)
  }

  private func inTheWay(_ path: String) -> BadInput {
    BadInput("\(path) exists already. Name another file, or replace it with --force.")
  }

  /// How long ago the record was carried to safety, and what came to it since.
  package func backupAge() throws -> BackupAge {
    let (last, events) = (try ledger.lastBackup(), try ledger.head().events)
    return BackupAge(
      at: last?.at, path: last?.path, eventsSince: max(0, events - (last?.head.events ?? 0)), now: now())
  }
}

/// The path from the root, so that it still says where a file is once somebody works in another folder.
func absolute(_ path: String) -> String {
  path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
}
