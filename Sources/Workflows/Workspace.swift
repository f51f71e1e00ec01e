package import Diligence
internal import Foundation
package import Storage

/// What a person can ask for, once, for screens and commands alike: one database, one library of files, one actor.
///
/// Clock, paths and names are handed in. Not thread-safe: one workspace serves one person on one thread.
package final class Workspace {
  package let ledger: Ledger
  package let library: Library
  /// Whose changes these are.
  package let actor: String
  let now: () -> Moment
  private var pinned: [ContentHash: Questionnaire] = [:]

  /// Throws ``BadInput`` for an actor's name that is blank or cannot be shown.
  package init(ledger: Ledger, library: Library, actor: String, now: @escaping () -> Moment) throws {
    if actor.isBlank {
      throw BadInput("Nobody is named as the one who makes changes. Name somebody with --as.")
    }
    try mustBeVisible([actor])
    self.ledger = ledger
    self.library = library
    self.actor = actor
    self.now = now
  }

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

  func remember(_ questionnaire: Questionnaire) {
    pinned[questionnaire.hash] = questionnaire
  }
}

/// Wrong use or bad input: what, where, and what to do next, one problem a line. Nothing was changed.
package struct BadInput: Error, Equatable {
  package let problems: [String]

  package init(_ problems: [String]) {
    self.problems = problems
  }

  package init(_ problem: String) {
    self.init([problem])
  }
}

/// The work could not be done although the input was right, such as a file that cannot be written.
package struct WorkFailed: Error, Equatable {
  package let problems: [String]

  package init(_ problems: [String]) {
    self.problems = problems
  }

  package init(_ problem: String) {
    self.init([problem])
  }
}
