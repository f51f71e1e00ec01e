import Diligence
import Scoring
import TerminalUI

/// The first line of every screen: where one is at the left; score, progress and save state at the right.
struct Header {
  let screen: any Screen
  let desk: Desk

  func draw(into canvas: inout Canvas) {
    canvas.fill(style: .reverse)
    var column = 1
    if desk.isSample { column += canvas.draw("SAMPLE", column: column, row: 0, style: .reverse.bold) + 2 }
    if let trial = desk.trial {
      let mark = trial.count == 0 ? "WHAT IF" : "WHAT IF \(trial.count)"
      column += canvas.draw(mark, column: column, row: 0, style: .reverse.bold) + 2
    }
    let standing = standing(room: canvas.width)
    let start = canvas.width - standing.cellWidth - 1
    canvas.draw(standing, column: start, row: 0, style: .reverse)
    let room = max(0, start - column - 2)
    canvas.draw(trail(room: room), column: column, row: 0, style: .reverse.bold, width: room)
  }

  /// Vendor, product and place; where the room is short the product goes first, then the end of the vendor's name.
  private func trail(room: Int) -> String {
    guard let subject = screen.subject, let sheet = desk.sheet(subject),
      let vendor = desk.worksheets[subject.vendor]?.vendor
    else { return screen.title }
    let place = " > \(screen.title)"
    if let product = sheet.assessment.intake.product {
      let whole = "\(vendor.name), \(product)\(place)"
      if whole.cellWidth <= room { return whole }
    }
    return vendor.name.truncated(to: max(8, room - place.cellWidth)) + place
  }

  private func standing(room: Int) -> String {
    guard let subject = screen.subject, let sheet = desk.sheet(subject) else {
      return desk.lines == nil ? "reading" : ""
    }
    let state = desk.isTrying ? "not stored" : saveWords(subject)
    let score = "Score \(scoreBefore(subject, sheet))\(scoreText(sheet.card.score))"
    if room < 60 { return "\(score)  \(state)" }
    let answered = sheet.card.progress
    guard room >= 80 else { return "\(score)  \(answered.text)  \(state)" }
    return "\(score)\(sheet.card.rangeText)  \(answered.text)  \(state)"
  }
}

extension Header {
  private func saveWords(_ subject: Subject) -> String {
    let state = desk.saveState(of: subject.vendor)
    if state == .saved, desk.isInDanger { return "AT RISK" }
    if state == .saved, desk.hasDraft { return SaveState.saving.words }
    let count = desk.recorded[subject.vendor]?.outbox.unsavedCount ?? 0
    return state == .notSaved && count > 1 ? "\(count) \(state.words)" : state.words
  }

  /// The recorded score and an arrow where what is tried makes another one of it.
  private func scoreBefore(_ subject: Subject, _ sheet: Sheet) -> String {
    guard desk.isTrying, let before = desk.recordedSheet(subject)?.card.score, before != sheet.card.score
    else { return "" }
    return "\(rounded(before)) → "
  }
}

extension Scorecard {
  /// How many of the items that apply are answered.
  var progress: Progress { Progress(of: items) }

  /// ` (61.0–78.2)`, or nothing while there is no score.
  var rangeText: String {
    guard let low, let high else { return "" }
    return low == high ? "" : " (\(rounded(low))–\(rounded(high)))"
  }
}

/// How far something has come: items answered of those that apply.
struct Progress: Sendable, Equatable {
  private(set) var answered = 0
  private(set) var asked = 0

  init() {}

  init(of items: some Sequence<ItemScore>) {
    for item in items { take(item) }
  }

  mutating func take(_ item: ItemScore) {
    if item.standing == .answered || item.standing == .notApplicable { answered += 1 }
    if item.standing != .notAsked { asked += 1 }
  }

  var text: String { "\(answered)/\(asked)" }
}
