import Diligence

// Writing, taking over and removing conditions, and taking changes of the draft back.
extension DecisionScreen {
  mutating func edit(_ place: Int?) {
    isInList = true
    editor = Editor(place: place, form: Form(place.map { conditions[$0] }))
  }

  /// Enter: opens a condition, or takes a proposed one over.
  mutating func editFocused(_ desk: inout Desk) {
    switch focusedRow(desk) {
    case .condition(let place): edit(place)
    case .proposal(let proposal):
      put(DecisionCondition(text: proposal.text), at: nil, &desk)
      say("The condition is taken over.", &desk)
      desk.toast = (desk.toast ?? "") + " Enter adds owner and day."
    case nil: edit(nil)
    }
  }

  mutating func takeCondition(_ desk: inout Desk) {
    defer { editor = nil }
    guard let editor else { return }
    let old = editor.place.flatMap { conditions.indices.contains($0) ? conditions[$0] : nil }
    guard let condition = editor.form.condition(otherwise: old) else {
      desk.toast =
        old == nil
        ? "Nothing was written, so nothing is added." : "A condition needs words; the old ones stay."
      return
    }
    guard condition != old else { return }
    put(condition, at: editor.place, &desk)
    say(old == nil ? "The condition is added." : "The condition is changed.", &desk)
  }

  private mutating func put(_ condition: DecisionCondition, at place: Int?, _ desk: inout Desk) {
    noteConditions()
    if let place, conditions.indices.contains(place) {
      conditions[place] = condition
    } else {
      conditions.append(condition)
      let (count, height) = (rows(desk).count, DecisionLayout(self, desk.body).listHeight)
      list.move(to: conditions.count - 1, count: count, height: height)
    }
  }

  mutating func remove(_ desk: inout Desk) {
    guard case .condition(let place) = focusedRow(desk) else {
      return desk.toast = "This is only proposed; Enter takes it over."
    }
    noteConditions()
    let gone = conditions.remove(at: place)
    say("Removed: \(gone.text.prefix(30)).", &desk)
  }

  /// Keeps the draft as it is before its conditions change.
  private mutating func noteConditions() {
    earlier.append(Draft(form: form, conditions: conditions))
    takenBack = []
  }

  /// Says that the conditions wait for the button, as everything here does.
  private mutating func say(_ words: String, _ desk: inout Desk) {
    save(&desk)
    desk.toast =
      isDraft ? "\(words) It is recorded together with the decision." : "\(words) So it is recorded already."
  }
}

extension DecisionScreen {
  /// Takes back the last change of the draft; false where nothing is entered, so that something recorded can be.
  mutating func turnBack(_ desk: inout Desk) -> Bool {
    guard isDraft || !takenBack.isEmpty else { return false }
    editor = nil
    guard let before = earlier.popLast() else {
      desk.toast = "Nothing of this decision is recorded yet, so there is nothing to take back."
      return true
    }
    takenBack.append(Draft(form: form, conditions: conditions))
    show(before)
    save(&desk)
    desk.toast =
      isDraft
      ? "Taken back. Nothing of this is recorded yet." : "Taken back; \(desk.key(.redo)) does it again."
    return true
  }

  mutating func turnForth(_ desk: inout Desk) -> Bool {
    guard let again = takenBack.popLast() else { return false }
    earlier.append(Draft(form: form, conditions: conditions))
    show(again)
    save(&desk)
    desk.toast = "Done again. Nothing of this is recorded yet."
    return true
  }
}
