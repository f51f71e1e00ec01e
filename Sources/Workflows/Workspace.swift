package import Diligence
internal import Foundation
internal import Storage

/// What a person can ask for, once, for screens and commands alike: one database, one library of files, one actor.
///
/// Clock, paths and names are handed in. Not thread-safe: one workspace serves one person on one thread.
package final class Workspace {
  private(set) var ledger: Ledger
  package let library: Library
  /// Whose changes these are.
  package let actor: String
  let now: () -> Moment
  /// Unlike that of any other workspace, so that steps of two never have one name.
  package let session: String
  let signatory: Signatory?
  private var steps = 0
  private var pinned: [ContentHash: Questionnaire] = [:]
  /// The lines of the portfolio as they were read, and the event up to which they hold.
  var portfolio: (lines: [VendorSummary], upTo: Int)?

  /// Opens the database at `path`, which is created where it is missing.
  ///
  /// `patience` is how long another program's lock is waited for; without a `signatory` nothing is signed. Throws ``BadInput`` for an actor's name that is blank or
  /// cannot be shown; for what opening can throw see ``Trouble``.
  package init(
    at path: String, patience: Duration = .seconds(10), library: Library, actor: String,
    signatory: Signatory? = nil, now: @escaping () -> Moment
  ) throws {
    if actor.isBlank {
      throw BadInput("Nobody is named as the one who makes changes. Name somebody with --as.")
    }
    try mustBeVisible([actor])
    ledger = try Ledger(at: path, patience: patience)
    self.library = library
    self.actor = actor
    self.now = now
    self.signatory = signatory
    session = String(UInt64.random(in: 0...UInt64.max), radix: 36)
  }

  /// Opens the database at `path` to look at it: nothing is changed, nothing is created, and nothing can be recorded.
  init(examining path: String, library: Library, patience: Duration, now: Moment) throws {
    ledger = try Ledger(at: path, ifMissing: .fail, readOnly: true, patience: patience)
    self.library = library
    (actor, session, signatory) = ("", "", nil)
    self.now = { now }
  }

  /// The next step of this workspace itself; whoever names steps of a sitting counts under another name.
  func nextStep() -> Step {
    steps += 1
    return Step(StepID("\(session).\(steps)"))
  }

  /// The absolute path of the database.
  package var path: String { ledger.path }

  /// In words, that the database was brought to the schema of this version of duly, and where it lies as it was; nil where
  /// there was nothing to do.
  package var upgradeRemark: String? {
    ledger.upgraded.map { upgraded in
      "\(path) was upgraded for this version of duly (schema \(upgraded.from) to \(upgraded.to)). As it was, it is kept in "
        + "\(upgraded.copy). Delete that once all is well: what you erase from the record later is still in it."
    }
  }

  /// Who beside the owner may get at the record, and what to do about it: a sentence each.
  package var exposures: [String] { ledger.exposures.map(\.message) }

  /// Where the record stands.
  package func head() throws -> LedgerHead { try ledger.head() }

  /// The questionnaire that `hash` pins, from the database.
  package func questionnaire(pinnedBy reference: QuestionnaireReference) throws -> Questionnaire {
    if let known = pinned[reference.hash] { return known }
    guard let source = try ledger.questionnaireSource(reference.hash) else {
      throw WorkFailed(
        "The database names questionnaire \(reference.id) \(reference.version), sha256 \(reference.hash), "
          + "but does not hold it. Run `duly verify` and restore a backup.")
    }
    let read = try Library.readQuestionnaire(source, file: "questionnaire \(reference.id) in the database")
    pinned[reference.hash] = read
    return read
  }

  /// Works on with another connection to the same record.
  func goOn(with other: Ledger) {
    ledger = other
  }

  func remember(_ questionnaire: Questionnaire) {
    pinned[questionnaire.hash] = questionnaire
  }
}
