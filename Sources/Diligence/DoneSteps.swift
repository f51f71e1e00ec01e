/// What each person did to a vendor and can take back, and what was taken back and can be done again: a fold of the
/// events, so that it outlives every exit.
package struct DoneSteps: Sendable, Equatable {
  private var byActor: [String: Stack] = [:]

  /// One step with what brings back the state before it.
  package struct Done: Sendable, Equatable {
    package let id: StepID
    /// What the step made so; of several changes to one thing the last.
    package fileprivate(set) var changes: [Change]
    /// What brings back the state before, the last change first.
    package fileprivate(set) var inverses: [Change]
  }

  fileprivate struct Stack: Sendable, Equatable {
    var done: [Done] = []
    var undone: [Done] = []
  }

  package init() {}

  /// The step that somebody did last and has not taken back.
  package func last(by actor: String) -> Done? { byActor[actor]?.done.last }

  /// All steps of somebody that are done, oldest first.
  package func done(by actor: String) -> [Done] { byActor[actor]?.done ?? [] }

  /// All steps of somebody that were taken back, the last one last; doing something new forgets them.
  package func undone(by actor: String) -> [Done] { byActor[actor]?.undone ?? [] }

  /// Takes in one change of a step. `inverse` brings back what it replaces; without one the step cannot be taken back
  /// in full and this change stays.
  mutating func take(_ change: Change, inverse: Change?, by actor: String, _ step: Step) {
    var stack = byActor[actor] ?? Stack()
    switch step.turn {
    case .forth: stack.add(change, inverse, step.id)
    case .back(let id): stack.takeBack(id)
    case .again(let id): stack.doAgain(id)
    }
    byActor[actor] = stack
  }

  /// Leaves a step out of what can be taken back.
  mutating func forget(_ step: StepID, by actor: String) {
    byActor[actor]?.done.removeAll { $0.id == step }
  }
}

extension DoneSteps.Stack {
  fileprivate mutating func add(_ change: Change, _ inverse: Change?, _ id: StepID) {
    undone = []
    if done.last?.id != id { done.append(DoneSteps.Done(id: id, changes: [], inverses: [])) }
    let last = done.count - 1
    if let place = done[last].changes.firstIndex(where: { $0.subject == change.subject }) {
      done[last].changes[place] = change
    } else {
      done[last].changes.append(change)
      if let inverse { done[last].inverses.insert(inverse, at: 0) }
    }
  }

  /// Of a step that is taken back by several events only the first moves it.
  fileprivate mutating func takeBack(_ id: StepID) {
    guard let place = done.lastIndex(where: { $0.id == id }) else { return }
    undone.append(done.remove(at: place))
  }

  fileprivate mutating func doAgain(_ id: StepID) {
    guard let place = undone.lastIndex(where: { $0.id == id }) else { return }
    done.append(undone.remove(at: place))
  }
}
