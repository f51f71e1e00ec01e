package import Diligence
package import Exchange
internal import Reporting
internal import Storage

/// What looking at every byte of the record found.
package struct Verified: Sendable, Equatable {
  /// A sentence each, the first wrong event first; empty where nothing was altered.
  package let findings: [VerificationLine]
  package let head: LedgerHead
  /// How many heads were signed here, and with how many keys.
  package let signedHeads: Int
  package let keys: Int

  package var problems: [String] { findings.map(\.text) }
}

extension Workspace {
  /// Checks the whole record: every link, payload, pinned questionnaire and cache, and that it still extends `head`.
  package func verify(expecting head: KnownHead? = nil) throws -> Verified {
    let report = try ledger.verify(
      expecting: head.map { ExpectedHead(hash: $0.hash, events: $0.events) },
      summarise: summaries(folding:))
    return Verified(
      findings: report.findings.map { VerificationLine(kind: $0.kind, event: $0.event, text: $0.sentence) },
      head: report.head, signedHeads: report.signers.count,
      keys: Set(report.signers).count)
  }

  /// Everything that was recorded about a vendor, oldest first; of one item only, where `item` names it.
  ///
  /// Which item an erased event was about is not known any more, so for an item only the erasures themselves are told.
  package func history(of vendor: String, item: String? = nil) throws -> [HistoryEntry] {
    let events = try ledger.events(ofVendor: try self.vendor(named: vendor))
    guard let item else { return events.history }
    let known = try questionnaire(
      pinnedBy: assessment(AssessmentChoice(), in: dossier(named: vendor)).questionnaire
    )
    .items.map(\.id.text)
    guard known.contains(item) else {
      throw BadInput("There is no item `\(item)`.\(suggestion(for: item, in: known))")
    }
    return events.filter { event in
      switch event.change.subject {
      case .answer(_, let id), .evidence(_, let id, _): id.text == item
      case .erasure: true
      default: false
      }
    }.map(HistoryEntry.event)
  }
}

/// A head that a person knows from a document.
package struct KnownHead: Sendable, Equatable {
  package let hash: ContentHash
  /// How many events it knows; nil where only the hash is at hand.
  package let events: Int?

  /// Reads a head as somebody typed or pasted it: the hash alone, or the whole line `events N, head <hash>`.
  package init?(typed text: String) {
    if let hash = ContentHash(hex: text) {
      (self.hash, events) = (hash, nil)
    } else if let head = LedgerHead(identification: Array(text.trimmed.utf8)) {
      (hash, events) = (head.hash, head.events)
    } else {
      return nil
    }
  }
}
