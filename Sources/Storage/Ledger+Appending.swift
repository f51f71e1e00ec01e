package import Diligence
import GRDB

extension Ledger {
  /// Records `drafts` behind everything that is there, all of them or none, and returns what is new since
  /// event `seen`: the events of others, then ours.
  ///
  /// - Parameters:
  ///   - sources: files of questionnaires to keep in the same step; a draft may only name a questionnaire
  ///     that is kept.
  ///   - documents: vendors' files that were stored, to take note of in the same step.
  ///   - seen: the last event that the person knew of when deciding.
  ///   - summarise: gets the events of others and ours, and gives the lines of the vendors that any of them
  ///     changed. It runs inside the transaction and may ask the ledger for nothing but a questionnaire's source.
  /// - Throws: ``StorageError/conflict(_:)`` where others have meanwhile changed what a draft is about, or erased anything.
  package func append(
    _ drafts: [Draft], pinning sources: [[UInt8]] = [], keeping documents: [StoredDocument] = [], seen: Int,
    summarise: (_ others: [Event], _ ours: [Event]) throws -> [VendorSummary]
  ) throws -> [Event] {
    let (events, head) = try write { database in
      let head = try database.head()
      try mustContinue(database, upTo: head.events)
      let others = try eventsOfOthers(in: database, head, after: seen, against: drafts)
      for source in sources { try database.pin(source) }
      for document in documents {
        // An erasure may have taken the file away since it was stored.
        guard self.documents.holds(document.hash) else {
          throw StorageError.documentNotStored(
            path: self.documents.path, reason: "it was erased at the same time")
        }
        try database.keep(document)
      }
      for hash in Set(drafts.compactMap(\.change.questionnaire)) where try !database.isPinned(hash) {
        throw StorageError.questionnaireNotKept(hash)
      }
      let ours = try database.insert(drafts, after: head, salt: salt)
      if try database.cachesAreCurrent(at: head.events) {
        try database.extendCaches(by: ours, try summarise(others, ours))
      }
      return (others + ours, try database.head())
    }
    remember(head)
    return events
  }

  private func eventsOfOthers(
    in database: Database, _ head: LedgerHead, after seen: Int, against drafts: [Draft]
  ) throws -> [Event] {
    if head.events < seen {
      throw StorageError.shorterThanSeen(path: path, seen: seen, events: head.events)
    }
    let others = try database.events(after: seen)
    let subjects = Set(drafts.map(\.change.subject.whole))
    // What somebody saw may have been erased since, and then what they did about it may bring it back.
    let isNewVendor = drafts.contains { if case .vendorAdded = $0.change { true } else { false } }
    let conflicts = others.filter { other in
      if case .erasure = other.change.subject { return !isNewVendor }
      return subjects.contains(other.change.subject.whole)
    }
    if !conflicts.isEmpty { throw StorageError.conflict(conflicts) }
    return others
  }
}
