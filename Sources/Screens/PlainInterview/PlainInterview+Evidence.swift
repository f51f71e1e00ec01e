import Diligence

extension PlainInterview {
  /// The evidence pieces of the item and how to set them.
  func evidenceList() -> [String] {
    guard let sheet = desk.sheet(subject) else { return [] }
    let pieces = item.evidencePieces.enumerated().map { number, piece in
      "  \(number + 1) \(piece.id) \(piece.title): \(sheet.assessment.evidence(piece.id, of: item.id).words)"
    }
    let states = InterviewEditor.statusesBestFirst.enumerated().map { "\($0 + 1) \($1.label)" }
    return ["Evidence of \(item.id):"] + pieces + [
      "Number of a piece and its state, such as `1 2`: \(states.joined(separator: ", ")), 0 not requested.",
      "After the state may follow v, i or o (vendor's document, independent, our own check) and a reference. Empty: done.",
    ]
  }

  /// A piece's number, its state, and perhaps source and reference.
  mutating func evidenceLine(_ input: String) -> [String] {
    guard !input.isEmpty else {
      mode = .item
      return prompt()
    }
    let words = input.split(separator: " ").map(String.init)
    let states = [.notRequested] + InterviewEditor.statusesBestFirst
    guard words.count >= 2, let number = Int(words[0]), let state = Int(words[1]),
      states.indices.contains(state),
      item.evidencePieces.indices.contains(number - 1), let sheet = desk.sheet(subject)
    else { return ["`\(input)` is not a piece and a state. `1 1` accepts the first piece; empty: done."] }
    let piece = item.evidencePieces[number - 1]
    var evidence = sheet.assessment.evidence(piece.id, of: item.id)
    evidence.status = states[state]
    if evidence.status == .accepted, evidence.on == nil { evidence.on = desk.today }
    evidence.take(words.dropFirst(2))
    return record(
      [sheet.evidence(item.id, piece.id, evidence)], "\(item.id) \(piece.id): \(evidence.words).")
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
