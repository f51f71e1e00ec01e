import Foundation

/// A file on its way: it lies beside its place as `….part`, for its owner alone, and gets its name when all of it is on
/// the disk.
struct DraftFile {
  /// Where it is to lie.
  let destination: String
  /// Where it lies until then.
  let path: String

  /// A draft that nobody wrote to for so many seconds is nobody's: looking through a large one takes minutes.
  private static let abandoned = 3600.0

  /// Makes the empty draft, and takes away those for the same place that nobody works on any more; throws ``StorageError/cannotWrite(path:reason:)`` where it cannot.
  init(for destination: String) throws {
    // They hold as much as what they were to become, and nobody would look for that under their names.
    AbandonedDrafts.clear(of: destination, unwritten: Self.abandoned) { $0.allSatisfy(\.isNumber) }
    self.destination = destination
    path = "\(destination).\(UInt32.random(in: 0...UInt32.max)).part"
    let file = open(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    // A stick's file system may know no modes; whoever mounted it decides who reads it.
    guard fchmod(file, 0o600) == 0 || Self.isUnableHere(errno) else {
      let problem = failure()
      discard()
      throw problem
    }
  }

  /// Copies a regular file into the draft; throws ``StorageError/cannotRead(path:reason:)`` for what is none.
  func fill(withContentsOf other: String) throws {
    let source = open(other, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard source >= 0 else {
      throw StorageError.cannotRead(path: other, reason: String(cString: strerror(errno)))
    }
    defer { close(source) }
    var status = stat()
    guard fstat(source, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw StorageError.cannotRead(path: other, reason: "it is not a file")
    }
    let file = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    var isWritten = true
    let isRead = Disk.readAll(source) { isWritten = isWritten && Disk.write($0, to: file) }
    guard isRead else { throw StorageError.cannotRead(path: other, reason: String(cString: strerror(errno))) }
    guard isWritten else { throw failure() }
  }

  /// Gives the draft its name once it is on the disk; false, with the draft kept, where another file has the name and is
  /// to stay.
  func publish(replacing isReplacing: Bool = false) throws -> Bool {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    guard Disk.synchronise(file) else { throw failure() }
    guard isReplacing ? rename(path, destination) == 0 : takeFreeName() else {
      if errno == EEXIST { return false }
      throw failure()
    }
    guard Disk.synchronise(nameOf: destination) else { throw failure() }
    return true
  }

  /// Takes the draft away, where it has not become the file.
  func discard() {
    for suffix in ["", "-journal"] { unlink(path + suffix) }
  }

  private func takeFreeName() -> Bool {
    if link(path, destination) == 0 { return unlink(path) == 0 }
    guard Self.isUnableHere(errno) else { return false }
    var status = stat()
    if lstat(destination, &status) == 0 {
      errno = EEXIST
      return false
    }
    return rename(path, destination) == 0
  }

  private func failure() -> StorageError {
    switch errno {
    case ENOSPC, EDQUOT: .full(path: destination)
    case let code: .cannotWrite(path: destination, reason: String(cString: strerror(code)))
    }
  }

  private static func isUnableHere(_ code: Int32) -> Bool {
    [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS].contains(code)
  }
}
