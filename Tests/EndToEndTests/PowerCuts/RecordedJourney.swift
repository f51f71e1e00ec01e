import Foundation
import Testing

/// A journey as it was recorded, and what every cut of it is held against.
struct RecordedJourney: Sendable {
  let name: String
  let recording: Recording
  /// The hashes of all events that there are in the end.
  let hashes: [String]
  private let promises: [Promise]
  /// The whole contents of documents, oldest first, each with the place where it was acknowledged.
  private let versions: [String: [(place: Int, bytes: [UInt8])]]

  init(_ journey: Journey) throws {
    let home = try Home()
    try journey.prepare(home)
    let before = try home.recordedHashes().count
    recording = try Recording(in: home) { try journey.perform(home, $0) }
    hashes = try home.recordedHashes()
    name = journey.name
    promises =
      try [Promise(place: -1, content: .events(before))]
      + journey.promises(recording.sayings, before)
    try #require(promises.count > 1, "\(name) promises nothing")
    versions = try Self.versions(in: recording, promises)
    for case .events(let count) in promises.map(\.content) {
      try #require(count <= hashes.count, "\(name) acknowledged \(count) events, and has \(hashes.count)")
    }
  }

  private init(_ other: RecordedJourney, recording: Recording) {
    (name, hashes) = (other.name, other.hashes)
    self.recording = recording
    promises = other.promises.map { promise in
      let syncs = other.recording.entries.prefix(max(0, promise.place)).count { $0.isSync }
      return Promise(place: promise.place - syncs, content: promise.content)
    }
    versions = [:]
  }

  /// The same journey on a disk that says it has synced, and has not; documents are left aside.
  var forgettingSyncs: RecordedJourney { RecordedJourney(self, recording: recording.forgettingSyncs) }

  private static func versions(
    in recording: Recording, _ promises: [Promise]
  ) throws -> [String: [(place: Int, bytes: [UInt8])]] {
    var disk = try SimulatedDisk(recording.before)
    var versions: [String: [(place: Int, bytes: [UInt8])]] = [:]
    for (place, entry) in recording.entries.enumerated() {
      try disk.take(entry)
      for case .document(let path) in promises.filter({ $0.place == place }).map(\.content) {
        let bytes = try #require(disk.image(.kept).files[path], "\(path) is acknowledged and not there")
        if versions[path] == nil, let old = recording.before.files[path] { versions[path] = [(-1, old)] }
        versions[path, default: []].append((place, bytes))
      }
    }
    return versions
  }

  /// What was acknowledged among the first `cut` entries, and is not in what was found after that; empty where nothing is
  /// missing.
  func losses(events: Int, in files: [String: [UInt8]], cut: Int) -> [String] {
    let acknowledged = acknowledgedEvents(before: cut)
    let record =
      events < acknowledged ? ["\(acknowledged) events were acknowledged, \(events) are there"] : []
    return record + versions.keys.sorted().compactMap { loss(of: $0, in: files, cut: cut) }
      + promises.filter { $0.place < cut }.compactMap { promise in
        guard case .erased(let text) = promise.content else { return nil }
        let holding = files.filter { Data($0.value).range(of: Data(text.utf8)) != nil }.keys.sorted()
        return holding.isEmpty ? nil : "\(text) was erased and is in \(holding)"
      }
  }

  /// How many events the record must hold after a cut.
  func acknowledgedEvents(before cut: Int) -> Int {
    promises.compactMap { promise in
      if case .events(let count) = promise.content, promise.place < cut { count } else { nil }
    }.max() ?? 0
  }

  private func loss(of document: String, in files: [String: [UInt8]], cut: Int) -> String? {
    let versions = versions[document] ?? []
    let acknowledged = versions.lastIndex { $0.place < cut } ?? -1
    guard let bytes = files[document] else {
      return acknowledged < 0 ? nil : "\(document) was acknowledged and is not there"
    }
    guard let found = versions.lastIndex(where: { $0.bytes == bytes }) else {
      return "\(document) is there by half"
    }
    return found < acknowledged ? "\(document) is there as it was before it was acknowledged" : nil
  }
}
