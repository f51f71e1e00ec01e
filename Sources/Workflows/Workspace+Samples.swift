internal import DataFiles
internal import Exchange

extension Workspace {
  /// Puts the made-up vendors of the library that are not there yet into the database.
  ///
  /// Samples live in a database of their own: the record is append-only, so they could never leave a person's own.
  package func fillWithSamples() throws {
    let known = Set(try summaries().map { $0.name.lowercased() })
    for path in try library.samples() {
      let source = try Library.bytes(at: path)
      let name = try readable { try AnswersFile(reading: source, file: path).header.vendor }
      if let name, known.contains(name.lowercased()) { continue }
      _ = try apply(source, file: path)
    }
  }
}
