internal import Diligence
internal import Storage

/// The record in short, read without a change to it.
struct RecordCheckup {
  private(set) var observations: [Observation] = []
  private(set) var head: LedgerHead?

  /// How long another program's lock is waited for: a doctor says that it is busy rather than wait.
  private static let patience = Duration.milliseconds(500)

  init(_ surface: Surface, _ surroundings: Surroundings, full isFull: Bool) {
    guard FileFacts(at: surface.path)?.kind == .file else { return }
    if surface.keepsLog {
      // Reading would make files beside it, or take in what lies there.
      observations = [
        .note(
          "record",
          "Changes go to a log beside the database, so only opening it shows how the record stands.",
          fix: "duly verify")
      ]
      return
    }
    do {
      let workspace = try Workspace(
        examining: surface.path, library: surroundings.library, patience: Self.patience, now: surroundings.now
      )
      let head = try workspace.head()
      self.head = head
      observations = isFull ? try Self.verified(workspace, head) : [Self.inShort(head)]
      // A record of an older schema does not know of backups yet; its upgrade keeps a copy.
      if let age = try? workspace.backupAge() { observations.append(Self.backup(age)) }
    } catch {
      observations = [Self.problem(error, surface)]
    }
  }

  private static func inShort(_ head: LedgerHead) -> Observation {
    .fine(
      "record",
      "\(head.events) events, head \(head.hash.hex.prefix(16))…; `duly doctor --full` reads all of them.")
  }

  /// A few first events are no work yet that anybody would miss.
  private static func backup(_ age: BackupAge) -> Observation {
    let (name, fix) = ("last backup", "duly backup FILE, on another disk")
    guard age.isOld else { return .fine(name, age.words) }
    return age.days == nil && age.eventsSince < 100
      ? .note(name, age.words, fix: fix) : .problem(name, age.words, fix: fix)
  }

  private static func verified(_ workspace: Workspace, _ head: LedgerHead) throws -> [Observation] {
    let verified = try workspace.verify()
    guard !verified.problems.isEmpty else {
      return [
        .fine(
          "record", "\(head.events) events, every one as it was recorded, head \(head.hash.hex.prefix(16))…")
      ]
    }
    return verified.problems.map {
      .problem(
        "record", $0.capitalisedFirst + ".",
        fix: "keep a copy of the database; duly restore the last good backup")
    }
  }

  private static func problem(_ error: any Error, _ surface: Surface) -> Observation {
    let (name, path) = ("record", surface.path.shellWord)
    switch error {
    case StorageError.readOnly where surface.isInterrupted:
      return .note(
        name, "A program was cut short in the middle of a change; the next start takes back the half of it.",
        fix: "duly vendor list")
    case StorageError.readOnly:
      return .note(name, "The database is still empty.", fix: "duly vendor add NAME --decision-date DATE")
    case StorageError.locked:
      return .problem(
        name, "Another program keeps the database locked.",
        fix: "close it there, then ask again: fuser \(path)")
    case StorageError.damaged(_, let detail):
      return .problem(
        name, "The database is damaged: \(detail).", fix: "keep a copy of it; duly restore the last backup")
    case StorageError.notADatabase:
      return .problem(
        name, "The file is not a database.",
        fix: "name another file with --database, or duly restore a backup")
    case StorageError.otherApplication:
      return .problem(name, "The database is another program's.", fix: "name another file with --database")
    case StorageError.newer(_, let version, let known, let release):
      return .problem(
        name, "A newer duly wrote it: schema \(version), and this one reads up to \(known).",
        fix: "install duly \(release ?? "of today")")
    case StorageError.cannotOpen(_, let reason):
      return .problem(name, "The database cannot be opened: \(reason).", fix: "chmod u+rw \(path)")
    default:
      return .problem(name, Trouble(error)?.sentences.joined(separator: " ") ?? "\(error)", fix: nil)
    }
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
