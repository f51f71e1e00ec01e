import Foundation

/// What can be seen of a file without opening it. A link is not followed.
package struct FileFacts: Sendable, Equatable {
  package let kind: Kind
  /// Who may do what, the last nine bits.
  package let mode: Int
  package let isOurs: Bool
  /// In bytes.
  package let size: Int

  package enum Kind: Sendable, Equatable { case file, folder, link, other }

  /// Nil where nothing lies there, or where a folder above lets nobody look.
  package init?(at path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    (mode, isOurs, size) = (Int(status.st_mode & 0o777), status.st_uid == geteuid(), Int(status.st_size))
  }

  package var isReadableByOthers: Bool { mode & 0o077 != 0 }
  package var isWritableByOthers: Bool { mode & 0o022 != 0 }
}
