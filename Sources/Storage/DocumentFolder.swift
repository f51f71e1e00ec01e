import Crypto
package import Diligence
import Foundation

/// The vendors' files beside the database, each named by the SHA-256 of its bytes, so that the same file is kept once and a
/// changed one is found out.
struct DocumentFolder {
  /// The database's path with `-objects` behind it: what belongs together is copied and moved together.
  let path: String

  init(besides database: String) {
    self.init(path: database + "-objects")
  }

  init(path: String) {
    self.path = path
  }

  /// Where a file with these bytes is or would be: `ab/cdef…`.
  func place(of hash: ContentHash) -> String {
    "\(folder(of: hash))/\(hash.hex.dropFirst(2))"
  }

  private func folder(of hash: ContentHash) -> String { "\(path)/\(hash.hex.prefix(2))" }

  /// Keeps what `source` hands over piece by piece; when this returns, bytes and name are on the disk.
  ///
  /// A file that is there already with these bytes stays; a damaged one is put right.
  func store(_ source: (_ take: (UnsafeRawBufferPointer) -> Void) throws -> Void) throws -> StoredDocument {
    try makeFolder(path)
    if let kind = NetworkFileSystem.kind(at: path) {
      throw StorageError.networkFileSystem(path: path, kind: kind)
    }
    guard let (draft, file) = newDraft() else { throw failure() }
    defer {
      close(file)
      unlink(draft)
    }
    let stored = try copy(from: source, to: file)
    guard fchmod(file, 0o400) == 0, Disk.synchronise(file) else { throw failure() }
    if state(of: stored.hash, size: stored.size) != .kept {
      try makeFolder(folder(of: stored.hash))
      guard rename(draft, place(of: stored.hash)) == 0 else { throw failure() }
    }
    // Also of a file that was there: whoever put it there may have come no further than its name.
    guard Disk.synchronise(folder: folder(of: stored.hash)) else { throw failure() }
    return stored
  }

  /// Whether a file lies where one with these bytes would; nobody looks into it.
  func holds(_ hash: ContentHash) -> Bool {
    access(place(of: hash), F_OK) == 0
  }

  /// Removes a file for good; it need not be there. When this returns, its name is gone from the disk.
  func remove(_ hash: ContentHash) throws {
    if unlink(place(of: hash)) == 0 {
      guard Disk.synchronise(folder: folder(of: hash)) else { throw failure() }
    } else if errno != ENOENT {
      throw StorageError.documentNotRemoved(path: place(of: hash), reason: String(cString: strerror(errno)))
    }
  }

  /// Reads all of the file, because only that shows whether it is as it was.
  func state(of hash: ContentHash, size: Int) -> DocumentState {
    // Handing over nothing, this throws nothing.
    (try? read(StoredDocument(hash: hash, size: size)) { _ in }) ?? .changed
  }

  /// Hands over the bytes of a file piece by piece; only what is returned shows whether they are those that were kept.
  func read(
    _ document: StoredDocument, _ take: (UnsafeRawBufferPointer) throws -> Void
  ) throws -> DocumentState {
    guard isFolder(folder(of: document.hash)) else { return errno == ENOENT ? .missing : .changed }
    // A pipe in the file's place would be waited for.
    let file = open(place(of: document.hash), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return errno == ENOENT ? .missing : .changed }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == document.size
    else { return .changed }
    var digest = SHA256()
    let isRead = try Disk.readAll(file) { bytes in
      digest.update(bufferPointer: bytes)
      try take(bytes)
    }
    return isRead && ContentHash(bytes: digest.finalize()) == document.hash ? .kept : .changed
  }
}

/// A file that lies in the folder of documents, on its way into the record.
package struct StoredDocument: Sendable, Equatable {
  package let hash: ContentHash
  /// In bytes.
  package let size: Int
}

extension DocumentFolder {
  private func copy(
    from source: (_ take: (UnsafeRawBufferPointer) -> Void) throws -> Void, to file: Int32
  ) throws -> StoredDocument {
    var digest = SHA256()
    var size = 0
    var problem: StorageError?
    try source { bytes in
      digest.update(bufferPointer: bytes)
      size += bytes.count
      if problem == nil, !Disk.write(bytes, to: file) { problem = failure() }
    }
    if let problem { throw problem }
    return StoredDocument(hash: ContentHash(bytes: digest.finalize()), size: size)
  }

  private func makeFolder(_ folder: String) throws {
    if mkdir(folder, 0o700) == 0 {
      guard chmod(folder, 0o700) == 0 else { throw failure() }
    } else if errno != EEXIST {
      throw failure()
    } else if !isFolder(folder) {
      throw StorageError.intruder(path: folder)
    }
    guard Disk.synchronise(nameOf: folder) else { throw failure() }
  }

  /// Whether it is one itself, and not a link to one; `errno` says why not.
  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    errno = ENOTDIR
    return status.st_mode & S_IFMT == S_IFDIR
  }

  private func failure() -> StorageError {
    errno == ENOSPC || errno == EDQUOT
      ? .full(path: path) : .documentNotStored(path: path, reason: String(cString: strerror(errno)))
  }
}
