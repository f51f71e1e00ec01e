extension StorageError {
  /// The message for a person in the midst of work whose changes are kept meanwhile: what happened, where, and what makes
  /// it good, in as few words as three lines of a terminal hold.
  package var brief: String {
    switch self {
    case .locked(let path, _): "Another program keeps \(path.shortPath) locked. Close it there."
    case .readOnly(let path):
      "\(path.shortPath) is read-only, or its folder is. Make both writable (chmod u+w)."
    case .full(let path): "The disk that holds \(path.shortPath) is full. Free some space."
    case .diskFailed(let path, let detail):
      "The disk that holds \(path.shortPath) failed (\(detail)): over your quota, disconnected or broken. "
        + "Put that right."
    case .gone(let path):
      "\(path.shortPath) is gone, moved or deleted. Put it back, or save now (^S, or \"save\" at a prompt), "
        + "which writes it anew."
    case .replaced(let path):
      "\(path.shortPath) is another file than the one that was opened. Put the right one back, or leave and "
        + "start anew."
    case .shorterThanSeen(let path, let seen, let events):
      "\(path.shortPath) holds \(events) events where \(seen) were seen. Put the right file back, or leave and "
        + "start anew."
    case .unreachable(let path, let reason):
      "\(path.shortPath) is out of reach (\(reason)). Give back the right to its folder (chmod u+rwx)."
    case .damaged(let path, let detail):
      "\(path.shortPath) is damaged (\(detail)). Keep a copy of it, then put back a backup."
    default: message
    }
  }

  /// Whether another program did not let go of the file.
  package var isLock: Bool {
    if case .locked = self { true } else { false }
  }

  /// Whether what was recorded before may be lost as well, and not only what is to be recorded now.
  package var isDanger: Bool {
    switch self {
    case .gone, .replaced, .shorterThanSeen, .damaged, .notADatabase: true
    default: false
    }
  }
}

extension String {
  /// The end of a path that is too long for a line: the file with its folder.
  fileprivate var shortPath: String {
    let parts = split(separator: "/")
    return count <= 32 || parts.count < 3 ? self : "…/" + parts.suffix(2).joined(separator: "/")
  }
}
