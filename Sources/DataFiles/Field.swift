/// A value of a data file as its reader meets it: at the top, under a key or in a list, and perhaps absent.
///
/// Asking for a value (`text()`, `number()`, `list()` …) notes a problem when it is absent or of another
/// kind and answers nil, so that reading goes on. `present?` asks only for what is there, `change` tells
/// leaving out from clearing.
package struct Field {
  /// What problems call it: its key, or its number in a list.
  package let name: String
  /// Where it stands; where it should stand, for an absent one.
  package let place: Place
  package let node: Node?
  package let reading: Reading

  init(name: String, place: Place, node: Node?, _ reading: Reading) {
    self.name = name
    self.place = place
    self.node = node
    self.reading = reading
  }

  package var isAbsent: Bool { node == nil }

  /// Whether it is there and says `null`, `~` or nothing.
  package var isNull: Bool { node?.isNull ?? false }

  /// The field itself, or nil where it is absent or null: `fields["note"].present?.text()`.
  package var present: Field? { isAbsent || isNull ? nil : self }

  /// What the file wants of a value that already exists; a problem while reading counts as no change.
  package func change<Value>(_ read: (Field) -> Value?) -> Revision<Value> {
    if isAbsent { return .kept }
    if isNull { return .cleared }
    return read(self).map { .changed($0) } ?? .kept
  }

  /// Notes a problem at this field's place.
  package func report(_ message: String, fix: String? = nil) {
    reading.report(message, fix: fix, at: place)
  }
}

/// What a file that is merged into what exists says about one value.
package enum Revision<Value> {
  /// Not named: stays as it is.
  case kept
  /// Named as null: goes away.
  case cleared
  case changed(Value)
}

extension Revision: Sendable where Value: Sendable {}
extension Revision: Equatable where Value: Equatable {}

extension Field {
  /// The content, or nil with a report where nothing is written.
  func content(expecting expected: String) -> Node.Content? {
    if isAbsent {
      report("\(quoted(name)) is missing", fix: "add it: \(expected)")
    } else if isNull {
      report("\(quoted(name)) is empty", fix: "expected \(expected)")
    } else {
      return node?.content
    }
    return nil
  }

  /// Notes that the content is of another kind than the one expected.
  func reportKind(_ content: Node.Content, expecting expected: String, fix: String? = nil) {
    let found =
      switch content {
      case .text(let text, _): quoted(text)
      case .list: "a list"
      case .map: "a map"
      }
    report("\(quoted(name)): expected \(expected), found \(found)", fix: fix)
  }
}
