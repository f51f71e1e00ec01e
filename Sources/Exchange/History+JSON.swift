package import Diligence

/// One place in a vendor's history, with the sentence that tells a person what changed.
package struct HistoryLine: Sendable, Equatable {
  package let entry: HistoryEntry
  package let text: String

  package init(entry: HistoryEntry, text: String) {
    self.entry = entry
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
    switch entry {
    case .event(let event): json(of: event)
    case .erased(let number, let erasure): json(of: number, erasedBy: erasure)
    }
  }

  private func json(of event: Event) -> JSON {
    [
      "sequence": .integer(event.sequence),
      "at": .text(event.draft.at.description),
      "by": .text(event.draft.by),
      "kind": .text(event.change.kindName),
      "assessment": .id(event.change.assessment),
      "item": .id(event.change.item),
      "text": .text(text),
    ]
  }

  /// Who recorded it, when and what is not known any more.
  private func json(of number: Int, erasedBy erasure: RecordedErasure) -> JSON {
    [
      "sequence": .integer(number),
      "at": .null, "by": .null, "kind": .null, "assessment": .null, "item": .null,
      "text": .text(text),
      "erased": [
        "at": .text(erasure.at.description), "by": .text(erasure.by), "event": .integer(erasure.sequence),
        "reason": .text(erasure.erasure.reason),
      ],
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
