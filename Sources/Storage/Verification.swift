import Diligence
import Foundation
import GRDB

/// One walk through the whole record that believes nothing it has not worked out again.
struct Verification {
  let database: Database
  let folder: DocumentFolder
  /// The last event that is stored; known once the events were checked.
  var head = LedgerHead.empty
  /// Every event that could be read, in order; known once the events were checked.
  var events: [Event] = []
  /// Every questionnaire that is kept; known once they were checked.
  var questionnaires: Set<ContentHash> = []
  var hasCaches = false
  private(set) var problems: [VerificationReport.Problem] = []

  init(database: Database, documents folder: DocumentFolder) {
    self.database = database
    self.folder = folder
  }

  var report: VerificationReport {
    VerificationReport(
      head: head, questionnaires: questionnaires.count, hasCaches: hasCaches, problems: problems)
  }

  /// Runs every check; what SQLite cannot read is a problem found, not an error.
  mutating func run(
    expecting expected: ContentHash?, summarise: ([Event]) throws -> [VendorSummary]
  ) throws {
    do {
      try checkFile()
      try checkSchema()
      try checkEvents(expecting: expected)
      try checkQuestionnaires()
      try checkDocuments()
      try checkCaches(summarise)
    } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_BUSY { throw error }
      found(.unreadable(detail: error.message ?? "\(error.resultCode)"))
    }
  }

  mutating func found(_ problem: VerificationReport.Problem) {
    if problems.count < VerificationReport.limit { problems.append(problem) }
  }
}
