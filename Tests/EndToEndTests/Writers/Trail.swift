/// What one writer asked to have recorded, and how much of that it was told is recorded.
struct Trail: Sendable {
  /// The name under which it worked; no other writer has it.
  let writer: String
  var mark = Mark.note
  /// What it asked for, one mark a change, in its order.
  var asked: [String] = []
  /// How many of the first it was told are recorded.
  var acknowledged = 0
  /// Whether they were to be recorded all together or not at all.
  var isWhole = false
  /// What it was told is not recorded, because somebody else came first.
  var refused: Set<String> = []

  /// By what an answer is known again.
  enum Mark: Sendable { case note, choice }

  /// What is wrong with what the record holds of it; nil where nothing is.
  ///
  /// One change more than was acknowledged may be there: it was recorded, and the writer's end came before the word.
  func problem(in events: [RecordedEvent]) -> String? {
    let found = events.filter { $0.by == writer }.compactMap { $0.mark(mark) }
    let asked = asked.filter { !refused.contains($0) }
    if let wrong = found.first(where: refused.contains) {
      return "\(writer): \(wrong) is recorded, and it was told that it is not"
    }
    if found.count < acknowledged {
      return "\(writer): \(acknowledged) acknowledged, \(found.count) recorded: "
        + "lost \(asked[found.count..<acknowledged])"
    }
    if !asked.starts(with: found) {
      return "\(writer): doubled, reordered or not asked for: \(found) of \(asked)"
    }
    if isWhole, found.count != 0, found.count != asked.count {
      return "\(writer): half applied: \(found.count) of \(asked.count)"
    }
    if !isWhole, found.count > acknowledged + 1 {
      return "\(writer): \(found.count) recorded, but only \(acknowledged) acknowledged"
    }
    return nil
  }
}
