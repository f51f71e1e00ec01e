/// One thing that a person did, which may take several events: what undo takes back at once.
///
/// Nothing is ever taken out of the record. Undoing is a step too, which brings back what was there before and names the
/// step that it takes back; so is doing that step again.
package struct Step: Hashable, Sendable {
  /// The same for all events of the step, and for no other step of the same person.
  package let id: StepID
  package let turn: Turn

  package enum Turn: Hashable, Sendable {
    /// Something new.
    case forth
    /// Takes back an earlier step.
    case back(StepID)
    /// Does a step again that was taken back.
    case again(StepID)
  }

  package init(_ id: StepID, _ turn: Turn = .forth) {
    self.id = id
    self.turn = turn
  }
}

package typealias StepID = Identifier<Step>
