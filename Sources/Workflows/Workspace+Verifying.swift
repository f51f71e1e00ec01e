package import Diligence
internal import Storage

/// What looking at every byte of the record found.
package struct Verified: Sendable, Equatable {
  /// In words, in the order found; empty where nothing was altered.
  package let problems: [String]
  package let head: LedgerHead
}

extension Workspace {
  /// Checks the whole record: every link, payload, pinned questionnaire and cache, and that it still extends `head`.
  package func verify(expecting head: ContentHash? = nil) throws -> Verified {
    let report = try ledger.verify(expecting: head, summarise: summaries(folding:))
    return Verified(problems: report.problems.map(\.message), head: report.head)
  }

  /// Everything that was recorded about a vendor, oldest first; of one item only, where `item` names it.
  package func history(of vendor: String, item: String? = nil) throws -> [Event] {
    let events = try ledger.events(ofVendor: try self.vendor(named: vendor))
    guard let item else { return events }
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
      default: false
      }
    }
  }
}
