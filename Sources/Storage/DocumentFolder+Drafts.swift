import Foundation

/// Files on their way into the folder. Each is locked by the process that writes it, and a lock ends with its process
/// however that one ends: so a draft that nobody holds is a draft that nobody will finish.
extension DocumentFolder {
  private static let draftSuffix = ".part"

  /// A new empty draft for the owner alone, held by this process for as long as the descriptor is open; nil with `errno`
  /// set where none can be made.
  func newDraft() -> (path: String, file: Int32)? {
    while true {
      let draft = "\(path)/\(UUID().uuidString)\(Self.draftSuffix)"
      let file = open(draft, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0o600)
      guard file >= 0 else { return nil }
      // Whoever clears up may have come between: it holds the draft for a moment, and then the name is gone.
      if hold(file, LOCK_EX), isNamed(file) { return (draft, file) }
      let reason = errno
      let wasTaken = !isNamed(file)
      close(file)
      if wasTaken { continue }
      unlink(draft)
      errno = reason
      return nil
    }
  }

  /// Takes away every draft whose writer was killed; those that are being written stay.
  func clearAbandonedDrafts() {
    guard let folder = opendir(path) else { return }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { name in
        String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(Self.draftSuffix) { clear("\(path)/\(name)") }
    }
  }

  private func clear(_ draft: String) {
    let file = open(draft, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    if hold(file, LOCK_EX | LOCK_NB) { unlink(draft) }
  }

  private func hold(_ file: Int32, _ how: Int32) -> Bool {
    while flock(file, how) != 0 {
      if errno != EINTR { return false }
    }
    return true
  }

  private func isNamed(_ file: Int32) -> Bool {
    var status = stat()
    return fstat(file, &status) == 0 && status.st_nlink > 0
  }
}
