package import Diligence
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
  /// How many events were erased so that nothing stands in for them.
  var erased = 0
  /// Every questionnaire that is kept; known once they were checked.
  var questionnaires: Set<ContentHash> = []
  /// Files that the record took in and that are not on the list of those that are kept; known once they were checked.
  var unlisted: [StoredDocument] = []
  var hasCaches = false
  /// The public key of each head that was signed; known once they were checked.
  var signers: [[UInt8]] = []
  private(set) var problems: [VerificationReport.Problem] = []
  private var findings: [Finding] = []
  private var faults = 0

  init(database: Database, documents folder: DocumentFolder) {
    self.database = database
    self.folder = folder
  }

  var report: VerificationReport {
    VerificationReport(
      head: head, questionnaires: questionnaires.count, hasCaches: hasCaches, problems: problems,
      findings: findings, signers: signers)
  }

  /// Runs every check; what SQLite cannot read is a problem found, not an error.
  mutating func run(
    expecting expected: ExpectedHead?, summarise: ([Event]) throws -> [VendorSummary]
  ) throws {
    do {
      try checkFile()
      try checkSchema()
      try checkEvents(expecting: expected)
      try checkQuestionnaires()
      try checkDocuments()
      try checkCheckpoints()
      try checkCaches(summarise)
    } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_BUSY { throw error }
      found(.unreadable(detail: error.message ?? "\(error.resultCode)"))
    }
    var diagnosis = Diagnosis(database, events)
    findings = diagnosis.findings(for: problems)
  }

  mutating func found(_ problem: VerificationReport.Problem) {
    if problem.event != nil {
      faults += 1
      if faults > VerificationReport.limit { return }
    }
    problems.append(problem)
  }
}

/// A head that is known from outside, such as from a document.
package struct ExpectedHead: Sendable, Equatable {
  package let hash: ContentHash
  /// How many events it knows; nil where only the hash is at hand.
  package let events: Int?

  package init(hash: ContentHash, events: Int? = nil) {
    self.hash = hash
    self.events = events
  }
}
