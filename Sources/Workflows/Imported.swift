package import Diligence
internal import Exchange
internal import Storage

/// A database that was made of an exported record.
package struct Imported: Sendable, Equatable {
  /// Absolute.
  package let path: String
  package let head: LedgerHead
  package let questionnaires: Int
  /// How many files of vendors came in.
  package let documents: Int
  /// How many files the record knows and the folder does not hold.
  package let leftOut: Int
  /// Where the database lies that was there before; nil where there was none.
  package let aside: String?

  /// Works every hash of the export in `folder` out again and makes a database of it at `path`, all of it or nothing.
  ///
  /// A database that is there is moved aside where `isReplacing`, under a name with `date`; otherwise it is in the way.
  /// Throws ``BadInput`` for that, and for what does not fit, with its file and line.
  package init(
    from folder: String, to path: String, replacing isReplacing: Bool, on date: Day,
    patience: Duration = .seconds(10)
  ) throws {
    let export = try ExportReading(of: folder)
    do {
      let outcome = try Assembly(at: path, patience: patience)
        .run(replacing: isReplacing, on: date) { try export.add(to: $0) }
      (self.path, head, aside) = (outcome.path, outcome.head, outcome.aside)
    } catch StorageError.alreadyThere(let taken) {
      throw BadInput(
        "\(taken) exists already. Name another place with --to, or use --force, which moves what is there aside."
      )
    } catch let unsound as Assembly.Unsound {
      throw BadInput("\(folder): \(unsound.problem). Nothing was imported; take another export.")
    }
    questionnaires = export.manifest.questionnaires.count
    documents = export.manifest.documents.count
    leftOut = export.manifest.leftOut.count
  }
}
