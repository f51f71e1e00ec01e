package import Diligence
internal import Scoring
internal import Storage

extension Workspace {
  /// Records changes to one vendor, all of them or none, and brings the dossier up to date.
  ///
  /// They are one step of their own unless `step` says otherwise. Throws ``ChangedMeanwhile`` where somebody else has
  /// changed one of the same things since the dossier was read.
  package func record(_ changes: [Change], in dossier: inout Dossier, as step: Step? = nil) throws {
    try record(changes, in: &dossier, as: step, pinning: [], keeping: [])
  }

  /// The same with files that are kept in the same step: of questionnaires, and of vendors.
  func record(
    _ changes: [Change], in dossier: inout Dossier, as step: Step? = nil, pinning sources: [[UInt8]] = [],
    keeping documents: [StoredDocument] = []
  ) throws {
    guard !changes.isEmpty else { return }
    do {
      let before = dossier
      let events = try ledger.append(
        drafts(changes, step), pinning: sources, keeping: documents, seen: before.seen
      ) {
        others, ours in
        [try self.summary(of: self.dossier(before, after: others + ours))]
      }
      for event in events { dossier.take(event) }
    } catch StorageError.conflict(let theirs) {
      // Read anew: between the dossier and their change others may have changed more than what is in conflict.
      let before = dossier
      dossier = try self.dossier(of: dossier.vendorID)
      let isUntouched = theirs.isErasuresOnly && changes.stand(equallyIn: before, and: dossier)
      guard isUntouched, step?.turn ?? .forth == .forth else {
        throw ChangedMeanwhile(yours: changes, theirs: theirs)
      }
      try record(changes, in: &dossier, as: step, pinning: sources, keeping: documents)
    }
  }

  /// Records the first changes of a vendor that the database did not hold when it was at event `seen`.
  func recordNew(
    _ vendor: VendorID, _ changes: [Change], pinning sources: [[UInt8]], seen: Int
  ) throws -> Dossier {
    let events = try ledger.append(drafts(changes, nil), pinning: sources, seen: seen) { _, ours in
      guard let dossier = Dossier(of: vendor, folding: ours, seen: seen) else { return [] }
      return [try self.summary(of: dossier)]
    }
    guard let dossier = Dossier(of: vendor, folding: events, seen: seen) else {
      throw WorkFailed("The vendor could not be read back after it was recorded. Run `duly verify`.")
    }
    return dossier
  }

  func drafts(_ changes: [Change], _ step: Step?) -> [Draft] {
    let (at, step) = (now(), step ?? nextStep())
    return changes.map { Draft(change: $0, at: at, by: actor, step: step) }
  }

  /// What was recorded after event `sequence`, oldest first; empty where nothing was.
  package func events(after sequence: Int) throws -> [Event] {
    try ledger.hasChanged(since: sequence) ? ledger.events(after: sequence) : []
  }

  private func dossier(_ dossier: Dossier, after events: [Event]) -> Dossier {
    var next = dossier
    for event in events { next.take(event) }
    return next
  }

  /// The portfolio's lines, worked out from the whole record.
  func summaries(folding events: [Event]) throws -> [VendorSummary] {
    var vendors: [AssessmentID: VendorID] = [:]
    var groups: [VendorID: [Event]] = [:]
    for event in events {
      if case .assessmentOpened(let id, let vendor, _, _) = event.change { vendors[id] = vendor }
      let vendor = event.change.vendor ?? event.change.assessment.flatMap { vendors[$0] }
      if let vendor { groups[vendor, default: []].append(event) }
    }
    return try groups.sorted { $0.key < $1.key }.compactMap { vendor, events in
      try Dossier(of: vendor, folding: events, seen: events.last?.sequence ?? 0).map(summary(of:))
    }
  }

  /// The portfolio's line about a vendor, worked out anew.
  func summary(of dossier: Dossier) throws -> VendorSummary {
    VendorSummary(
      vendor: dossier.vendorID, name: dossier.vendor.name, isArchived: dossier.vendor.isArchived,
      updated: dossier.updated ?? Moment(seconds: 0),
      assessment: try dossier.assessments.first.map { assessment in
        let questionnaire = try questionnaire(pinnedBy: assessment.questionnaire)
        return AssessmentSummary(of: assessment, against: questionnaire)
      })
  }
}

extension [Event] {
  fileprivate var isErasuresOnly: Bool { allSatisfy { RecordedErasure($0) != nil } }
}

extension [Change] {
  /// Whether what they replace is the same in both, so that an erasure between them took nothing that they rest on.
  fileprivate func stand(equallyIn before: Dossier, and after: Dossier) -> Bool {
    allSatisfy { before.inverse(of: $0) == after.inverse(of: $0) }
  }
}

/// Somebody else changed one of the same things first, or erased it; nothing was recorded.
package struct ChangedMeanwhile: Error, Equatable {
  package let yours: [Change]
  package let theirs: [Event]
}

extension AssessmentSummary {
  init(of assessment: Assessment, against questionnaire: Questionnaire) {
    let card = assessment.scorecard(against: questionnaire)
    let asked = card.items.filter { $0.standing != .notAsked }
    self.init(
      id: assessment.id, questionnaire: questionnaire.hash, product: assessment.intake.product,
      decisionDate: card.decisionDate, answered: asked.count { $0.standing != .open }, asked: asked.count,
      score: card.score, low: card.low, high: card.high, tier: card.tier.number,
      threshold: card.threshold == Policy.standard.threshold(ofTier: card.tier.number) ? nil : card.threshold,
      verdict: card.verdict,
      gatesInTheWay: card.gates.count(where: \.isInTheWay), decided: assessment.decision?.outcome,
      criteria: card.shares(in: questionnaire))
  }
}
