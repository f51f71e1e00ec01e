import Foundation
import Testing

/// What programs did to the files of a home and what they said meanwhile, in the order in which it happened.
struct Recording: Sendable {
  /// The files before the first of them started.
  let before: FolderContents
  /// Paths are relative to the home.
  let entries: [Entry]

  enum Entry: Sendable, Equatable {
    /// `file` is the system's number for it, which another file may get once this one is gone.
    case created(path: String, file: UInt64)
    case written(file: UInt64, offset: Int, bytes: [UInt8])
    case resized(file: UInt64, size: Int)
    case unlinked(path: String)
    case renamed(from: String, to: String)
    case linked(from: String, to: String)
    case folderMade(path: String)
    case folderRemoved(path: String)
    case fileSynced(file: UInt64)
    case folderSynced(path: String)
    case allSynced
    case said(stream: Int, bytes: [UInt8])

    var isSync: Bool {
      switch self {
      case .fileSynced, .folderSynced, .allSynced: true
      default: false
      }
    }
  }

  /// Records what `perform` does in a home, where it starts programs with the surroundings that it is given.
  ///
  /// Fails the test where the recording and the files tell different stories.
  init(in home: Home, _ perform: (_ surroundings: [String: String]) throws -> Void) throws {
    let log = home.folder + ".recording"
    defer { unlink(log) }
    let folder = try #require(realpath(home.folder, nil).map { String(cString: $0) })
    before = try FolderContents(of: folder)
    try perform([
      "LD_PRELOAD": try CompiledParts.shared().recorder, "DULY_RECORDING": log, "DULY_WATCHED": folder,
    ])
    var reader = RecordingReader(try Data(contentsOf: URL(fileURLWithPath: log)), below: folder)
    entries = try reader.entries()
    var disk = try SimulatedDisk(before)
    for entry in entries { try disk.take(entry) }
    let after = try FolderContents(of: folder)
    try #require(disk.image(.kept).differences(from: after) == [], "the recorder has missed something")
  }

  private init(before: FolderContents, entries: [Entry]) { (self.before, self.entries) = (before, entries) }

  /// The same on a disk that says it has synced, and has not.
  var forgettingSyncs: Recording { Recording(before: before, entries: entries.filter { !$0.isSync }) }

  /// Everything said, with its place among the entries.
  var sayings: [Saying] {
    entries.enumerated().compactMap { place, entry in
      if case .said(let stream, let bytes) = entry {
        Saying(place: place, stream: stream, bytes: bytes)
      } else {
        nil
      }
    }
  }
}

/// What a program wrote at once to standard output (1) or standard error (2); a terminal counts as 1.
struct Saying: Sendable {
  let place: Int
  let stream: Int
  let bytes: [UInt8]

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Reads what `Recorder/recorder.c` wrote.
private struct RecordingReader {
  private let data: [UInt8]
  private let folder: String
  private var place = 0

  init(_ data: Data, below folder: String) { (self.data, self.folder) = (Array(data), folder) }

  mutating func entries() throws -> [Recording.Entry] {
    var entries: [Recording.Entry] = []
    while place < data.count { entries.append(try entry()) }
    return entries
  }

  private mutating func entry() throws -> Recording.Entry {
    let (kind, pathLength, otherLength, stream) = (number(4), number(4), number(4), number(4))
    let (file, offset, length) = (UInt64(number(8)), number(8), number(8))
    let (path, other) = (relative(take(pathLength)), relative(take(otherLength)))
    let bytes = Array(take(length))
    switch kind {
    case 1: return .created(path: path, file: file)
    case 2: return .written(file: file, offset: offset, bytes: bytes)
    case 3: return .resized(file: file, size: offset)
    case 4: return .unlinked(path: path)
    case 5: return .renamed(from: path, to: other)
    case 6: return .linked(from: path, to: other)
    case 7: return .folderMade(path: path)
    case 8: return .folderRemoved(path: path)
    case 9: return .fileSynced(file: file)
    case 10: return .folderSynced(path: path)
    case 11: return .allSynced
    case 12: return .said(stream: stream, bytes: bytes)
    default: throw Unseen(path: path, how: other)
    }
  }

  /// Something was done to a file in a way that the recorder cannot follow.
  private struct Unseen: Error {
    let path: String
    let how: String
  }

  /// The processor's own order, as the recorder writes them; all of ours have the least significant byte first.
  private mutating func number(_ size: Int) -> Int {
    take(size).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8> {
    defer { place += count }
    return data[place..<min(place + count, data.count)]
  }

  private func relative(_ path: ArraySlice<UInt8>) -> String {
    let path = String(decoding: path, as: UTF8.self)
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count + 1)) : path
  }
}
