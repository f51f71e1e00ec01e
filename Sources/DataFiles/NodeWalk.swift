internal import Yams

/// The walk from composed values to ours: swaps stand-ins back, and refuses what a data file must not hold.
struct NodeWalk {
  private let composed: ComposedText
  private let reading: Reading
  private var values = 0

  init(_ composed: ComposedText, _ reading: Reading) {
    self.composed = composed
    self.reading = reading
  }

  /// Our value for a composed one; none where it was refused as a whole, which is reported.
  mutating func node(_ composedNode: Yams.Node, depth: Int = 1) -> Node? {
    let place = place(of: composedNode)
    guard isWithinLimits(depth, place), !startsWithAnchorOrTag(place) else { return nil }
    switch composedNode {
    case .scalar(let scalar):
      return text(of: scalar, place).map {
        Node(place: place, content: .text($0, isQuoted: scalar.style != .plain))
      }
    case .sequence(let sequence):
      return Node(place: place, content: .list(sequence.compactMap { node($0, depth: depth + 1) }))
    case .mapping(let mapping):
      return Node(place: place, content: .map(entries(of: mapping, depth)))
    case .alias:
      return nil
    }
  }

  private func place(of node: Yams.Node) -> Place {
    // The YAML library sets what is missing at the end of a text behind its last line.
    node.mark.map { min(Place($0), composed.source.end) } ?? Place(line: 1, column: 1)
  }

  private mutating func entries(of mapping: Yams.Node.Mapping, _ depth: Int) -> [Node.Entry] {
    var entries: [Node.Entry] = []
    var firstPlaces: [String: Place] = [:]
    for (composedKey, composedValue) in mapping {
      let key = key(composedKey, depth)
      guard let value = node(composedValue, depth: depth + 1), let key else { continue }
      if let first = firstPlaces[key.name] {
        reading.report(
          "the key \(quoted(key.name)) stands here again",
          fix: "keep this one or the one in \(first.inWords)",
          at: key.place)
      } else {
        firstPlaces[key.name] = key.place
        entries.append(Node.Entry(key: key.name, place: key.place, value: value))
      }
    }
    return entries
  }

  private mutating func key(_ composedKey: Yams.Node, _ depth: Int) -> (name: String, place: Place)? {
    guard let key = node(composedKey, depth: depth + 1) else { return nil }
    switch key.content {
    case .text("", isQuoted: false):
      reading.report("a key is missing before this colon", fix: "write 'key: value'", at: key.place)
    case .text(let name, _):
      return (name, key.place)
    case .list, .map:
      reading.report(
        "a key must be text", fix: "put it in quotes if it is one; text that starts with { or [ needs them",
        at: key.place)
    }
    return nil
  }

  private mutating func isWithinLimits(_ depth: Int, _ place: Place) -> Bool {
    values += 1
    if values == DataFile.mostValues + 1 {
      reading.report("more than \(DataFile.mostValues) values stand in this file", fix: "split it", at: place)
    }
    if depth == DataFile.deepestNesting + 1 {
      reading.report("more than \(DataFile.deepestNesting) levels are nested in each other", at: place)
    }
    return values <= DataFile.mostValues && depth <= DataFile.deepestNesting
  }
}

extension NodeWalk {
  private func startsWithAnchorOrTag(_ place: Place) -> Bool {
    switch composed.source[place] {
    case "&": reading.report("an anchor (&) is not accepted", fix: Self.quoteIt, at: place)
    case "!": reading.report("a tag (!) is not accepted", fix: Self.quoteIt, at: place)
    default: return false
    }
    return true
  }

  private func text(of scalar: Yams.Node.Scalar, _ place: Place) -> String? {
    let written = composed.renamedKeys[place] ?? scalar.string
    if scalar.style == .plain, written.unicodeScalars.first == StandIn.asterisk {
      reading.report("an alias (*) is not accepted", fix: "write the value out; " + Self.quoteIt, at: place)
      return nil
    }
    let (text, broken) = StandIn.restored(written, hasEscapes: scalar.style == .doubleQuoted)
    for escape in broken {
      reading.report(
        "the escape \(escape) in this text stands for no character",
        fix: "write the character itself, or both halves of its pair", at: place)
    }
    if let control = text.unicodeScalars.first(where: \.isControl) {
      reading.report(
        "this text holds a control character (\(printable(String(control))))", fix: "remove it", at: place)
    }
    return text
  }

  private static let quoteIt = "if it is meant as text, put it in quotes"
}
