package import Diligence
import GRDB

extension Ledger {
  /// The events after number `sequence` in their order, at most `limit` of them where it is given.
  package func events(after sequence: Int = 0, limit: Int? = nil) throws -> [Event] {
    try read { try $0.events(after: sequence, limit: limit ?? -1) }
  }

  /// Everything that concerns a vendor: its own events and those of all its assessments, in their order.
  package func events(ofVendor vendor: VendorID) throws -> [Event] {
    try read { database in
      let own = try database.events(naming: vendor)
      // One whose opening was erased was opened twice.
      let assessments = Set(own.compactMap(\.change.assessment))
      let others = try assessments.flatMap { try database.events(of: $0) }
      return (own.filter { $0.change.assessment == nil } + others).inOrder
    }
  }

  /// Everything that an assessment is folded from: its own events and those of its vendor, without the
  /// vendor's other assessments.
  package func events(ofAssessment assessment: AssessmentID) throws -> [Event] {
    try read { database in
      let own = try database.events(of: assessment)
      guard let vendor = own.lazy.compactMap(\.change.vendor).first else { return own }
      return (try database.events(naming: vendor).filter { $0.change.assessment == nil } + own).inOrder
    }
  }

  /// The portfolio as all events together make it.
  package func fold() throws -> Portfolio {
    try read { database in
      var portfolio = Portfolio()
      try database.eachEvent(after: 0) { portfolio.apply($0.change) }
      return portfolio
    }
  }

  /// The bytes of the questionnaire's file as they were at its first use; nil where they were never kept.
  package func questionnaireSource(_ hash: ContentHash) throws -> [UInt8]? {
    // Closures that summarise ask for it inside a transaction of this ledger, so it may not open its own.
    let source = try readWithinTransaction { try $0.questionnaireSource(hash) }
    if let source, ContentHash(of: source) != hash {
      throw StorageError.damaged(
        path: path, detail: "the questionnaire \(hash.short)… does not match its hash")
    }
    return source
  }

  /// The hashes of all questionnaires ever used here.
  package func questionnaires() throws -> [ContentHash] {
    try read { try $0.pinnedQuestionnaires() }
  }
}

extension [Event] {
  fileprivate var inOrder: [Event] { sorted { $0.sequence < $1.sequence } }
}
