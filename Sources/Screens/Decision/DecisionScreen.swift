import Diligence
import Scoring
import TerminalUI

/// What a named person decides about an assessment, under what duly advises, with the conditions of it.
///
/// A decision enters the record when its button is pressed; what is changed in it later enters at once.
struct DecisionScreen: Screen {
  let about: Subject
  private(set) var form: Form<DecisionField>
  var conditions: [DecisionCondition]
  var list = ListViewport()
  var editor: Editor?
  /// Whether the focus is in the list of conditions.
  var isInList = false
  /// The decision in the record that the form was filled from.
  var seen: Decision?
  private var draft = 0
  /// The conditions as they were before each change to a decision that is not recorded yet.
  var earlier: [[DecisionCondition]] = []
  /// The conditions as they were before each such change was taken back.
  var takenBack: [[DecisionCondition]] = []

  /// A condition being written: the one at `place`, or a new one.
  struct Editor: Sendable {
    let place: Int?
    var form: Form<ConditionField>
  }

  /// A row of the list: what is decided, or what could be.
  enum Row: Equatable {
    case condition(Int)
    case proposal(ProposedCondition)
  }

  static let formContext = Context("decision")
  static let listContext = Context("decision conditions")
  static let conditionContext = Context("decision condition")

  var subject: Subject? { about }
  var title: String { "Decision" }
  var isTyping: Bool { editor?.form.isTyping ?? (!isInList && form.isTyping) }
  var context: Context {
    editor != nil ? Self.conditionContext : isInList ? Self.listContext : Self.formContext
  }

  init(_ subject: Subject, _ desk: Desk) {
    about = subject
    let assessment = desk.sheet(subject)?.assessment
    seen = assessment?.decision
    form = Form(seen, proposing: assessment?.decisionDate ?? desk.today)
    conditions = seen?.conditions ?? []
  }

  /// What was begun and left earlier in the session; nil where nothing was, or somebody has decided since.
  static func begun(_ subject: Subject, _ desk: Desk) -> DecisionScreen? {
    desk.sheet(subject)?.assessment.decision == nil ? desk.keptDecisions[subject.assessment] : nil
  }

  var isRecorded: Bool { seen != nil }

  func rows(_ desk: Desk) -> [Row] {
    let proposals = desk.sheet(about)?.proposedConditions(beside: conditions) ?? []
    return conditions.indices.map(Row.condition) + proposals.map(Row.proposal)
  }

  func focusedRow(_ desk: Desk) -> Row? {
    let rows = rows(desk)
    return rows.isEmpty ? nil : rows[list.focus(count: rows.count)]
  }
}

extension DecisionScreen {
  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    if editor != nil { return typeCondition(key) }
    if isInList { return moveInList(key, desk) }
    if form.isLast, key == .down || key == .tab {
      isInList = true
      return true
    }
    if form.isLast, key == .enter { return false }
    let before = form.focus
    guard form.handle(key) else { return false }
    if form.focus != before {
      leave(before, &desk)
    } else {
      if form.problem(at: before) == nil { form.setProblem(nil, at: before) }
      if form.isTyping { desk.want(.saveDraftSoon) } else { record(&desk, saysWhat: true) }
    }
    return true
  }

  private mutating func typeCondition(_ key: Key) -> Bool {
    guard var form = editor?.form else { return false }
    let before = form.focus
    guard form.handle(key) else { return false }
    let problem = form.problem(at: before)
    if form.focus != before || problem == nil { form.setProblem(problem, at: before) }
    editor?.form = form
    return true
  }

  private mutating func moveInList(_ key: Key, _ desk: Desk) -> Bool {
    let count = rows(desk).count
    let isAtTop = list.focus(count: count) == 0
    if key == .tab || key == .shiftTab || (isAtTop && (key == .up || key == .character("k"))) {
      isInList = false
      return true
    }
    return list.handle(key, count: count, height: DecisionLayout(self, desk.body).listHeight)
  }

  mutating func paste(_ text: String, _ desk: inout Desk) {
    if editor != nil {
      editor?.form.paste(text)
    } else if !isInList {
      form.paste(text)
      desk.want(.saveDraftSoon)
    }
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    guard editor == nil else { return }
    if let row = rowNumber(target) {
      let rows = rows(desk)
      let wasFocused = isInList && row == list.focus(count: rows.count)
      isInList = true
      list.move(to: row, count: rows.count, height: DecisionLayout(self, desk.body).listHeight)
      if wasFocused { _ = perform(.editCondition, &desk) }
    } else {
      let before = form.focus
      guard form.click(target) else { return }
      isInList = false
      leave(before, &desk)
      if form.isLast { _ = perform(.recordDecision, &desk) }
    }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    list.scroll(by: rows, count: self.rows(desk).count, height: DecisionLayout(self, desk.body).listHeight)
  }
}

extension DecisionScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .leaveText, .finishCondition: leaveText(&desk)
    case .back: if isInList { isInList = false } else { stepBack(&desk) }
    case .recordDecision: finish(&desk)
    case .withdrawDecision: withdraw(&desk)
    case .addCondition: edit(nil)
    case .editCondition: editFocused(&desk)
    case .removeCondition: remove(&desk)
    case .nextField: return handle(.tab, &desk)
    case .undo: if !turnBack(&desk) { turn(&desk) { $0.undo($1) } }
    case .redo: if !turnForth(&desk) { turn(&desk) { $0.redo($1) } }
    default: return false
    }
    return true
  }

  private mutating func leaveText(_ desk: inout Desk) {
    if editor != nil { takeCondition(&desk) } else { stepBack(&desk) }
  }

  /// A decision that was begun and not recorded waits for the next time.
  private mutating func stepBack(_ desk: inout Desk) {
    if isRecorded {
      leave(form.focus, &desk)
    } else if form.choice(.outcome) != nil || form.text(.by) != nil || !conditions.isEmpty {
      desk.keptDecisions[about.assessment] = self
      desk.toast = "Not recorded yet. What you entered is kept; \(desk.key(.decision)) comes back to it."
    }
    desk.go(.back)
  }

  private mutating func leave(_ name: DecisionField, _ desk: inout Desk) {
    form.setProblem(isRecorded || name != .outcome ? form.problem(at: name) : nil, at: name)
    record(&desk, saysWhat: false)
    draft = desk.newDraft()
  }

  private mutating func finish(_ desk: inout Desk) {
    if isRecorded { return stepBack(&desk) }
    for name in DecisionField.allCases { form.setProblem(form.problem(at: name), at: name) }
    if let wrong = form.fields.first(where: { $0.problem != nil }) {
      form.move(to: wrong.name)
      desk.toast = "\(wrong.label): \(wrong.problem ?? "")."
      return
    }
    guard let decision = form.decision(conditions, otherwise: nil) else { return }
    desk.keptDecisions[about.assessment] = nil
    desk.record(
      [.decisionRecorded(about.assessment, decision)], of: about,
      saying: "Decided: \(decision.outcome.label), by \(decision.by.prefix(30)).")
    reload(desk)
  }

  private mutating func withdraw(_ desk: inout Desk) {
    guard let seen else { return desk.toast = "No decision is recorded that could be withdrawn." }
    desk.record(
      [.decisionRecorded(about.assessment, nil)], of: about,
      saying: "The decision “\(seen.outcome.label)” is withdrawn.")
    reload(desk)
  }

  /// Takes a change back or does it again; what was typed and not recorded yet is recorded first.
  private mutating func turn(_ desk: inout Desk, _ turn: (inout Desk, Subject) -> Void) {
    save(&desk)
    editor = nil
    turn(&desk, about)
    if desk.sheet(about)?.assessment.decision != seen { reload(desk) }
  }

  mutating func save(_ desk: inout Desk) { record(&desk, saysWhat: false) }

  /// Records what changed in a decision that is in the record already.
  private mutating func record(_ desk: inout Desk, saysWhat: Bool) {
    guard let old = seen, let new = form.decision(conditions, otherwise: old), new != old else { return }
    if draft == 0 { draft = desk.newDraft() }
    desk.record(
      [.decisionRecorded(about.assessment, new)], of: about,
      saying: saysWhat ? "Decided: \(new.outcome.label), by \(new.by.prefix(30))." : nil, draft: draft)
    seen = new
  }

  /// Shows what stands in the record; the focus stays.
  private mutating func reload(_ desk: Desk) {
    let (focus, conditions) = (form.focus, conditions)
    let wasRecorded = isRecorded
    let new = DecisionScreen(about, desk)
    (seen, form, self.conditions) = (new.seen, new.form, new.conditions)
    (earlier, takenBack) = ([], [])
    if wasRecorded, !isRecorded { self.conditions = conditions }
    form.move(to: focus)
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) {
    let recorded = desk.sheet(about)?.assessment.decision
    guard recorded != seen else { return }
    let mine = form.decision(conditions, otherwise: seen)
    if case .conflict = answer, let mine {
      desk.toast = (desk.toast ?? "") + " You had decided: \(mine.outcome.label), by \(mine.by.prefix(30))."
    }
    reload(desk)
  }
}
