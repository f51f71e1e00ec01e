extension Field {
  /// The values of a list, each a field of its own; nil with a report where it is no list.
  package func list() -> [Field]? {
    guard let content = content(expecting: "a list") else { return nil }
    guard case .list(let nodes) = content else {
      reportKind(content, expecting: "a list", fix: "write it as [ … ], or one '- ' line for each value")
      return nil
    }
    return nodes.enumerated().map { index, node in
      Field(name: "\(name) \(index + 1)", place: node.place, node: node, reading)
    }
  }

  /// What `read` makes of each value of a list; values with a problem are left out, for they are reported.
  package func list<Value>(_ read: (Field) -> Value?) -> [Value]? {
    list()?.compactMap(read)
  }
}
