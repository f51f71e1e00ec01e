package import Diligence

extension Ledger {
  /// Looks at every event, link, questionnaire, guard and cache, and reports every problem up to a limit.
  ///
  /// - Parameters:
  ///   - expected: a head known from outside, say from a printed report; the record has to go through it.
  ///     Nothing inside the file can show that its end was cut off.
  ///   - summarise: the line of every vendor worked out from all events, to compare the cache with. It may
  ///     ask the ledger for nothing but a questionnaire's source.
  package func verify(
    expecting expected: ExpectedHead? = nil, summarise: (_ all: [Event]) throws -> [VendorSummary]
  ) throws -> VerificationReport {
    var report: VerificationReport?
    do {
      try read { database in
        var verification = Verification(database: database, documents: DocumentFolder(besides: path))
        try verification.run(expecting: expected, summarise: summarise)
        report = verification.report
      }
    } catch StorageError.damaged where report != nil {
      // On a broken file SQLite can fail even to end the reading; the report tells of the damage already.
    }
    guard let report else { throw StorageError.failed(path: path, detail: "the record was not read") }
    return report
  }
}
