internal import DataFiles

/// The ids of one kind that a file has declared so far, each with its place.
struct UniqueIDs {
  /// What a problem calls the thing: "item".
  let kind: String
  private var places: [String: Place] = [:]
  /// In the order of the file, each once.
  private(set) var ids: [String] = []

  init(of kind: String) {
    self.kind = kind
  }

  /// The id that the field declares; a problem where it is none or was declared before.
  mutating func declare(_ field: Field) -> String? {
    guard let id = field.identifier() else { return nil }
    if let first = places[id] {
      field.report(
        "the \(kind) \(quoted(id)) stands in line \(first.line) already", fix: "give one of them another id")
      return nil
    }
    places[id] = field.place
    ids.append(id)
    return id
  }

  /// Where an id was declared.
  func place(of id: String) -> Place? { places[id] }
}

extension Field {
  /// An id: up to 64 ASCII letters, digits, hyphens, underscores and full stops, so that it can be typed
  /// anywhere.
  func identifier() -> String? {
    guard let text = filledText() else { return nil }
    let isTypable = text.utf8.count <= 64 && text.utf8.allSatisfy(Self.isTypable)
    if !isTypable {
      report(
        "\(quoted(name)): \(quoted(text)) is no id", fix: "use up to 64 letters, digits, '-', '_' and '.'")
    }
    return isTypable ? text : nil
  }

  private static func isTypable(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  /// Text with something in it.
  func filledText() -> String? {
    guard let text = text() else { return nil }
    if text.allSatisfy(\.isWhitespace) { report("\(quoted(name)) is blank", fix: "write it out") }
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// The values of a list that must hold something.
  func filledList() -> [Field] {
    guard let values = list() else { return [] }
    if values.isEmpty { report("\(quoted(name)) is an empty list", fix: "add at least one") }
    return values
  }

  /// One of the ids declared elsewhere. Where none could be read, that is the problem, and no other is made
  /// of it.
  func reference(to ids: [String]) -> String? {
    ids.isEmpty ? text() : word(in: ids)
  }
}
