internal import Storage

// What to do where the file of the database does not stand as it did.
extension Workspace {
  /// Waits at most so long for another program's lock from now on.
  package func wait(atMost patience: Duration) {
    ledger.wait(atMost: patience)
  }

  /// Opens anew what stands at the path of the database, where that may be what `error` came from and where it is this
  /// record: a copy in its place, or the file with other rights.
  /// - Returns: whether what failed is worth another try.
  package func reopen(after error: any Error) -> Bool {
    switch error as? StorageError {
    case .replaced, .readOnly, .diskFailed, .failed: break
    default: return false
    }
    guard let other = try? ledger.reopened(), !other.isReadOnly else { return false }
    goOn(with: other)
    return true
  }

  /// Writes the database anew where its file was deleted, out of what is still open.
  ///
  /// Does nothing while the file is in its place; throws where another one stands there.
  package func putBack() throws {
    if let other = try ledger.putBack() { goOn(with: other) }
  }
}
