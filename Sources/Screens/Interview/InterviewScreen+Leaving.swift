import Diligence
import TerminalUI

// Leaving a text or a form: what was written is recorded, and kept where that cannot be.
extension InterviewScreen {
  /// Enter at the end of a text or form; what is still needed is asked for first.
  mutating func finish(_ desk: inout Desk) {
    guard case .notApplicable(let item, var form) = editor,
      let missing = [InterviewEditor.ReasonField.reason, .approver].first(where: { form.text($0) == nil })
    else { return leave(isFinished: true, &desk) }
    form.move(to: missing)
    editor = .notApplicable(item, form)
    desk.toast =
      missing == .reason
      ? "Say first why it does not apply. \(desk.key(.leaveText)) leaves it open."
      : "Say first who approves it. \(desk.key(.leaveText)) leaves it open."
  }

  /// Leaves a text or form; what was typed is recorded. `isFinished` says that Enter was pressed at its end.
  mutating func leave(isFinished: Bool, _ desk: inout Desk) {
    switch editor {
    case .respondent(let field): setRespondent(field.text.trimmed, &desk)
    case .note(let item, let area) where area.text.utf8.count > Answer.noteLimit:
      rescued[item] = area.text
      desk.toast = "A note holds at most 1 MB. This one is kept here; n opens it to be shortened."
    case .note(let item, _):
      rescued[item] = nil
      record(isFinished: isFinished, &desk)
    case .notApplicable, .evidence: record(isFinished: isFinished, &desk)
    case .filter, nil: break
    }
    editor = nil
  }

  private mutating func record(isFinished: Bool, _ desk: inout Desk) {
    let words = editor?.doneWords
    guard handOver(isFinished: isFinished, saying: words, &desk) else { return keepAside(&desk) }
    guard desk.toast == nil, let sheet = sheet(desk), let editor else { return }
    if !editor.changes(sheet, isFinished: isFinished).isEmpty {
      desk.toast = desk.notSaved(of: interview.vendor) ?? words
    }
  }

  private func setRespondent(_ name: String, _ desk: inout Desk) {
    desk.respondents[interview.vendor] = name
    desk.toast =
      name.isEmpty ? "No name is put beside answers." : "\(name) is put beside the answers that follow."
  }

  /// Records what is being typed, without a word while it is only a pause.
  mutating func save(_ desk: inout Desk) {
    _ = handOver(isFinished: false, saying: nil, &desk)
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) {
    if case .edited(let text) = answer { return takeEdited(text, &desk) }
    guard case .conflict(let yours, _, let dossier) = answer else {
      if let sheet = sheet(desk) { rescued = rescued.filter { sheet.answer(to: $0).note != $1 } }
      return follow(&desk)
    }
    followConflict(desk)
    for case .answerGiven(_, let item, _, let mine) in yours {
      let theirs = dossier.assessment(interview.assessment)?.answers[item]?.note
      guard let note = mine?.note, note != theirs else { continue }
      rescued[item] = note
      desk.toast = (desk.toast ?? "") + " n shows your note."
    }
  }
}

extension InterviewEditor {
  /// What the toast says once it is left.
  fileprivate var doneWords: String? {
    switch self {
    case .note(let item, _): "Note on \(item) saved."
    case .notApplicable(let item, let form): Self.doneWords(item, form)
    case .evidence(let item, let piece, _): "\(item) evidence \(piece) saved."
    case .respondent, .filter: nil
    }
  }

  private static func doneWords(_ item: ItemID, _ form: Form<ReasonField>) -> String {
    guard form.text(.reason) != nil, let approver = form.text(.approver) else {
      return "\(item) is not applicable, once there are a reason and an approver."
    }
    return "\(item) is not applicable, approved by \(approver.truncated(to: 30))."
  }
}
