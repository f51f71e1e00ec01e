package import Diligence

/// What of a vendor is to be erased.
package enum ErasureScope: Sendable, Equatable {
  /// What these events say.
  case events([Int])
  /// What is personal in everything about the vendor; the facts beside it stay.
  case personalData(PersonalData)
  /// The vendor itself with all that was ever recorded about it, and its files.
  case everything
}

/// What an erasure would take and what would stay, worked out before anything goes.
package struct ErasurePlan: Sendable, Equatable {
  package let vendor: Vendor
  package let assessments: [AssessmentID]
  package let scope: ErasureScope
  /// Why, as it will stand in the record.
  package let reason: String
  /// The events whose contents go, the oldest first.
  package let events: [Event]
  /// What is recorded again less what is erased, so that the facts beside it stay.
  package let replacements: [Change]
  /// The vendor's files that go, and those that stay because something else names them.
  package let files: [AttachedDocument]
  package let filesThatStay: [AttachedDocument]
  /// Things that will be otherwise than they are now, as they will be.
  package let aftermath: [Change]
  /// The vendor's assessments with their scores, now and afterwards.
  package let scores: [ScoreMove]
  package let remains: ErasureRemains
  /// Which of the replacements, counted from 0, stands in for which event.
  let standIns: [Int: Int]
  /// Numbers of events whose contents were erased before and that only this erasure will name.
  let erasedBefore: [Int]

  package struct ScoreMove: Sendable, Equatable {
    package let assessment: AssessmentID
    package let before: Double?
    package let after: Double?
  }

  package var isEmpty: Bool { events.isEmpty }

  /// Whether carrying out the other one takes the same and leaves the same.
  func takesTheSame(as other: ErasurePlan) -> Bool {
    events == other.events && replacements == other.replacements && files == other.files
      && standIns == other.standIns && erasedBefore == other.erasedBefore
  }

  /// What the record is to say about it, recorded behind event `seen`.
  func erasure(after seen: Int) -> Erasure {
    Erasure(
      events: (events.map(\.sequence) + erasedBefore).sorted(), files: files.map(\.hash),
      standIns: standIns.sorted { $0.value < $1.value }.map {
        Erasure.StandIn(event: $0.value, now: seen + 1 + $0.key)
      }, reason: reason)
  }

  /// All that is to be recorded, the erasure last.
  func changes(after seen: Int) -> [Change] {
    replacements + [.contentsErased(scope == .everything ? nil : vendor.id, erasure(after: seen))]
  }
}

/// What an erasure leaves although it may be about the same people.
package struct ErasureRemains: Sendable, Equatable {
  /// Names and ids that mention somebody and cannot change.
  package var names: [String] = []
  /// How many changes somebody of that name recorded: who recorded what stays.
  package var recorded = 0
  /// Attached files that stay; nobody has looked into them.
  package var files: [String] = []
  /// Those who answered for the vendor and are mentioned elsewhere too.
  package var mentioned: [String] = []
}
