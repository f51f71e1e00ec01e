import Diligence

extension StorageError: CustomStringConvertible {
  package var description: String { message }

  /// What happened, where, and what to do next, in sentences for the person at the terminal.
  package var message: String {
    switch self {
    case .missing(let path):
      "There is no database at \(path). Check the path, or add a vendor to create it."
    case .cannotCreate(let path, let reason):
      "Cannot create the database \(path): \(reason). Make its folder writable, or name another place with "
        + "--database."
    case .cannotOpen(let path, let reason):
      "Cannot open the database \(path): \(reason). Check that it belongs to you, or name another with "
        + "--database."
    case .symbolicLink(let path):
      "\(path) is a symbolic link, and a link can be pointed elsewhere while we write. Name the file that "
        + "it leads to with --database."
    case .notAFile(let path):
      "\(path) is not a file. Name a database file with --database."
    case .intruder(let path):
      "\(path) is a link or something else that duly never puts there, and through it another file could be "
        + "changed or read. Nothing was touched; see where it leads, remove it and try again."
    case .networkFileSystem(let path, let kind):
      "\(path) is on a network file system (\(kind)), where locks cannot be trusted and records get lost. "
        + "Keep the database on a local disk and name it with --database."
    case .notADatabase(let path):
      "\(path) is not a database. Nothing in it was touched; name another file with --database."
    case .otherApplication(let path):
      "\(path) is a database of another program. Nothing in it was touched; name another file with "
        + "--database."
    case .newer(let path, let version, let known, let needs):
      "\(path) was written by a newer duly: it has schema version \(version), and this one reads up to "
        + "version \(known). Nothing in it was touched; install "
        + (needs.map { "duly \($0) or later" } ?? "the newer duly") + " to open it."
    case .notUpgraded(let path, let reason):
      "\(path) was made by an older duly and could not be upgraded; it is as it was. \(reason)"
    case .damaged(let path, let detail):
      "The database \(path) is damaged: \(detail). Put back a backup; keep a copy of this file, since most "
        + "of it may still be readable."
    case .locked(let path, let waited):
      "Another program keeps \(path) locked, and it did not let go within \(waited.formattedSeconds). Close "
        + "it there and try again; nothing was changed."
    case .readOnly(let path):
      "\(path) cannot be written to: the file or its folder is read-only. Make both writable (chmod u+w), "
        + "or work on a copy with --database; nothing was changed."
    case .gone(let path):
      "\(path) is gone: it was moved or deleted while in use. Put it back where it was; nothing was written."
    case .replaced(let path):
      "\(path) is not the file that was opened: another record stands there now. Put the right one back, or "
        + "start again to work on this one; nothing was written."
    case .unreachable(let path, let reason):
      "\(path) can no longer be reached: \(reason). Give yourself back the right to its folder "
        + "(chmod u+rwx); nothing was written."
    case .full(let path):
      "The disk that holds \(path) is full. Free some space and try again; what was saved before is safe."
    case .diskFailed(let path, let detail):
      "The disk that holds \(path) did not do its work (\(detail)): it may be over your quota, disconnected or "
        + "failing. Put that right and try again; what was saved before is safe."
    case .settingRefused(let path, let setting, let wanted, let found):
      "SQLite does not take the setting \(setting) = \(wanted) for \(path) (it stays \(found)), so an "
        + "answer could be lost. Close other programs that use the file, or move it to a local disk."
    case .conflict(let events):
      conflictMessage(events)
    case .shorterThanSeen(let path, let seen, let events):
      "\(path) holds \(events) events where \(seen) were seen before: the file was replaced or cut while in "
        + "use. Nothing was written; start again, and run `duly verify` with the last head you know."
    case .unknownEvent(let path, let sequence, let kind):
      "Event \(sequence) in \(path) is of the kind \(kind.quotedForPeople), which this duly does not know. "
        + "Install a newer duly to read it."
    case .questionnaireNotKept(let hash):
      "The questionnaire \(hash.short)… is named but its source is not in the database. Nothing was "
        + "written; name the questionnaire's file with --questionnaires."
    case .documentNotStored(let path, let reason):
      "The file could not be kept in \(path): \(reason). Make the folder writable and try again; nothing was "
        + "recorded."
    case .cannotWrite(let path, let reason):
      "Cannot write \(path): \(reason). Check that its folder exists, that you may write there and that the "
        + "disk has room."
    case .cannotRead(let path, let reason):
      "Cannot read \(path): \(reason). Check its name and that it belongs to you."
    case .isBackup(let path):
      "\(path) is a backup and not a database to work in. Bring it back with `duly restore`, which makes a "
        + "database of it."
    case .notABackup(let path, let reason):
      "\(path) is no backup that can be restored: \(reason). Nothing was written; take another backup."
    case .unsound(let path, let first, let count):
      "The record in \(path) does not verify (\(first)"
        + (count > 1 ? ", and \(count - 1) more" : "")
        + "), so it was not carried on. Run `duly verify`, and keep a copy of the file itself."
    case .documentsNotWhole(let path, let first, let count):
      "Of the vendors' files beside \(path), \(first.quotedForPeople)"
        + (count > 1 ? " and \(count - 1) more" : "")
        + " cannot be read as attached. Attach them again, or leave them out with --incomplete."
    case .alreadyThere(let path):
      "\(path) is there already, and it stays. Name another file."
    case .documentNotRemoved(let path, let reason):
      "The file \(path) could not be removed: \(reason). Make its folder writable and open the database "
        + "again."
    case .failed(let path, let detail):
      "SQLite could not do its work on \(path): \(detail). Nothing was changed; run `duly verify` and try "
        + "again."
    }
  }

  private func conflictMessage(_ events: [Event]) -> String {
    let people = Set(events.map(\.draft.by)).sorted().map(\.quotedForPeople).joined(separator: ", ")
    let numbers = events.map { String($0.sequence) }.joined(separator: ", ")
    return "\(people) changed the same thing meanwhile (event \(numbers)). Nothing was written; look at the "
      + "change and decide again."
  }
}

extension Duration {
  /// Whole seconds where they are whole: `10 s`, else with milliseconds: `0.250 s`.
  fileprivate var formattedSeconds: String {
    let milliseconds = components.attoseconds / 1_000_000_000_000_000
    if milliseconds == 0 { return "\(components.seconds) s" }
    let digits = String(milliseconds)
    return "\(components.seconds).\(String(repeating: "0", count: 3 - digits.count))\(digits) s"
  }
}
