/// YAML or JSON text as values that know their line and column.
///
/// One document of at most 1 MB in UTF-8. Anchors, aliases, tags, repeated keys, keys that are no text,
/// control characters and deep nesting are refused, each with its place, so that a hostile file costs no
/// more than its own size.
package enum DataFile {
  package static let mostBytes = 1_048_576
  package static let mostValues = 100_000
  package static let deepestNesting = 64

  /// The value at the top of the text.
  ///
  /// - Parameter file: the name that problems carry.
  /// - Throws: every problem of form; a syntax error ends the reading, so it comes alone.
  package static func parse(_ bytes: [UInt8], file: String? = nil) throws(InvalidFile) -> Node {
    let reading = Reading(file: file)
    let root = onDeepStack {
      SourceText(bytes, reading).flatMap { ComposedText($0, reading) }.flatMap { composed in
        var walk = NodeWalk(composed, reading)
        return walk.node(composed.root)
      }
    }
    return try reading.result(root)
  }

  /// What `interpret` makes of the text, once neither the text nor the interpretation has a problem.
  ///
  /// The interpretation goes on after a problem, so that a person sees all of them at once.
  ///
  /// - Throws: every problem of form, or else every problem of content.
  package static func read<Value>(
    _ bytes: [UInt8], file: String? = nil, interpret: (Field) -> Value?
  ) throws(InvalidFile) -> Value {
    let root = try parse(bytes, file: file)
    let reading = Reading(file: file)
    return try reading.result(interpret(Field(name: "the file", place: root.place, node: root, reading)))
  }
}
