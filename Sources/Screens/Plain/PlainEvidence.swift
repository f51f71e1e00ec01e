import Diligence

/// The evidence pieces of an item: listed, set by two numbers, or asked field by field.
struct PlainEvidence: PlainScreen {
  let about: Subject
  private let item: ItemID

  init(_ subject: Subject, _ item: ItemID) {
    about = subject
    self.item = item
  }

  var title: String { "Evidence of \(item)" }
  var subject: Subject? { about }

  private func pieces(_ desk: Desk) -> [EvidencePiece] {
    desk.sheet(about)?.questionnaire.item(item)?.evidencePieces ?? []
  }

  func opening(_ desk: Desk) -> [String] {
    guard let sheet = desk.sheet(about) else { return [] }
    return ["Evidence of \(item):"]
      + pieces(desk).enumerated().map { number, piece in
        "\(number + 1) \(piece.id) \(piece.title): \(sheet.assessment.evidence(piece.id, of: item).words)."
      }
  }

  func returning(_ desk: Desk) -> [String] { opening(desk) }

  func prompt(_ desk: Desk) -> [String] {
    ["Number of a piece, or with its state such as 1 2; b back, ? help:"]
  }

  func help(_ desk: Desk) -> [String] {
    let states = InterviewEditor.statusesBestFirst.enumerated().map { "\($0 + 1) \($1.label)" }
    return [
      "The number of a piece alone asks for state, source, reference, page and day one by one.",
      "With a second number its state is set: \(states.joined(separator: ", ")), 0 not requested.",
      "After the state may follow v for the vendor's document, i for independent, o for our own check,",
      "and a reference: 1 1 o seen on their screen.",
      "An empty line or b goes back to the item.",
    ]
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    let words = input.split(separator: " ").map(String.init)
    guard let first = words.first, first != "b" else { return .leave }
    let states = [.notRequested] + InterviewEditor.statusesBestFirst
    guard let number = Int(first), pieces(desk).indices.contains(number - 1), let sheet = desk.sheet(about)
    else { return .say("`\(input)` is not a piece. 1 1 accepts the first piece, b goes back.") }
    let piece = pieces(desk)[number - 1]
    if words.count == 1 { return .open(.evidence(piece, of: item, about, sheet)) }
    guard let state = Int(words[1]), states.indices.contains(state) else {
      return .say("`\(words[1])` is not a state. ? says which there are.")
    }
    var evidence = sheet.assessment.evidence(piece.id, of: item)
    evidence.status = states[state]
    if evidence.status == .accepted, evidence.on == nil { evidence.on = desk.today }
    evidence.take(words.dropFirst(2))
    desk.record(
      [sheet.evidence(item, piece.id, evidence)], of: about, saying: "\(item) \(piece.id): \(evidence.words)."
    )
    return .stay
  }
}

extension Evidence {
  /// Takes the source's letter and a reference from the words after a state.
  fileprivate mutating func take(_ words: some Collection<String>) {
    var rest = Array(words)
    let sources: [String: Source] = ["v": .vendor, "i": .independent, "o": .ownCheck]
    if let first = rest.first, let source = sources[first] {
      self.source = source
      rest.removeFirst()
    }
    if !rest.isEmpty { reference = rest.joined(separator: " ") }
  }
}
