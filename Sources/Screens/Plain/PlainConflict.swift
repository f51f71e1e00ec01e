import Diligence

/// Somebody else changed the same thing first: both values are said, and one is chosen.
struct PlainConflict: PlainScreen {
  let title = "Changed by two at once"
  var subject: Subject? { nil }

  func opening(_ desk: Desk) -> [String] {
    guard let conflict = desk.conflicts.first else { return [] }
    return [
      "\(conflict.theirs.draft.by) changed \(conflict.mine.subjectWords) before you.",
      "Theirs, which stands now: \(conflict.theirs.change.valueWords).",
      "Yours, not recorded: \(conflict.mine.valueWords).",
    ]
  }

  func prompt(_ desk: Desk) -> [String] {
    ["m records yours, k keeps theirs, b back and keep theirs, ? help:"]
  }

  func help(_ desk: Desk) -> [String] {
    [
      "m records your value over theirs; theirs stays in the history.",
      "k keeps theirs; yours is not recorded.",
    ]
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    switch input.lowercased() {
    case "m", "mine": desk.settleConflict(recordingMine: true)
    case "k", "keep", "b": desk.settleConflict(recordingMine: false)
    default: return .say("`\(input)` is nothing here. m records yours, k keeps theirs.")
    }
    return desk.conflicts.isEmpty ? .leave : .again
  }

  /// Who goes without choosing keeps theirs.
  mutating func finish(_ desk: inout Desk) -> [String] {
    var lines: [String] = []
    while let conflict = desk.conflicts.first {
      lines.append("Theirs is kept. Not recorded of yours: \(conflict.mineWords)")
      desk.settleConflict(recordingMine: false)
    }
    if !lines.isEmpty { desk.toast = nil }
    return lines
  }
}

extension Conflict {
  /// What was not recorded, in a line.
  var mineWords: String { "\(mine.subjectWords), \(mine.valueWords)." }
}
