import Diligence

/// What was changed in this session and can be taken back, and what was taken back and can be done again.
struct History: Sendable, Equatable {
  /// Changes made by one move, with those that bring back what was there before.
  struct Step: Sendable, Equatable {
    var changes: [Change]
    let inverses: [Change]
    /// What was done, as the toast said it.
    var words: String
    /// Set while the same text is being typed: its pauses make one step, not many.
    let draft: Int?

    /// The step that takes this one back.
    var reversed: Step { Step(changes: inverses, inverses: changes, words: words, draft: nil) }
  }

  private(set) var done: [Step] = []
  private(set) var undone: [Step] = []

  /// Keeps a new step; what was taken back before cannot be done again any more.
  mutating func add(_ step: Step) {
    undone = []
    if let draft = step.draft, let last = done.last, last.draft == draft,
      last.changes.map(\.subject) == step.changes.map(\.subject)
    {
      done[done.count - 1].changes = step.changes
    } else {
      done.append(step)
    }
  }

  /// Moves the last step over to those taken back.
  mutating func takeBack() {
    if let step = done.popLast() { undone.append(step) }
  }

  /// Moves the step taken back last over to those done.
  mutating func doAgain() {
    if let step = undone.popLast() { done.append(step) }
  }

  /// Forgets a step that does not fit the record any more.
  mutating func dropLastDone() { _ = done.popLast() }
  mutating func dropLastUndone() { _ = undone.popLast() }
}
