package import Diligence
internal import Storage

/// A database that came back out of a backup.
package struct Restored: Sendable, Equatable {
  /// Absolute.
  package let path: String
  package let head: LedgerHead
  /// When the backup was made, and by which release of duly.
  package let at: Moment
  package let program: String
  /// How many files of vendors came back.
  package let documents: Int
  /// The names of the files that the backup does not hold.
  package let leftOut: [String]
  /// Where the database lies that was there before; nil where there was none.
  package let aside: String?

  /// Checks the backup at `backup` whole and makes a database of it at `path`, all of it or nothing.
  ///
  /// A database that is there is moved aside where `isReplacing`, under a name with `date`; otherwise it is in the way.
  /// Throws ``BadInput`` for that, and for what is no backup.
  package init(
    from backup: String, to path: String, replacing isReplacing: Bool, on date: Day,
    patience: Duration = .seconds(10)
  ) throws {
    do {
      let (contents, place) = try Restoring(of: backup, to: path, patience: patience)
        .run(replacing: isReplacing, on: date)
      (self.path, aside) = (place.path, place.aside)
      (head, at, program) = (contents.head, contents.at, contents.program)
      (documents, leftOut) = (contents.documents, contents.leftOut)
    } catch StorageError.alreadyThere(let taken) {
      throw BadInput(
        "\(taken) exists already. Name another place with --to, or use --force, which moves what is there aside."
      )
    } catch let problem as StorageError where problem.isAboutTheBackup {
      throw BadInput(problem.message)
    }
  }
}

extension StorageError {
  fileprivate var isAboutTheBackup: Bool {
    switch self {
    case .notABackup, .cannotRead: true
    default: false
    }
  }
}
