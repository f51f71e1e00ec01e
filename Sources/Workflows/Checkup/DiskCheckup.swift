internal import Foundation
internal import Storage

/// Whether the disk can be trusted, and whether it has room for what is to come.
struct DiskCheckup {
  let observations: [Observation]

  init(_ surface: Surface) {
    observations = [Self.fileSystem(surface), Self.space(surface)].compactMap { $0 }
  }

  private static func fileSystem(_ surface: Surface) -> Observation {
    let name = "file system"
    let places = [surface] + (FileFacts(at: surface.documents) == nil ? [] : [Surface(of: surface.documents)])
    for place in places {
      guard let kind = place.networkFileSystem else { continue }
      return .problem(
        name, "\(place.path) is on a network file system (\(kind)), where locks cannot be trusted.",
        fix: "move it to a local disk and name it with --database")
    }
    return .fine(name, "\(surface.fileSystem ?? "One") on this machine.")
  }

  /// What a backup takes, and a little to go on working.
  private static let reserve = 20_000_000

  private static func space(_ surface: Surface) -> Observation? {
    guard let free = surface.freeSpace else { return nil }
    let files = FileManager.default.enumerator(atPath: surface.documents)?.compactMap { $0 as? String } ?? []
    let taken = files.compactMap { FileFacts(at: "\(surface.documents)/\($0)") }.filter { $0.kind == .file }
      .reduce(FileFacts(at: surface.path)?.size ?? 0) { $0 + $1.size }
    let needed = taken + reserve
    guard free < needed else {
      return .fine("disk space", "\(free.asBytes) free; a copy of everything takes \(taken.asBytes).")
    }
    return .problem(
      "disk space",
      "\(free.asBytes) free, less than the \(needed.asBytes) for a copy of everything and some work.",
      fix: "free \((needed - free).asBytes) on the disk of \(surface.folder.shellWord)")
  }
}
