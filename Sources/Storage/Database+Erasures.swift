import Diligence
import Foundation
import GRDB

/// What the record says about events whose contents are gone.
struct ErasedContents {
  private(set) var numbers: Set<Int> = []
  private var standIns: [Int: Int] = [:]

  /// `events` in the order of the record: where two speak of one event, the later one holds.
  init(_ events: [Event]) {
    for case .contentsErased(_, let erasure) in events.map(\.change) {
      numbers.formUnion(erasure.events)
      for standIn in erasure.standIns where standIn.now > standIn.event {
        standIns[standIn.event] = standIn.now
      }
    }
  }

  /// The numbers of what stands in for an event, one after another, since that may have been erased too.
  func standIns(for event: Int) -> [Int] {
    var found: [Int] = []
    while let next = standIns[found.last ?? event] { found.append(next) }
    return found
  }
}

extension Database {
  /// The events later than `sequence` that record an erasure, the oldest first.
  ///
  /// Only where contents are missing does anybody ask, so that looking at every payload costs nobody else anything.
  func erasureEvents(after sequence: Int = 0) throws -> [Event] {
    let rows = try Row.fetchCursor(
      cachedStatement(
        sql: "SELECT seq, json FROM payload WHERE seq > ? AND instr(json, ?) > 0 ORDER BY seq"),
      arguments: [sequence, Data(#""contents.erased/"#.utf8)])
    var events: [Event] = []
    while let row = try rows.next() {
      // A note may hold the same words, so what the event says decides.
      let event = try row.withUnsafeData(atIndex: 1) { try? Payload.event(row[0], $0) }
      if let event, case .contentsErased = event.change { events.append(event) }
    }
    return events
  }

  /// What stands in the place of an event without contents: nil where it was erased and nothing does.
  ///
  /// Throws where no erasure names it, because then its contents were lost.
  func standIn(for sequence: Int, _ erased: ErasedContents) throws -> Event? {
    guard erased.numbers.contains(sequence) else {
      throw UnreadableEvent(sequence: sequence, reason: .payloadMissing)
    }
    for number in erased.standIns(for: sequence) {
      let json = try Data.fetchOne(
        cachedStatement(sql: "SELECT json FROM payload WHERE seq = ?"), arguments: [number])
      if let json { return Event(sequence: sequence, draft: try Payload.event(number, json).draft) }
    }
    return nil
  }

  /// Takes the contents of events out of the record; the events stay, and so does the chain.
  ///
  /// Throws where one of them has none, because then what was to be erased is not what is there.
  func deleteContents(of events: [Int]) throws {
    let delete = try cachedStatement(sql: "DELETE FROM payload WHERE seq = ?")
    for sequence in events {
      try delete.execute(arguments: [sequence])
      if changesCount != 1 { throw UnreadableEvent(sequence: sequence, reason: .payloadMissing) }
    }
  }

  /// Whether anything that can still be read names the file.
  func isNamed(_ hash: ContentHash) throws -> Bool {
    let rows = try Row.fetchCursor(
      cachedStatement(sql: "SELECT seq, json FROM payload WHERE instr(json, ?) > 0"),
      arguments: [Data(hash.hex.utf8)])
    while let row = try rows.next() {
      let event = try row.withUnsafeData(atIndex: 1) { try? Payload.event(row[0], $0) }
      if event?.change.attachedDocument?.hash == hash { return true }
    }
    return false
  }
}
