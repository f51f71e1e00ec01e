import Diligence
import Scoring
import TerminalUI

/// What a named person decides about an assessment, under what duly advises, with the conditions of it.
///
/// A decision enters the record when its button is pressed, and so does every later change of it; until then what was
/// entered is a draft, which the session keeps.
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
  /// Who recorded another decision while this draft was written, and which.
  private(set) var rival: String?
  /// The draft as it was before each change.
  var earlier: [Draft] = []
  /// The draft as it was before each such change was taken back.
  var takenBack: [Draft] = []
  /// The text field whose change is noted already.
  private var noted: DecisionField?

  /// What is entered and not recorded.
  struct Draft: Sendable {
    let form: Form<DecisionField>
    let conditions: [DecisionCondition]
  }

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
    form = Form(seen, proposing: desk.today)
    conditions = seen?.conditions ?? []
  }

  /// What was begun and left earlier in the session; nil where nothing was.
  static func begun(_ subject: Subject, _ desk: Desk) -> DecisionScreen? {
    var begun = desk.keptDecisions[subject.assessment]
    begun?.meet(desk.sheet(subject)?.assessment.decision, by: nil, desk)
    return begun
  }

  var isRecorded: Bool { seen != nil }

  /// Whether what is entered is not what the record says.
  var isDraft: Bool {
    guard let seen else {
      return form.choice(.outcome) != nil || form.text(.by) != nil || !conditions.isEmpty
    }
    return form.entered != Form(seen, proposing: nil).entered || conditions != seen.conditions
  }

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
    let (before, old) = (form.focus, Draft(form: form, conditions: conditions))
    guard form.handle(key) else { return false }
    if form.focus != before {
      leave(before, &desk)
    } else {
      changed(before, from: old, &desk)
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
      let old = Draft(form: form, conditions: conditions)
      form.paste(text)
      changed(form.focus, from: old, &desk)
    }
  }

  /// Notes the draft as it was, once for all that is typed into one text.
  private mutating func changed(_ name: DecisionField, from old: Draft, _ desk: inout Desk) {
    guard form.entered != old.form.entered else { return }
    if !form.isTyping || noted != name { earlier.append(old) }
    (noted, takenBack) = (form.isTyping ? name : nil, [])
    if form.problem(at: name) == nil {
      form.setProblem(form.isTyping ? nil : form.oddity(at: name, on: desk.today), at: name)
    }
    desk.saveDraftSoon()
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
      let (before, old) = (form.focus, Draft(form: form, conditions: conditions))
      guard form.click(target) else { return }
      isInList = false
      changed(form.focus, from: old, &desk)
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

  /// A draft waits for the next time.
  private mutating func stepBack(_ desk: inout Desk) {
    save(&desk)
    if isDraft {
      desk.toast = "Not recorded yet. What you entered is kept; \(desk.key(.decision)) comes back to it."
    }
    desk.go(.back)
  }

  private mutating func leave(_ name: DecisionField, _ desk: inout Desk) {
    let problem = isRecorded || name != .outcome ? form.problem(at: name) : nil
    form.setProblem(problem ?? form.oddity(at: name, on: desk.today), at: name)
    noted = nil
    save(&desk)
  }

  private mutating func finish(_ desk: inout Desk) {
    if isRecorded, !isDraft { return stepBack(&desk) }
    for name in DecisionField.allCases {
      form.setProblem(form.problem(at: name) ?? form.oddity(at: name, on: desk.today), at: name)
    }
    if let wrong = form.fields.first(where: { form.problem(at: $0.name) != nil }) {
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

  /// Takes a recorded change back or does it again.
  private mutating func turn(_ desk: inout Desk, _ turn: (inout Desk, Subject) -> Void) {
    editor = nil
    turn(&desk, about)
    if desk.sheet(about)?.assessment.decision != seen { reload(desk) }
  }

  /// Keeps the draft for the session; nothing enters the record.
  mutating func save(_ desk: inout Desk) {
    desk.keptDecisions[about.assessment] = isDraft ? self : nil
  }

  /// Goes on with a draft as it was before, or after.
  mutating func show(_ draft: Draft) {
    let focus = form.focus
    (form, conditions, noted) = (draft.form, draft.conditions, nil)
    form.move(to: focus)
  }

  /// Shows what stands in the record; the focus stays.
  private mutating func reload(_ desk: Desk) {
    let (focus, conditions) = (form.focus, conditions)
    let wasRecorded = isRecorded
    let new = DecisionScreen(about, desk)
    (seen, form, self.conditions) = (new.seen, new.form, new.conditions)
    (earlier, takenBack, rival, noted) = ([], [], nil, nil)
    if wasRecorded, !isRecorded { self.conditions = conditions }
    form.move(to: focus)
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) {
    let recorded = desk.sheet(about)?.assessment.decision
    let (said, mine) = (rival, isDraft ? nil : form.decision(conditions, otherwise: seen))
    if case .conflict = answer, recorded != seen, let mine {
      desk.toast = (desk.toast ?? "") + " You had decided: \(mine.outcome.label), by \(mine.by.prefix(30))."
    }
    meet(recorded, by: answer.decider(of: about), desk)
    if let rival, rival != said { desk.toast = rival }
  }

  /// Takes in what the record says now: a draft stays and goes before it, and who recorded what is said.
  private mutating func meet(_ recorded: Decision?, by actor: String?, _ desk: Desk) {
    guard recorded != seen else { return }
    let mine = isDraft ? form.decision(conditions, otherwise: nil) : nil
    let isSettled = recorded != nil && form.decision(conditions, otherwise: nil) == recorded
    guard isDraft, !isSettled else { return reload(desk) }
    let who = actor ?? recorded?.by ?? "Somebody"
    let what = recorded.map { "recorded \($0.outcome.label)" } ?? "withdrew the decision"
    let draft = mine.map { " (\($0.outcome.label), by \($0.by.prefix(20)))" } ?? ""
    rival = "\(who.prefix(20)) \(what); your draft\(draft) is kept, the button records it instead."
    seen = recorded
  }
}

extension Answered {
  /// Who decided about the assessment, where the answer brings what others did.
  fileprivate func decider(of subject: Subject) -> String? {
    let events: [Event] =
      switch self {
      case .conflict(_, let theirs, _): theirs
      case .refreshed(_, _, let others): others
      default: []
      }
    return events.last { event in
      if case .decisionRecorded(subject.assessment, _) = event.change { return true }
      return false
    }?.draft.by
  }
}
