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
      elsewhere = item
      desk.want(.edit(area.text))
    case nil:
      guard let item = focusedItem(desk), let sheet = sheet(desk) else {
        desk.toast = "Notes are written on items, not on sections."
        return
      }
      elsewhere = item.id
      desk.want(.edit(rescued[item.id] ?? sheet.answer(to: item.id).note ?? ""))
    default: desk.toast = "Only a note can be written in your own editor."
    }
  }

  /// Takes back what the person's own editor made of a note; one that is being written here goes on with it.
  mutating func takeEdited(_ text: String, _ desk: inout Desk) {
    guard let item = elsewhere else { return }
    elsewhere = nil
    let note = text.droppingLastLineEnds
    guard note != sheet(desk)?.answer(to: item).note ?? "" else {
      desk.toast = "The note on \(item) is as it was."
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

extension String {
  /// Without the line ends that editors put at the end of a file.
  fileprivate var droppingLastLineEnds: String {
    var text = self[...]
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
