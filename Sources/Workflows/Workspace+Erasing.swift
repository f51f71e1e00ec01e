internal import DataFiles
package import Diligence
internal import Scoring
internal import Storage

/// What came of an erasure.
package struct Erased: Sendable, Equatable {
  package let plan: ErasurePlan
  /// Why the file could not be written anew or a document not be removed; nil where nothing is left to do. What was erased
  /// cannot be read any more either way.
  package let unfinished: String?
  /// The paths of copies that still hold it, as far as they are known.
  package let copies: [String]
  package let head: LedgerHead
}

extension Workspace {
  /// Works out what an erasure would take; nothing is changed.
  ///
  /// Throws ``BadInput`` for a blank reason, one that mentions whom it is about, and events that cannot be erased alone.
  package func planErasure(of text: String, _ scope: ErasureScope, reason: String) throws -> ErasurePlan {
    try plan(try vendor(named: text), scope, try checked(reason, for: scope)).plan
  }

  /// Erases what was planned, all of it or nothing.
  ///
  /// Throws ``WorkFailed`` where somebody has changed something meanwhile so that other things would go.
  package func erase(_ plan: ErasurePlan) throws -> Erased {
    while true {
      let (now, seen) = try self.plan(plan.vendor.id, plan.scope, plan.reason)
      guard now.takesTheSame(as: plan) else {
        throw WorkFailed(
          "Somebody changed what was to be erased meanwhile. Nothing was erased; look at it again.")
      }
      do {
        return try carryOut(plan, seen)
      } catch StorageError.conflict {
        // Something was recorded in between. Where it makes no difference to the plan, this goes on.
        continue
      }
    }
  }

  private func carryOut(_ plan: ErasurePlan, _ seen: Int) throws -> Erased {
    let outcome = try ledger.erase(
      plan.events.map(\.sequence), files: plan.files.map(\.hash),
      recording: drafts(plan.changes(after: seen), nil), seen: seen, summarise: summaries(folding:))
    portfolio = nil
    return Erased(plan: plan, unfinished: outcome.problem, copies: try ledger.copies(), head: try head())
  }

  private func checked(_ reason: String, for scope: ErasureScope) throws -> String {
    if reason.isBlank {
      throw BadInput(
        "An erasure needs a reason: who asked for it, or which rule does. Give one with --reason.")
    }
    try mustBeVisible([reason])
    if case .personalData(let data) = scope,
      let named = data.people.first(where: { $0.isMentioned(in: reason) })
    {
      throw BadInput(
        "The reason mentions \(quoted(named.text)), and it stays in the record for good. Say it without the "
          + "name."
      )
    }
    return reason.trimmed
  }

  private func plan(_ vendor: VendorID, _ scope: ErasureScope, _ reason: String) throws -> (
    plan: ErasurePlan, seen: Int
  ) {
    // The head first: what is recorded in between is found out when it comes to erasing.
    let seen = try ledger.head().events
    let story = try VendorStory(of: vendor, events(of: vendor), seen: seen)
    let cut = try story.cut(scope)
    let leaving = try files(of: cut.events, staying: cut.replacements)
    let after = cut.fold()
    return (
      ErasurePlan(
        vendor: story.dossier.vendor, assessments: story.dossier.assessments.map(\.id), scope: scope,
        reason: reason, events: cut.events,
        replacements: cut.replacements, files: leaving.gone, filesThatStay: leaving.kept,
        aftermath: cut.aftermath(in: after), scores: try scores(story.dossier, after), remains: cut.remains,
        standIns: cut.standIns, erasedBefore: cut.erasedBefore), seen
    )
  }

  /// The files that the events name, by whether anything else that stays names them too.
  private func files(of events: [Event], staying replacements: [Change]) throws -> (
    gone: [AttachedDocument], kept: [AttachedDocument]
  ) {
    let named = events.compactMap(\.change.attachedDocument)
    guard !named.isEmpty else { return ([], []) }
    let numbers = Set(events.map(\.sequence))
    let others = try ledger.events().filter { !numbers.contains($0.sequence) }.map(\.change)
    let staying = Set((others + replacements).compactMap(\.attachedDocument?.hash))
    var seen: Set<ContentHash> = []
    let files = named.filter { seen.insert($0.hash).inserted }
    return (files.filter { !staying.contains($0.hash) }, files.filter { staying.contains($0.hash) })
  }

  private func scores(_ before: Dossier, _ after: Dossier?) throws -> [ErasurePlan.ScoreMove] {
    guard let after else { return [] }
    func score(_ assessment: Assessment?) throws -> Double? {
      guard let assessment else { return nil }
      return assessment.scorecard(against: try questionnaire(pinnedBy: assessment.questionnaire)).score
    }
    return try before.assessments.map {
      ErasurePlan.ScoreMove(
        assessment: $0.id, before: try score($0), after: try score(after.assessment($0.id)))
    }
  }

  /// Every erasure in the record, the oldest first, those of whole vendors among them.
  package func erasures() throws -> [RecordedErasure] { try ledger.erasures() }
}
