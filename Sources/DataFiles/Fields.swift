/// The fields of a map by their keys; remembers which were asked for, so that any other key is a problem.
package struct Fields {
  /// Where the map starts.
  package let place: Place
  package let reading: Reading
  private let entries: [String: Node.Entry]
  private let asked = Asked()

  /// The keys that a reader has asked for, in the order of asking.
  private final class Asked {
    var names: [String] = []
  }

  init(_ entries: [Node.Entry], at place: Place, _ reading: Reading) {
    self.place = place
    self.reading = reading
    self.entries = Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The field under a key; from then on the key is known.
  package subscript(name: String) -> Field {
    if !asked.names.contains(name) { asked.names.append(name) }
    let node = entries[name]?.value
    return Field(name: name, place: node?.place ?? place, node: node, reading)
  }

  /// Makes keys known that this reading does not need.
  package func allow(_ names: String...) {
    for name in names { _ = self[name] }
  }

  /// Checks `schema: name/version`: another name is reported, a higher version as one of a newer duly and
  /// alone, for what this duly does not know is no mistake there.
  package func schema(_ name: String, version: Int) {
    let wanted = "\(name)/\(version)"
    let field = self["schema"]
    guard let text = field.written(expecting: wanted)?.text, text != wanted else { return }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0] == name, let found = Int(parts[1]), found > version {
      reading.settle(
        "\(quoted(text)) needs a newer duly, this one reads \(wanted)", fix: "update duly", at: field.place)
    } else {
      field.report("'schema': expected \(wanted), found \(quoted(text))")
    }
  }

  func reportUnknown() {
    for entry in entries.values where !asked.names.contains(entry.key) {
      reading.report(
        "the key \(quoted(entry.key)) is unknown", fix: Field.fix(for: entry.key, among: asked.names),
        at: entry.place)
    }
  }
}

extension Field {
  /// What `read` makes of a map's fields; keys that it never asked for are reported as unknown afterwards.
  ///
  /// Ask for every key in every case, or `allow` it: one asked for only sometimes is unknown at other times.
  package func map<Value>(_ read: (Fields) -> Value?) -> Value? {
    guard let entries = mapEntries() else { return nil }
    let fields = Fields(entries, at: node?.place ?? place, reading)
    let value = read(fields)
    fields.reportUnknown()
    return value
  }

  /// The entries of a map whose keys are ids of the writer's own, in the order of the file.
  ///
  /// - Parameter kind: what problems call a key, as in "item": `key.word(in: ids)` reports an unknown one.
  package func entries(of kind: String) -> [(key: Field, value: Field)]? {
    mapEntries()?.map { entry in
      let key = Node(place: entry.place, content: .text(entry.key, isQuoted: true))
      return (
        Field(name: kind, place: entry.place, node: key, reading),
        Field(name: entry.key, place: entry.value.place, node: entry.value, reading)
      )
    }
  }

  private func mapEntries() -> [Node.Entry]? {
    guard let content = content(expecting: "a map") else { return nil }
    if case .map(let entries) = content { return entries }
    reportKind(content, expecting: "a map", fix: "write it as 'key: value' lines, indented")
    return nil
  }
}
