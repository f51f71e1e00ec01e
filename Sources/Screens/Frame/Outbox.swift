import Diligence

/// What a person changed and what is not in the record yet, the oldest first.
///
/// Only the first batch is ever handed over, so that whatever fails, the order holds, and nothing is recorded twice.
struct Outbox: Sendable, Equatable {
  private(set) var batches: [Batch] = []
  /// Why the first could not be recorded when it was handed over last; nil while nothing was refused.
  private(set) var refusal: String?
  private var isHandedOver = false
  /// Whether the person did something since the last refusal was said.
  private var isNews = false
  /// How many changes were said to be unsaved since the last time that everything was recorded.
  private var refused = 0

  /// Changes that are recorded together or not at all.
  struct Batch: Sendable, Equatable {
    var changes: [Change]
    let step: Step
  }

  var state: SaveState {
    if batches.isEmpty { return .saved }
    return refusal == nil ? .saving : .notSaved
  }

  /// What the changes are about.
  var subjects: Set<Change.Subject> { Set(batches.flatMap(\.changes).map(\.subject)) }

  /// How many things would be lost without what could not be recorded.
  var unsavedCount: Int { refusal == nil ? 0 : Set(subjects.map(\.whole)).count }
}

extension Outbox {
  /// Adds what was just done. A step that goes on, as pauses in typing make one, goes on in the batch that waits.
  mutating func add(_ batch: Batch) {
    isNews = true
    if let last = batches.last, last.step == batch.step, !(isHandedOver && batches.count == 1) {
      let subjects = Set(batch.changes.map(\.subject))
      batches[batches.count - 1].changes.removeAll { subjects.contains($0.subject) }
      batches[batches.count - 1].changes += batch.changes
    } else {
      batches.append(batch)
    }
    refused = max(refused, unsavedCount)
  }

  /// One more refusal is news from now on, even for the same reason.
  mutating func expectNews() { isNews = true }

  /// The first batch, to be recorded now; nil where it is being recorded, or nothing waits.
  mutating func handOver() -> Batch? {
    guard !isHandedOver, let first = batches.first else { return nil }
    isHandedOver = true
    return first
  }

  /// The batch that was handed over is in the record.
  /// - Returns: the batch, and how many changes were unsaved and are all in the record with this one.
  mutating func settle() -> (batch: Batch?, relieved: Int) {
    guard isHandedOver, !batches.isEmpty else { return (nil, 0) }
    isHandedOver = false
    let batch = batches.removeFirst()
    return (batch, batches.isEmpty ? relieve() : 0)
  }

  /// The batch that was handed over is not in the record, and is to be handed over anew.
  /// - Returns: that batch.
  @discardableResult
  mutating func takeBack() -> Batch? {
    let batch = isHandedOver ? batches.first : nil
    isHandedOver = false
    batches.removeAll(where: \.changes.isEmpty)
    return batch
  }

  /// The batch that was handed over could not be recorded.
  /// - Returns: whether that is news to the person.
  mutating func refuse(because why: String) -> Bool {
    guard isHandedOver else { return true }
    defer { isNews = false }
    takeBack()
    let isOther = why != refusal
    refusal = batches.isEmpty ? nil : why
    refused = max(refused, unsavedCount)
    return isNews || isOther
  }

  /// Takes out every change to some things, and returns the last one to each.
  mutating func remove(_ wholes: Set<Change.Subject>) -> [Change] {
    let removed = batches.flatMap(\.changes).filter { wholes.contains($0.subject.whole) }
    guard !removed.isEmpty else { return [] }
    for place in batches.indices {
      batches[place].changes.removeAll { wholes.contains($0.subject.whole) }
    }
    // One that is being recorded keeps its place, so that what comes of it is not taken for that of the next.
    let kept = isHandedOver ? batches.prefix(1) : []
    batches = kept + batches.dropFirst(kept.count).filter { !$0.changes.isEmpty }
    if batches.isEmpty { _ = relieve() }
    return removed.enumerated().filter { place, change in
      !removed.dropFirst(place + 1).contains { $0.subject == change.subject }
    }.map(\.element)
  }

  private mutating func relieve() -> Int {
    defer { (refusal, refused) = (nil, 0) }
    return refused
  }
}
