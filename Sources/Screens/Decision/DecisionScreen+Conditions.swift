import Diligence

// Writing, taking over and removing conditions, and taking that back while the decision is not recorded.
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

  /// Keeps the conditions as they are before they change, for as long as the record does not.
  private mutating func noteConditions() {
    takenBack = []
    if !isRecorded { earlier.append(conditions) }
  }

  /// Records the conditions where a decision is recorded, else says that they wait for it.
  private mutating func say(_ words: String, _ desk: inout Desk) {
    guard isRecorded, let new = form.decision(conditions, otherwise: seen) else {
      desk.toast = "\(words) It is recorded together with the decision."
      return
    }
    desk.record([.decisionRecorded(about.assessment, new)], of: about, saying: words)
    seen = new
  }
}

extension DecisionScreen {
  /// Takes back the last change to conditions that are not recorded yet; true where nothing else is to be taken back.
  mutating func turnBack(_ desk: inout Desk) -> Bool {
    guard !isRecorded else { return false }
    editor = nil
    if let before = earlier.popLast() {
      takenBack.append(conditions)
      conditions = before
      desk.toast = "Taken back. Nothing of this decision is recorded yet."
      return true
    }
    guard form.choice(.outcome) != nil || form.text(.by) != nil else { return false }
    desk.toast = "Nothing of this decision is recorded yet, so there is nothing to take back."
    return true
  }

  mutating func turnForth(_ desk: inout Desk) -> Bool {
    guard !isRecorded, let again = takenBack.popLast() else { return false }
    earlier.append(conditions)
    conditions = again
    desk.toast = "Done again. Nothing of this decision is recorded yet."
    return true
  }
}
