/// A change as it was recorded: who, when, and its place in the record.
package struct Event: Sendable, Equatable {
  /// From 1, without gaps.
  package let sequence: Int
  package let draft: Draft

  package init(sequence: Int, draft: Draft) {
    self.sequence = sequence
    self.draft = draft
  }

  package var change: Change { draft.change }

  /// What it belongs to; an event that names no step is one by itself.
  package var step: Step { draft.step ?? Step(StepID("event \(sequence)")) }
}

/// A change by somebody at some time that is not recorded yet.
package struct Draft: Sendable, Equatable {
  package let change: Change
  package let at: Moment
  package let by: String
  /// What it belongs to; nil for events recorded before steps were kept, each of which is one of its own.
  package let step: Step?
  /// Whether the bytes of the file that it attaches were taken in; an answers file only names one.
  package let keepsFile: Bool

  package init(change: Change, at: Moment, by: String, step: Step? = nil, keepsFile: Bool = false) {
    self.change = change
    self.at = at
    self.by = by
    self.step = step
    self.keepsFile = keepsFile
  }
}

/// Where the record stands: how many events, and the hash that vouches for all of them.
package struct LedgerHead: Sendable, Equatable {
  package let events: Int
  package let hash: ContentHash

  package init(events: Int, hash: ContentHash) {
    self.events = events
    self.hash = hash
  }

  /// The head of an empty record: no events, and 32 zero bytes.
  package static let empty = LedgerHead(events: 0, hash: ContentHash(bytes: [UInt8](repeating: 0, count: 32)))
}
