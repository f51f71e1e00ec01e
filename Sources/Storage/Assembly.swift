package import Diligence
import Foundation
import GRDB

/// A database that is put together beside its place, and put there with its folder of files once it verifies.
package struct Assembly {
  /// Absolute.
  package let destination: String
  private let patience: Duration

  package init(at destination: String, patience: Duration = .seconds(10)) {
    self.destination = DatabaseFile(path: destination).path
    self.patience = patience
  }

  /// What lies where.
  package struct Outcome: Sendable, Equatable {
    /// Absolute.
    package let path: String
    package let head: LedgerHead
    /// Where the database lies that was there before; nil where there was none.
    package let aside: String?
  }

  /// Makes a new database of today's schema, lets `fill` add to it, verifies it and puts it in place: all of it or nothing.
  ///
  /// A database that is there goes aside under a name with `date` where `isReplacing`; otherwise it is in the way, which is
  /// ``StorageError/alreadyThere(path:)``. Throws ``Unsound`` for what does not verify.
  package func run(
    replacing isReplacing: Bool, on date: Day, fill: (RecordBuilder) throws -> Void
  ) throws -> Outcome {
    try assemble(replacing: isReplacing, on: date) { database, files in
      try database.takeSteps(from: 0)
      let builder = try RecordBuilder(database: database, files: files)
      try fill(builder)
      return builder.leftOut
    }
  }

  /// What was put together is no sound record: the first problem as a clause.
  package struct Unsound: Error, Equatable {
    package let problem: String
  }

  /// `fill` makes the schema too, and returns how many files are known to be missing.
  func assemble(
    replacing isReplacing: Bool, on date: Day, fill: (Database, DocumentFolder) throws -> Int
  ) throws -> Outcome {
    let placement = Placement(destination: destination, patience: patience)
    if !isReplacing { try placement.mustBeFree() }
    try DatabaseFile(path: destination).prepareFolder()
    let draft = try DraftFile(for: destination)
    defer { draft.discard() }
    let files = DocumentFolder(path: draft.path + "-objects")
    defer { try? FileManager.default.removeItem(atPath: files.path) }
    let queue = try DatabaseQueue.draft(at: draft.path)
    let leftOut = try queue.write { try fill($0, files) }
    let head = try queue.read { try verified($0, files, leftOut) }
    try queue.close()
    let aside = try placement.put(draft, files: files, replacing: isReplacing, on: date.description)
    return Outcome(path: destination, head: head, aside: aside)
  }

  /// The new database as it lies there now, like any other.
  private func verified(_ database: Database, _ files: DocumentFolder, _ leftOut: Int) throws -> LedgerHead {
    var verification = Verification(database: database, documents: files)
    try verification.run(expecting: nil, summarise: { _ in [] })
    if let trouble = verification.recordTrouble { throw Unsound(problem: trouble.first) }
    if verification.report.problems.count > leftOut {
      throw Unsound(problem: "a file that the record keeps is missing or altered")
    }
    return verification.report.head
  }
}
