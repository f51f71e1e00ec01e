extension Workspace {
  /// Fills an empty database with the made-up vendors of the library; one that holds something stays as it is.
  ///
  /// Samples live in a database of their own: the record is append-only, so they could never leave a person's own.
  package func fillWithSamples() throws {
    guard try ledger.head().events == 0 else { return }
    for path in try library.samples() {
      _ = try apply(try Library.bytes(at: path), file: path)
    }
  }
}
