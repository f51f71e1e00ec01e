/// A value of a data file that knows where it stands: text, a list or a map.
///
/// Nothing is guessed here: `no`, `1.10` and `null` are the text they look like, and `isQuoted` tells whether
/// the writer insisted on text. What a text means is decided by who asks for it, in `Field`.
package struct Node: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case text(String, isQuoted: Bool)
    case list([Node])
    /// In the order of the file, keys unique.
    case map([Entry])
  }

  /// A key of a map with its own place, and the value under it.
  package struct Entry: Hashable, Sendable {
    package let key: String
    package let place: Place
    package let value: Node
  }

  package let place: Place
  package let content: Content

  package init(place: Place, content: Content) {
    self.place = place
    self.content = content
  }

  /// Whether nothing was written, or `null` or `~` without quotes.
  package var isNull: Bool {
    guard case .text(let text, isQuoted: false) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }
}
