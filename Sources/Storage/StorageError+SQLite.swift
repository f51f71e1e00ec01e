import GRDB

extension StorageError {
  /// The storage error behind what SQLite or the reading of an event threw; any other error comes back as it
  /// is.
  static func translated(_ error: any Error, path: String, waited: Duration) -> any Error {
    switch error {
    case let error as DatabaseError: StorageError(error, path: path, waited: waited)
    case let error as UnreadableEvent: StorageError(error, path: path)
    default: error
    }
  }

  private init(_ error: DatabaseError, path: String, waited: Duration) {
    let detail = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path, waited: waited)
      case .SQLITE_READONLY: .readOnly(path: path)
      // The journal beside the file is what cannot be opened, or only for reading.
      case .SQLITE_CANTOPEN where !DatabaseFile(path: path).isWritable: .readOnly(path: path)
      case .SQLITE_IOERR where !DatabaseFile(path: path).isWritable: .readOnly(path: path)
      case .SQLITE_FULL: .full(path: path)
      case .SQLITE_IOERR: .diskFailed(path: path, detail: detail)
      case .SQLITE_NOTADB: .notADatabase(path: path)
      case .SQLITE_CORRUPT: .damaged(path: path, detail: detail)
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .cannotOpen(path: path, reason: detail)
      default: .failed(path: path, detail: detail)
      }
  }

  private init(_ error: UnreadableEvent, path: String) {
    self =
      switch error.reason {
      case .payloadMissing: .damaged(path: path, detail: "event \(error.sequence) has lost its contents")
      case .altered:
        .damaged(path: path, detail: "the contents of event \(error.sequence) do not match its hash")
      case .malformed: .damaged(path: path, detail: "event \(error.sequence) is not what duly writes")
      case .unknownKind(let kind): .unknownEvent(path: path, sequence: error.sequence, kind: kind)
      }
  }
}
