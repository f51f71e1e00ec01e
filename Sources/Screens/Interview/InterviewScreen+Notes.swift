import Diligence
import TerminalUI

// Notes: written here or in the person's own editor, recorded, and kept when somebody else's came first.
extension InterviewScreen {
  mutating func openNote(_ desk: inout Desk) {
    guard let item = focusedItem(desk), let sheet = sheet(desk) else { return }
    open(.note(on: item.id, rescued[item.id] ?? sheet.answer(to: item.id).note), &desk)
  }

  /// Hands the note of the row, or the one being written, to the person's own editor.
  mutating func editElsewhere(_ desk: inout Desk) {
    switch editor {
    case .note(let item, let area):
      save(&desk)
      elsewhere = handedOut(item, desk)
      desk.want(.edit(area.text))
    case nil:
      guard let item = focusedItem(desk), let sheet = sheet(desk) else {
        desk.toast = "Notes are written on items, not on sections."
        return
      }
      elsewhere = handedOut(item.id, desk)
      desk.want(.edit(rescued[item.id] ?? sheet.answer(to: item.id).note ?? ""))
    default: desk.toast = "Only a note can be written in your own editor."
    }
  }

  /// Takes back what the person's own editor made of a note; one that is being written here goes on with it.
  mutating func takeEdited(_ text: String, _ desk: inout Desk) {
    guard let (item, before) = elsewhere.map({ ($0.item, $0.recorded) }) else { return }
    elsewhere = nil
    let note = text.droppingLastLineEnds
    let now = sheet(desk)?.answer(to: item).note
    guard note != now ?? "" else {
      desk.toast = "The note on \(item) is as it was."
      return
    }
    guard now == before || isWriting(item) else {
      rescued[item] = note
      desk.toast =
        "Somebody changed the note on \(item) meanwhile. \(desk.key(.note)) shows yours, not recorded."
      return
    }
    if case .note(item, _) = editor {
      editor = .note(on: item, note)
      save(&desk)
    } else {
      open(.note(on: item, note), &desk)
      leave(isFinished: true, &desk)
    }
  }
}

extension InterviewScreen {
  /// A note in the person's own editor, and how it stood in the record when it was handed out.
  struct Elsewhere: Sendable {
    let item: ItemID
    let recorded: String?
  }

  private func handedOut(_ item: ItemID, _ desk: Desk) -> Elsewhere {
    Elsewhere(item: item, recorded: sheet(desk)?.answer(to: item).note)
  }

  private func isWriting(_ item: ItemID) -> Bool {
    if case .note(item, _) = editor { return true }
    return false
  }
}

extension String {
  /// Without the line ends that editors put at the end of a file.
  fileprivate var droppingLastLineEnds: String {
    var text = self[...]
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
