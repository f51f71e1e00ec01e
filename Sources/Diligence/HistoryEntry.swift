/// One place in the history of a vendor: an event that can be read, or the one that was there.
package enum HistoryEntry: Sendable, Equatable {
  case event(Event)
  /// The number of an event whose contents are gone, and what took them.
  case erased(Int, RecordedErasure)

  package var sequence: Int {
    switch self {
    case .event(let event): event.sequence
    case .erased(let number, _): number
    }
  }
}

extension [Event] {
  /// The same with the places of erased events among them, in the order of their numbers.
  ///
  /// What stands in for an erased event shows where it was recorded and not in the place of what it replaces.
  package var history: [HistoryEntry] {
    var erased: [Int: RecordedErasure] = [:]
    for erasure in compactMap(RecordedErasure.init) {
      for number in erasure.erasure.events { erased[number] = erasure }
    }
    let read = filter { erased[$0.sequence] == nil }.map(HistoryEntry.event)
    return (read + erased.map { HistoryEntry.erased($0, $1) }).sorted { $0.sequence < $1.sequence }
  }
}
