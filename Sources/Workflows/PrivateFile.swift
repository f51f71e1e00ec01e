package import Foundation
internal import Storage

/// Files and folders that their owner alone may use from their first moment on, whatever the umask, and that are never
/// reached through a link which somebody put there.
package enum PrivateFile {
  /// Puts a new file on the disk. False, and nothing is left, where something has the name or the bytes do not fit.
  ///
  /// What is not `lasting` may be gone after a power cut, and costs no wait for the disk.
  package static func create(_ path: String, _ data: Data, lasting isLasting: Bool = true) -> Bool {
    let file = open(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do {
      guard fchmod(file, 0o600) == 0 else { throw CocoaError(.fileWriteNoPermission) }
      try handle.write(contentsOf: data)
      if isLasting { try handle.synchronize() }
      try handle.close()
      return true
    } catch {
      unlink(path)
      return false
    }
  }

  /// Puts bytes that may be lost in the place of what has the name, whole or not at all; a link is replaced and not
  /// followed.
  package static func replace(_ path: String, with data: Data) -> Bool {
    let draft = draft(of: path)
    guard create(draft, data, lasting: false) else { return false }
    if rename(draft, path) == 0 { return true }
    unlink(draft)
    return false
  }

  /// A name beside the file, for what is to take its place, that nobody can guess.
  static func draft(of path: String) -> String { "\(path).\(unguessable).part" }

  /// Takes away the drafts of a file that programs left which were killed. A draft is written within milliseconds, so one
  /// that is a minute old is nobody's.
  package static func clearAbandonedDrafts(of path: String, now: Date = Date()) {
    AbandonedDrafts.clear(of: path, unwritten: 60, now: now)
  }

  /// The bytes of a file; nil where there is none, where it is a link or no file, or larger than so many bytes.
  package static func read(_ path: String, atMost largest: Int) -> Data? {
    // A pipe in its place would be waited for.
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= largest else {
      return nil
    }
    return try? handle.read(upToCount: largest) ?? Data()
  }

  /// Makes a folder with a name that nobody can guess; nil where it cannot be made.
  package static func newFolder(in folder: String) -> String? {
    let path = "\(folder)/\(unguessable)"
    return mkdir(path, 0o700) == 0 && chmod(path, 0o700) == 0 ? path : nil
  }

  private static var unguessable: String { String(UInt64.random(in: 0...UInt64.max), radix: 36) }
}
