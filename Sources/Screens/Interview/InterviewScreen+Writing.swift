import Diligence
import TerminalUI

// What is being written while others write as well: nothing of theirs is recorded over unseen, nothing of ours is lost.
extension InterviewScreen {
  /// Compares the editor with the record: an untouched one takes over what is new there, a touched one keeps its own.
  mutating func follow(_ desk: inout Desk) {
    guard let sheet = sheet(desk), let editor, let now = editor.recorded(sheet) else { return }
    guard now != footing.saved else {
      if desk.saveState(of: interview.vendor) == .saved { footing.recorded = now }
      return
    }
    let mine = editor.written(sheet)
    if mine == footing.saved, !footing.isOvertaken {
      self.editor = editor.renewed(sheet)
      desk.toast = [desk.toast, "It stands here now."].compactMap { $0 }.joined(separator: " ")
    } else {
      footing.isOvertaken = mine != now
    }
    (footing.saved, footing.recorded) = (now, now)
  }

  /// What was handed over last lost against somebody else's; what they did not touch is recorded at the next pause.
  mutating func followConflict(_ desk: Desk) {
    guard let sheet = sheet(desk), let editor, let now = editor.recorded(sheet), now != footing.saved
    else { return }
    footing.isOvertaken = now != footing.recorded && editor.written(sheet) != now
    (footing.saved, footing.recorded) = (now, now)
  }

  /// Records what stands in the editor, unless it is as it was handed over or somebody else came first.
  /// - Returns: whether it may stand in the record; false where the person has to choose.
  mutating func handOver(isFinished: Bool, saying words: String?, _ desk: inout Desk) -> Bool {
    follow(&desk)
    guard let sheet = sheet(desk), let editor else { return true }
    guard !footing.isOvertaken else { return false }
    let mine = editor.written(sheet)
    guard isFinished || mine != footing.saved else { return true }
    let changes = editor.changes(sheet, isFinished: isFinished)
    guard !changes.isEmpty else { return true }
    desk.record(changes, of: interview, saying: words, draft: draft)
    footing.saved = mine
    return true
  }

  /// Keeps what was written while somebody else wrote the same, and has the person choose.
  mutating func keepAside(_ desk: inout Desk) {
    guard let sheet = sheet(desk), let editor, let theirs = editor.standing(sheet) else { return }
    if case .note(let item, let area) = editor { rescued[item] = area.text }
    let mark = desk.worksheets[interview.vendor]?.dossier.marks[theirs.subject]
    let draft = Draft(
      change: theirs, at: mark?.at ?? Moment(seconds: 0), by: mark?.by ?? "somebody else", step: nil)
    for mine in editor.changes(sheet, isFinished: false) {
      desk.raise(Conflict(vendor: interview.vendor, theirs: Event(sequence: 0, draft: draft), mine: mine))
    }
    desk.toast = "\(draft.by) changed \(theirs.subjectWords) while you wrote. Yours is kept, not recorded."
  }
}
