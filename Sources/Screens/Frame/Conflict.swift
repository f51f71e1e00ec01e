import Diligence
import TerminalUI

/// Something that two people changed at once: what the other one recorded, which stands, and what was not recorded.
struct Conflict: Sendable, Equatable {
  let vendor: VendorID
  let theirs: Event
  let mine: Change
  /// What is recorded together with mine or not at all, such as how weights came about.
  var along: [Change] = []

  /// One for each of `yours` that `theirs` touch.
  static func all(_ yours: [Change], _ theirs: [Event], of vendor: VendorID) -> [Conflict] {
    yours.compactMap { mine in
      let whole = yours.filter { $0.subject.whole == mine.subject.whole }
      let other =
        theirs.last { $0.change.subject.whole == mine.subject.whole }
        ?? theirs.last { RecordedErasure($0) != nil }
      guard let other, whole.first == mine else { return nil }
      return Conflict(vendor: vendor, theirs: other, mine: mine, along: Array(whole.dropFirst()))
    }
  }
}

/// Shows both values of a conflict and asks which is to stand. Leaving it keeps theirs; nothing is lost, for theirs is in
/// the record either way and mine is offered until it is decided.
struct ConflictChoice: Sendable {
  enum Outcome: Equatable {
    case open, theirs, mine
  }

  let conflict: Conflict
  private(set) var top = 0

  init(_ conflict: Conflict) { self.conflict = conflict }

  mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .escape, .character("t"): return .theirs
    case .character("m"): return .mine
    case .down, .character("j"): top += 1
    case .up, .character("k"): top = max(0, top - 1)
    default: break
    }
    return .open
  }

  func draw(into canvas: inout Canvas) {
    let width = min(76, canvas.width - 2)
    let lines = lines(width: width - 4)
    let size = Size(width: width, height: min(lines.count + 2, canvas.height - 2))
    canvas.overlay(size, title: "Changed by two at once", remark: "t theirs   m mine   esc theirs stay") {
      box in
      box.draw(lines, from: top, column: 1, width: box.width - 2)
      box.parkCursor(column: 1, row: 0)
    }
  }

  private func lines(width: Int) -> [[Span]] {
    var text = Lines(width: width)
    let draft = conflict.theirs.draft
    let isErased = RecordedErasure(conflict.theirs) != nil
    text.add(
      isErased
        ? "\(draft.by) erased what \(conflict.mine.subjectWords) may rest on while you changed it."
        : "\(draft.by) recorded \(conflict.mine.subjectWords) while you did.", .bold)
    text.head("THEIRS, which stands now (t)")
    draft.change.wholeWords.forEach { text.hanging("  ", $0) }
    text.head("MINE, not recorded (m records it after theirs)")
    conflict.mine.wholeWords.forEach { text.hanging("  ", $0) }
    return text.lines
  }
}

extension Change {
  /// What is now so, with whole notes, a line each.
  fileprivate var wholeWords: [String] {
    guard case .answerGiven(_, _, _, let answer?) = self else { return [valueWords] }
    let parts = [
      answer.choice?.words, answer.reason.map { "reason: \($0)" },
      answer.approver.map { "approved by: \($0)" },
      answer.respondent.map { "said by: \($0)" }, answer.note.map { "note: \($0)" },
    ]
    let words = parts.compactMap { $0 }
    return words.isEmpty ? ["nothing"] : words
  }
}
