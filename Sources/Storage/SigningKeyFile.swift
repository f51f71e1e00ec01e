import Diligence
import Foundation

/// The file that holds a person's key: a line of text, for its owner alone, made on first use.
package struct SigningKeyFile: Sendable {
  /// Absolute.
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// The key; where there is none yet, a new one. Of two processes that make it at once both get the same.
  package func key() throws(SigningKeyTrouble) -> SigningKey {
    if let key = try existingKey() { return key }
    try create(SigningKey())
    // Read back, because another process may have been quicker.
    guard let key = try existingKey() else { throw SigningKeyTrouble(path: path, reason: .vanished) }
    return key
  }

  /// The key that is there; nil where there is none.
  package func existingKey() throws(SigningKeyTrouble) -> SigningKey? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw errno == ELOOP ? SigningKeyTrouble(path: path, reason: .isLink) : unreadable()
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw unreadable() }
    try check(status)
    guard let key = Self.key(in: readLine(of: file)) else {
      throw SigningKeyTrouble(path: path, reason: .malformed)
    }
    return key
  }

  private func check(_ status: stat) throws(SigningKeyTrouble) {
    let reason: SigningKeyTrouble.Reason? =
      switch status {
      case _ where status.st_mode & S_IFMT != S_IFREG: .isNoFile
      case _ where status.st_uid != geteuid(): .isSomebodyElses
      case _ where status.st_mode & 0o077 != 0: .isOpenToOthers
      default: nil
      }
    if let reason { throw SigningKeyTrouble(path: path, reason: reason) }
  }
}

// MARK: - What the file holds

extension SigningKeyFile {
  private static let mark = "duly-signing-key-1 "

  /// `duly-signing-key-1`, a blank, the secret in 64 hexadecimal digits, a line break.
  static func line(for key: SigningKey) -> [UInt8] {
    Array((mark + Hexadecimal.text(of: key.secret) + "\n").utf8)
  }

  static func key(in line: [UInt8]) -> SigningKey? {
    let text = String(decoding: line, as: UTF8.self)
    guard text.hasPrefix(mark), text.hasSuffix("\n") else { return nil }
    return Hexadecimal.bytes(of: text.dropFirst(mark.count).dropLast()).flatMap(SigningKey.init(secret:))
  }

  /// One byte more than a key takes, so that a longer file is no key.
  private func readLine(of file: Int32) -> [UInt8] {
    var line = [UInt8](repeating: 0, count: Self.mark.utf8.count + 66)
    let count = read(file, &line, line.count)
    return Array(line.prefix(max(0, count)))
  }
}

// MARK: - Making it

extension SigningKeyFile {
  /// Writes all of it under another name first: a key is there whole, or not at all, and the first of two stays.
  private func create(_ key: SigningKey) throws(SigningKeyTrouble) {
    do {
      try DatabaseFile.createFolders(to: DatabaseFile.folder(of: path), for: path)
      try checkFolder()
      let draft = try DraftFile(for: path)
      defer { draft.discard() }
      try FileHandle(forWritingTo: URL(filePath: draft.path)).write(contentsOf: Self.line(for: key))
      _ = try draft.publish()
    } catch let trouble as SigningKeyTrouble {
      throw trouble
    } catch {
      throw SigningKeyTrouble(path: path, reason: .notMade((error as? StorageError)?.detail ?? "\(error)"))
    }
  }

  /// A folder that others may write to is refused: they could put another key in.
  private func checkFolder() throws(SigningKeyTrouble) {
    var status = stat()
    let isThere = stat(DatabaseFile.folder(of: path), &status) == 0
    if !isThere || status.st_uid != geteuid() || status.st_mode & 0o022 != 0 {
      throw SigningKeyTrouble(path: path, reason: .folderIsOpenToOthers)
    }
  }

  private func unreadable() -> SigningKeyTrouble {
    SigningKeyTrouble(path: path, reason: .unreadable(String(cString: strerror(errno))))
  }
}

extension StorageError {
  /// The system's own words where a file could not be made; nil for what speaks for itself.
  fileprivate var detail: String? {
    switch self {
    case .cannotCreate(_, let reason), .cannotWrite(_, let reason): reason
    case .full: "the disk is full"
    default: nil
    }
  }
}
