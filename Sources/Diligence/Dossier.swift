/// One vendor with its assessments as folded from the record, and who made each change last.
package struct Dossier: Sendable, Equatable {
  package let vendorID: VendorID
  private var portfolio = Portfolio()
  /// Who last changed what, and when.
  package private(set) var marks: [Change.Subject: Mark] = [:]
  /// What can be taken back, and by whom.
  package private(set) var steps = DoneSteps()
  /// What was erased about the vendor, the oldest first.
  package private(set) var erasures: [RecordedErasure] = []
  /// The sequence of the last event that this dossier knows of, its own or another's.
  package private(set) var seen: Int

  /// Folds the events about one vendor; `seen` is how far the record had been read when they were.
  ///
  /// Nil where the events never add that vendor.
  package init?(of vendor: VendorID, folding events: some Sequence<Event>, seen: Int) {
    vendorID = vendor
    self.seen = seen
    for event in events { take(event) }
    guard portfolio.vendors[vendor] != nil else { return nil }
  }

  /// Takes in one more event; events about other vendors only move `seen`.
  package mutating func take(_ event: Event) {
    seen = max(seen, event.sequence)
    guard concerns(event.change) else { return }
    apply(event.change, by: event.draft.by, event.step)
    if let erasure = RecordedErasure(event) {
      erasures.append(erasure)
      // What was recorded in the same step keeps the facts of what is gone, and nobody may take that back.
      steps.forget(event.step.id, by: event.draft.by)
    }
    marks[event.change.subject] = Mark(by: event.draft.by, at: event.draft.at)
  }

  /// Takes a change in before it is recorded, so that a screen can show it at once.
  package mutating func anticipate(_ change: Change, by actor: String, _ step: Step) {
    if concerns(change) { apply(change, by: actor, step) }
  }

  /// Takes in a change that is never recorded, to see what it would do.
  package mutating func pretend(_ change: Change) {
    if concerns(change) { portfolio.apply(change) }
  }

  private mutating func apply(_ change: Change, by actor: String, _ step: Step) {
    steps.take(change, inverse: inverse(of: change), by: actor, step)
    portfolio.apply(change)
  }

  package var vendor: Vendor {
    portfolio.vendors[vendorID] ?? Vendor(id: vendorID, name: vendorID.text)
  }

  /// Newest first.
  package var assessments: [Assessment] { portfolio.assessments(of: vendorID) }

  package func assessment(_ id: AssessmentID) -> Assessment? { portfolio.assessments[id] }

  /// The change that brings back what `change` is about to replace; nil for what cannot be undone.
  package func inverse(of change: Change) -> Change? { portfolio.inverse(of: change) }

  /// When anything about this vendor was last changed.
  package var updated: Moment? { marks.values.map(\.at).max() }

  /// Whether any of the events is about this vendor, or may have erased it.
  package func isConcerned(by events: [Event]) -> Bool {
    events.contains { event in
      if case .contentsErased(nil, _) = event.change { true } else { concerns(event.change) }
    }
  }

  private func concerns(_ change: Change) -> Bool {
    switch change {
    case .vendorAdded(let id, _), .vendorRenamed(let id, _), .vendorArchived(let id, _): id == vendorID
    case .assessmentOpened(_, let id, _, _): id == vendorID
    case .contentsErased(let id, _): id == vendorID
    default: change.assessment.map { portfolio.assessments[$0] != nil } ?? false
    }
  }
}

/// Who made a change, and when.
package struct Mark: Sendable, Equatable {
  package let by: String
  package let at: Moment

  package init(by: String, at: Moment) {
    self.by = by
    self.at = at
  }
}
