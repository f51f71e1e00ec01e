import Foundation
import GRDB

/// Puts a finished database with its folder of files where a person works, and what is there aside, under a name that says
/// when.
///
/// At every moment the place holds the old database or the new one. What lies aside is a database as it was, with its
/// files; where the power goes before the new one has its name, the old one has it still, and its files lie aside.
struct Placement {
  let destination: String
  /// How long another program's lock is waited for.
  let patience: Duration

  private var folder: String { destination + "-objects" }
  /// What SQLite would take for unfinished work on whatever database is beside it.
  private static let journals = ["-journal", "-wal", "-shm"]

  /// Throws ``StorageError/alreadyThere(path:)`` where something lies in the place.
  func mustBeFree() throws {
    for path in [destination, folder] where isTaken(path) { throw StorageError.alreadyThere(path: path) }
  }

  /// Gives the draft its name, and `files` the name of its folder; both have to be on the disk.
  ///
  /// Returns where the database that was there lies now; nil where there was none.
  func put(_ draft: DraftFile, files: DocumentFolder, replacing isReplacing: Bool, on date: String) throws
    -> String?
  {
    guard isReplacing, isTaken(destination) || isTaken(folder) else {
      try mustBeFree()
      try move(files.path, to: folder)
      guard try draft.publish() else { throw StorageError.alreadyThere(path: destination) }
      return nil
    }
    try nobodyMayWrite()
    let aside = unusedName(on: date)
    let isDatabaseThere = isTaken(destination)
    if isDatabaseThere { try keep(destination, as: aside) }
    for journal in Self.journals { try move(destination + journal, to: aside + journal) }
    try move(folder, to: aside + "-objects")
    try move(files.path, to: folder)
    _ = try draft.publish(replacing: true)
    return isDatabaseThere ? aside : nil
  }

  /// A program that is in the midst of writing would go on in the file that is moved aside. What is no database any more
  /// has no writer either.
  private func nobodyMayWrite() throws {
    guard isTaken(destination) else { return }
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(patience / .seconds(1))
      let queue = try DatabaseQueue(path: destination, configuration: configuration)
      try queue.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE; ROLLBACK") }
    } catch let error as DatabaseError where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) {
      throw StorageError.locked(path: destination, waited: patience)
    } catch {}
  }

  private func unusedName(on date: String) -> String {
    let base = "\(destination).replaced-\(date)"
    var (name, number) = (base, 2)
    while ([""] + Self.journals + ["-objects"]).contains(where: { isTaken(name + $0) }) {
      name = "\(base)-\(number)"
      number += 1
    }
    return name
  }

  private func isTaken(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    // An empty folder holds nothing that could be lost.
    return status.st_mode & S_IFMT != S_IFDIR || rmdir(path) != 0
  }

  /// A second name for the file, so that the first one never leads nowhere.
  private func keep(_ path: String, as other: String) throws {
    guard link(path, other) == 0 || rename(path, other) == 0 else { throw failure(other) }
    try synchronise()
  }

  private func move(_ path: String, to other: String) throws {
    if rename(path, other) != 0 && errno != ENOENT { throw failure(other) }
    try synchronise()
  }

  private func synchronise() throws {
    guard Disk.synchronise(nameOf: destination) else { throw failure(destination) }
  }

  private func failure(_ path: String) -> StorageError {
    .cannotWrite(path: path, reason: String(cString: strerror(errno)))
  }
}
