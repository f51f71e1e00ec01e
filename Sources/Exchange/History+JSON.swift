package import Diligence

/// One event of a vendor's history, with the sentence that tells a person what changed.
package struct HistoryLine: Sendable, Equatable {
  package let event: Event
  package let text: String

  package init(event: Event, text: String) {
    self.event = event
    self.text = text
  }
}

extension JSON {
  /// The record of changes of one vendor as `duly.history/1`, in the order given.
  package static func history(of vendor: Vendor, lines: [HistoryLine], ledger: SignedHead) -> JSON {
    [
      "schema": "duly.history/1",
      "vendor": ["id": .id(vendor.id), "name": .text(vendor.name)],
      "events": .list(lines.map(\.json)),
      "ledger": ledger.json,
    ]
  }

  /// What checking the record found, as `duly.verification/1`: nothing wrong, or every problem in a sentence.
  ///
  /// `document` is what holding a document against the record came to; null where none was.
  package static func verification(
    problems: [VerificationLine], ledger: LedgerHead, document: JSON? = nil
  ) -> JSON {
    [
      "schema": "duly.verification/1",
      "intact": .flag(problems.isEmpty),
      "problems": .list(problems.map { .text($0.text) }),
      "firstWrongEvent": problems.lazy.compactMap(\.event).first.map { .integer($0) } ?? .null,
      "findings": .list(problems.map(\.json)),
      "ledger": ledger.json,
      "document": document ?? .null,
    ]
  }
}

/// One problem that checking the record found.
package struct VerificationLine: Sendable, Equatable {
  /// The word for a program, such as `event_altered`.
  package let kind: String
  /// The number of the event that is wrong; nil where none is.
  package let event: Int?
  package let text: String

  package init(kind: String, event: Int?, text: String) {
    self.kind = kind
    self.event = event
    self.text = text
  }

  fileprivate var json: JSON {
    ["kind": .text(kind), "event": event.map { .integer($0) } ?? .null, "text": .text(text)]
  }
}

extension HistoryLine {
  fileprivate var json: JSON {
    let event = self.event
    return [
      "sequence": .integer(event.sequence),
      "at": .text(event.draft.at.description),
      "by": .text(event.draft.by),
      "kind": .text(event.change.kindName),
      "assessment": .id(event.change.assessment),
      "item": .id(event.change.item),
      "text": .text(text),
    ]
  }
}

extension Change {
  fileprivate var item: ItemID? {
    switch self {
    case .answerGiven(_, let item, _, _), .evidenceRecorded(_, let item, _, _): item
    default: nil
    }
  }
}
