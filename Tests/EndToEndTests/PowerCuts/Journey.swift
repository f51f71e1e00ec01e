import Testing

/// Something that a person does with duly while the power may go, and what they may rely on from when on.
struct Journey: Sendable, CustomTestStringConvertible {
  /// In a few words, as `while applying`.
  let name: String
  /// What there is before.
  var prepare: @Sendable (Home) throws -> Void = { _ in }
  /// What is done, by programs that are started with these surroundings.
  let perform: @Sendable (_ home: Home, _ surroundings: [String: String]) throws -> Void
  /// What the program acknowledged, worked out from what it said; there are `before` events to begin with.
  let promises: @Sendable (_ sayings: [Saying], _ before: Int) throws -> [Promise]

  var testDescription: String { name }
}

/// What a person may rely on once the program has said it.
struct Promise: Sendable {
  /// Where in the recording it was said; every cut after that must leave it true.
  let place: Int
  let content: Content

  enum Content: Sendable {
    /// So many events, or more, are in the record.
    case events(Int)
    /// The file has the bytes that it has now. Before that, and while it is replaced, it is never there by half.
    case document(String)
    /// No file holds this text.
    case erased(String)
  }
}
