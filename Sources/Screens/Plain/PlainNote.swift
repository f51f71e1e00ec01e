import Diligence

/// A note being written: every line is a line of it, until one with only a dot.
struct PlainNote: PlainScreen {
  let about: Subject
  private let item: ItemID
  private var lines: [String] = []

  let listening = PlainListening.text

  init(_ subject: Subject, _ item: ItemID) {
    about = subject
    self.item = item
  }

  var title: String { "Note on \(item)" }
  var subject: Subject? { about }

  func opening(_ desk: Desk) -> [String] {
    let note = desk.sheet(about)?.answer(to: item).note
    guard let note else { return ["Note on \(item)."] }
    return ["Note on \(item). What stands there stays, and your lines are added:"]
      + note.split(whereSeparator: \.isNewline).map(String.init)
  }

  func prompt(_ desk: Desk) -> [String] {
    lines.isEmpty ? ["Lines of the note; a dot alone ends it and goes back, .? alone is help:"] : []
  }

  func help(_ desk: Desk) -> [String] {
    [
      "Every line is added to the note. A line with only a dot ends it and goes back.",
      "A line with only .x clears the whole note and goes back; u then takes that back.",
    ]
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    switch input.trimmed {
    case ".": return .leave
    case ".?": return PlainReply(lines: help(desk))
    case ".x":
      lines = []
      record(nil, "The note on \(item) is cleared.", &desk)
      return .leave
    default:
      lines.append(input)
      return .stay
    }
  }

  /// Adds what was written to the note.
  mutating func finish(_ desk: inout Desk) -> [String] {
    guard !lines.isEmpty, let sheet = desk.sheet(about) else { return [] }
    let text = ([sheet.answer(to: item).note].compactMap { $0 } + lines).joined(separator: "\n")
    guard text.utf8.count <= Answer.noteLimit else {
      return ["A note holds at most 1 MB. Nothing was added."]
    }
    lines = []
    record(text, "The note on \(item) is saved.", &desk)
    return []
  }

  private func record(_ note: String?, _ words: String, _ desk: inout Desk) {
    guard let sheet = desk.sheet(about) else { return }
    var answer = sheet.answer(to: item)
    answer.note = note
    desk.record([sheet.answer(item, answer)], of: about, saying: words)
  }
}
