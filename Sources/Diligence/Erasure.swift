/// The contents of earlier events were taken out of the record for good: which ones, and why.
///
/// The events themselves stay with their numbers and hashes, so that the chain still holds without what they said.
package struct Erasure: Sendable, Equatable, Codable {
  /// The numbers of the events whose contents are gone, in their order.
  package let events: [Int]
  /// The vendor's files that went with them.
  package let files: [ContentHash]
  /// Events without which later ones mean nothing, with the one that says the same less what was erased.
  package let standIns: [StandIn]
  package let reason: String

  package struct StandIn: Sendable, Equatable, Codable {
    /// The number of the event that is gone.
    package let event: Int
    /// The number of the event that stands in its place.
    package let now: Int

    package init(event: Int, now: Int) {
      self.event = event
      self.now = now
    }
  }

  package init(
    events: [Int], files: [ContentHash] = [], standIns: [StandIn] = [], reason: String
  ) {
    self.events = events
    self.files = files
    self.standIns = standIns
    self.reason = reason
  }

  private enum CodingKeys: String, CodingKey {
    case events, files, reason
    case standIns = "instead"
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    events = try values.decode([Int].self, forKey: .events)
    files = try values.decodeIfPresent([ContentHash].self, forKey: .files) ?? []
    standIns = try values.decodeIfPresent([StandIn].self, forKey: .standIns) ?? []
    reason = try values.decode(String.self, forKey: .reason)
  }

  /// Leaves out the lists that are empty.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(events, forKey: .events)
    if !files.isEmpty { try values.encode(files, forKey: .files) }
    if !standIns.isEmpty { try values.encode(standIns, forKey: .standIns) }
    try values.encode(reason, forKey: .reason)
  }
}

extension Erasure {
  /// `the contents of 3 events and 1 file`.
  package var extent: String {
    let contents = events.count == 1 ? "the contents of 1 event" : "the contents of \(events.count) events"
    return files.isEmpty
      ? contents : "\(contents) and \(files.count == 1 ? "1 file" : "\(files.count) files")"
  }
}

/// An erasure with who recorded it, when and where.
package struct RecordedErasure: Sendable, Equatable {
  /// The number of the event that records it.
  package let sequence: Int
  package let by: String
  package let at: Moment
  package let erasure: Erasure

  /// Nil for an event that records anything else.
  package init?(_ event: Event) {
    guard case .contentsErased(_, let erasure) = event.change else { return nil }
    sequence = event.sequence
    by = event.draft.by
    at = event.draft.at
    self.erasure = erasure
  }

  /// `erased on 2026-11-21 by jdoe: the vendor asked for it`.
  package var words: String { "erased on \(at.day) by \(by): \(erasure.reason)" }
}
