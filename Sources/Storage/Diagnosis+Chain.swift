import Diligence
import Foundation
import GRDB

extension Diagnosis {
  /// What was done to an event; nil where its link only fails because of what was told before.
  mutating func finding(about event: Int) throws -> Finding? {
    let faults = self.faults[event] ?? []
    for case .eventsMissing(let expected, _) in faults {
      explained.insert(event)
      return removed(expected, before: event)
    }
    // Contents that were changed say more than the link that no longer fits because of them.
    if faults.contains(.payloadAltered(event: event)) { return try altered(event) }
    if let other = faults.first(where: { $0 != .linkBroken(event: event) }) {
      return Finding(kind: other.kind, event: event, other.message(accounts))
    }
    return explained.contains(event) ? nil : try brokenLink(of: event)
  }

  private func removed(_ first: Int, before next: Int) -> Finding {
    let what = next == first + 1 ? "Event \(first) was" : "Events \(first) to \(next - 1) were"
    let before = first == 1 ? "nothing" : accounts.naming(first - 1)
    return Finding(
      kind: "event_removed", event: first,
      "\(what) removed: before the gap stands \(before), after it \(accounts.naming(next)).")
  }

  /// The contents do not have the hash that was recorded for them.
  private mutating func altered(_ event: Int) throws -> Finding? {
    if exchanged.contains(event) { return nil }
    guard let row = try database.chainRow(at: event) else { return nil }
    if let other = try partner(of: row) {
      exchanged.insert(other)
      return Finding(
        kind: "contents_swapped", event: event,
        "The contents of events \(event) and \(other) were exchanged: \(accounts.naming(event)) stands where "
          + "\(accounts.naming(other)) was recorded, and the other way round.")
    }
    if isBroken(event) { explained.insert(event &+ 1) }
    if let contents = row.contents, let previous = try database.chainRow(at: event &- 1),
      isBroken(event),
      ChainRow(sequence: event, body: contents, hash: row.hash, contents: nil)
        .fits(behind: previous.hash, as: event)
    {
      return Finding(
        kind: "hash_altered", event: event,
        "The hash of the contents of event \(event) was altered, and not the contents: they say, as when "
          + "they were recorded, that \(says(event)).")
    }
    let says =
      accounts.words(for: event).map { "it now says that \($0)." } ?? "what it says cannot be read any more."
    return Finding(
      kind: "event_altered", event: event, "Event \(event) was altered after it was recorded: \(says)")
  }

  /// The number of the event whose contents these were, where the two were exchanged.
  private func partner(of row: ChainRow) throws -> Int? {
    for (other, faults) in faults.sorted(by: { $0.key < $1.key }) where other > row.sequence {
      guard faults.contains(.payloadAltered(event: other)) else { continue }
      if let candidate = try database.chainRow(at: other), candidate.contents == row.body,
        candidate.body == row.contents
      {
        return other
      }
    }
    return nil
  }

  private func isBroken(_ event: Int) -> Bool { faults[event]?.contains(.linkBroken(event: event)) ?? false }
}

// MARK: - An event that does not follow from the one before it

extension Diagnosis {
  private mutating func brokenLink(of event: Int) throws -> Finding? {
    guard let row = try database.chainRow(at: event), let previous = try database.chainRow(at: event &- 1)
    else {
      return nil
    }
    if let shift, row.fits(behind: previous.hash, as: event &+ shift) { return nil }
    explained.insert(event &+ 1)
    let next = try database.chainRow(at: event &+ 1)
    let own = Data(Chain.link(sequence: event, previous: previous.hash, body: row.body))
    if let next, next.fits(behind: own, as: event &+ 1) {
      return Finding(
        kind: "hash_altered", event: event,
        "The hash of event \(event) was altered, and not what it says: \(accounts.naming(event)).")
    }
    if let displaced = try displaced(row, behind: previous) { return displaced }
    if let next, let moved = moved(next, behind: row) { return moved }
    let before = event == 1 ? "" : " It stands behind \(accounts.naming(event - 1))."
    return Finding(
      kind: "link_broken", event: event,
      "Event \(event) does not follow from the one before it: one of the two was altered after it was "
        + "recorded. Event \(event) says that \(says(event)).\(before)")
  }

  /// Where the event that belongs here stands further on: the two were exchanged, or events were put in before it.
  private mutating func displaced(_ row: ChainRow, behind previous: ChainRow) throws -> Finding? {
    let here = row.sequence
    guard let found = try database.chainRow(after: here, fittingBehind: previous.hash, as: here) else {
      return nil
    }
    let there = found.sequence
    let before = there == here &+ 1 ? found.hash : try database.chainRow(at: there &- 1)?.hash
    if let before, row.fits(behind: before, as: there) {
      explained.formUnion([here, here &+ 1, there, there &+ 1])
      return Finding(
        kind: "events_swapped", event: here,
        "Events \(here) and \(there) were exchanged: number \(here) now says that \(says(here)), and number "
          + "\(there), which belongs there, that \(says(there)).")
    }
    guard try database.chainRow(at: there &+ 1)?.fits(behind: found.hash, as: here &+ 1) ?? true else {
      return nil
    }
    explained.formUnion(here...there)
    shift = here - there
    return Finding(
      kind: "event_added", event: here,
      "\(there == here &+ 1 ? "An event was" : "\(there - here) events were") added as number \(here), and all after "
        + "it were given other numbers: number \(here) says that \(says(here)).")
  }

  private func says(_ event: Int) -> String { accounts.words(for: event) ?? "something that cannot be read" }

  /// Where later events carry other numbers than when they were recorded: some were taken out before them, or put in.
  private mutating func moved(_ next: ChainRow, behind row: ChainRow) -> Finding? {
    let event = row.sequence
    for distance in (1...9).flatMap({ [$0, -$0] })
    where next.fits(behind: row.hash, as: next.sequence &+ distance) {
      shift = distance
      let count = abs(distance)
      let events = count == 1 ? "An event was" : "\(count) events were"
      return Finding(
        kind: distance > 0 ? "event_removed" : "event_added", event: event,
        "\(events) \(distance > 0 ? "removed" : "added") before number \(event), and all after it were "
          + "given other numbers: before it stands \(event == 1 ? "nothing" : accounts.naming(event - 1)), "
          + "and as number \(event) \(accounts.naming(event)).")
    }
    return nil
  }
}
