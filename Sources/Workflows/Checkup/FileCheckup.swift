internal import Foundation
internal import Storage

/// Who may read and change the files that duly keeps.
struct FileCheckup {
  let observations: [Observation]

  init(_ surface: Surface, _ surroundings: Surroundings) {
    observations =
      [Self.database(surface), Self.folder("its folder", surface.folder, mayBeRead: true)].compactMap { $0 }
      + surface.companions.compactMap { Self.openToOthers("beside it", $0) }
      + [Self.documents(surface), Self.folder("state", surroundings.stateFolder, mayBeRead: false)].compactMap
    { $0 }
      + [Self.signingKey(surroundings.signingKey)] + Self.keys(surroundings.keys)
  }

  private static func database(_ surface: Surface) -> Observation {
    let (name, path) = ("database", surface.path)
    guard let facts = FileFacts(at: path) else {
      return access(surface.folder, F_OK) == 0 && access(surface.folder, X_OK) != 0
        ? .problem(
          name, "\(surface.folder) lets nobody look into it.", fix: "chmod u+rwx \(surface.folder.shellWord)")
        : .note(
          name, "There is none at \(path) yet; the first vendor makes it.",
          fix: "duly vendor add NAME --decision-date DATE")
    }
    switch facts.kind {
    case .link:
      return .problem(
        name, "\(path) is a symbolic link, which could be pointed elsewhere.",
        fix: "name the file that it leads to with --database")
    case .folder, .other:
      return .problem(name, "\(path) is not a file.", fix: "name a file with --database")
    case .file: break
    }
    if let problem = openToOthers(name, path) { return problem }
    if access(path, R_OK) != 0 {
      return .problem(name, "\(path) cannot be read.", fix: "chmod u+rw \(path.shellWord)")
    }
    if access(path, W_OK) != 0 || access(surface.folder, W_OK | X_OK) != 0 {
      return .problem(
        name, "\(path) or its folder is read-only, so nothing can be recorded.",
        fix: "chmod u+rwX \(surface.folder.shellWord) \(path.shellWord)")
    }
    return .fine(name, "\(path), \(facts.size.asBytes), for its owner alone.")
  }

  /// Nil where nothing lies there, or where all is well with a file that is not worth a line.
  private static func openToOthers(_ name: String, _ path: String) -> Observation? {
    guard let facts = FileFacts(at: path) else { return nil }
    if facts.kind == .link {
      return .problem(name, "\(path) is a symbolic link.", fix: "rm \(path.shellWord)")
    }
    if !facts.isOurs {
      return .problem(
        name, "\(path) belongs to another user.", fix: "sudo chown \"$(id -un)\" \(path.shellWord)")
    }
    guard facts.isReadableByOthers else { return nil }
    let mode = "(mode \(String(facts.mode, radix: 8)))"
    // What the group may do is somebody's choice, such as a team's.
    guard facts.mode & 0o007 != 0 else {
      return .note(name, "Your group can reach \(path) \(mode).", fix: "chmod g= \(path.shellWord)")
    }
    return .problem(
      name, "Others can \(facts.isWritableByOthers ? "change" : "read") \(path) \(mode).",
      fix: "chmod go= \(path.shellWord)")
  }

  /// A folder that others may write to lets them put files of theirs in the place of ours.
  private static func folder(_ name: String, _ path: String, mayBeRead: Bool) -> Observation? {
    guard let facts = FileFacts(at: path) else { return nil }
    let isTooOpen = mayBeRead ? facts.isWritableByOthers : facts.isReadableByOthers
    guard isTooOpen || facts.kind != .folder || access(path, W_OK | X_OK) != 0 else {
      return .fine(name, "\(path), mode \(String(facts.mode, radix: 8)).")
    }
    if facts.kind == .link {
      return .note(name, "\(path) is a symbolic link.", fix: "name the folder itself")
    }
    if facts.kind != .folder {
      return .problem(name, "\(path) is not a folder.", fix: "mv \(path.shellWord) elsewhere")
    }
    guard isTooOpen else {
      return .problem(name, "\(path) cannot be written to.", fix: "chmod u+rwx \(path.shellWord)")
    }
    return .problem(
      name,
      "Others can \(mayBeRead ? "put files into" : "look into") \(path) (mode \(String(facts.mode, radix: 8))).",
      fix: facts.isOurs
        ? "chmod \(mayBeRead ? "go-w" : "go=") \(path.shellWord)"
        : "move what is yours into a folder of your own")
  }

  private static func documents(_ surface: Surface) -> Observation {
    let (name, path) = ("vendors' files", surface.documents)
    guard let facts = FileFacts(at: path) else { return .fine(name, "None is attached yet.") }
    if let problem = openToOthers(name, path) { return problem }
    guard facts.kind == .folder else {
      return .problem(name, "\(path) is not a folder.", fix: "mv \(path.shellWord) elsewhere")
    }
    let files = (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? [])
      .map { ($0, FileFacts(at: "\(path)/\($0)")) }
    if files.contains(where: { $0.1?.isReadableByOthers == true && $0.1?.kind != .link }) {
      return .problem(name, "Others can read files in \(path).", fix: "chmod -R go= \(path.shellWord)")
    }
    let kept = files.filter { $0.1?.kind == .file }
    if kept.contains(where: { $0.0.hasSuffix(".part") }) {
      return .note(
        name, "A file was left half written when its writing was cut short.",
        fix: "duly vendor list clears it")
    }
    let bytes = kept.reduce(0) { $0 + ($1.1?.size ?? 0) }
    return .fine(name, "\(kept.count) in \(path), \(bytes.asBytes), for their owner alone.")
  }

  private static func signingKey(_ path: String) -> Observation {
    do throws(SigningKeyTrouble) {
      let key = try SigningKeyFile(path: path).existingKey()
      return .fine(
        "signing key", key == nil ? "None yet; the first export makes it." : "\(path), for its owner alone.")
    } catch {
      let fix =
        switch error.reason {
        case .isOpenToOthers: "chmod 600 \(path.shellWord), or move it away if others may have used it"
        default: "mv \(path.shellWord) elsewhere; the next export makes a new one"
        }
      return .problem("signing key", error.message, fix: fix)
    }
  }

  private static func keys(_ keys: Surroundings.Keys) -> [Observation] {
    if keys.problems.isEmpty {
      let isThere = FileFacts(at: keys.path) != nil
      return [
        .fine("keys", isThere ? "\(keys.path) is in order." : "The standard ones; \(keys.path) is not there.")
      ]
    }
    return keys.problems.map { .problem("keys", $0, fix: "mend it, or move it away for the standard keys") }
  }
}

extension Int {
  /// A number of bytes for people: `208 KB`, `1.3 GB`.
  var asBytes: String {
    if self < 1000 { return "\(self) bytes" }
    let units = ["KB", "MB", "GB", "TB"]
    var (amount, unit) = (Double(self) / 1000, 0)
    while amount >= 999.5, unit < units.count - 1 { (amount, unit) = (amount / 1000, unit + 1) }
    return (amount < 9.95 ? String(format: "%.1f", amount) : String(format: "%.0f", amount)) + " "
      + units[unit]
  }
}
