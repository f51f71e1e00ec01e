import TerminalUI

/// Reads a file of keys line by line and gathers what is wrong with it.
struct KeyFile {
  private let nearest: (String, [String]) -> String?
  private var table = Actions.table
  /// The lines that gave an action its keys, by the name in the line.
  private var given: [String: (line: Int, target: Target)] = [:]
  private var problems: [KeyFileProblem] = []

  /// As many as a person goes through; what follows is looked at once they are solved.
  private static let mostProblems = 100
  /// In characters; nobody reads more of a word in a problem.
  private static let longestWord = 60

  init(nearest: @escaping (String, [String]) -> String?) {
    self.nearest = nearest
  }

  /// The table with all changes; throws where anything was wrong.
  func finished() throws(KeyFileProblems) -> ActionTable<Move, Context> {
    let all = problems + conflicts + lockedIn
    guard all.isEmpty else { throw KeyFileProblems(problems: all.sorted { $0.line < $1.line }) }
    return table
  }

  mutating func take(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      if problems.count >= Self.mostProblems { return }
      // The mark that some editors put at the start of a file.
      let line = number == 0 && line.first == "\u{FEFF}" ? line.dropFirst() : line
      take(Self.withoutComment(line), number + 1)
    }
  }

  private mutating func take(_ line: Substring, _ number: Int) {
    guard !line.isEmpty else { return }
    guard let equals = line.firstIndex(of: "=") else { return note(.noEqualsSign, number) }
    let name = String(line[..<equals].trimmed)
    guard let target = target(name, number) else { return }
    if let first = given[name] { return note(.givenTwice(name, first: first.line), number) }
    given[name] = (number, target)
    let keys = keys(line[line.index(after: equals)...], number)
    if let typing = keys.first(where: { $0.typed != nil }), keys.allSatisfy({ $0.typed != nil }),
      isTyped(target)
    {
      return note(.typesItself(name, typing), number)
    }
    table.rebind(target.move, to: keys, in: target.part)
  }

  private mutating func note(_ kind: KeyFileProblem.Kind, _ line: Int) {
    problems.append(KeyFileProblem(line: line, kind: kind))
  }

  /// `interview.note` or `interview.note in guidance`.
  private typealias Target = (move: Move, part: Context?)

  private mutating func target(_ name: String, _ line: Int) -> Target? {
    let words = name.split(separator: " ", omittingEmptySubsequences: true)
    let split = words.firstIndex(of: "in") ?? words.count
    let id = words[..<split].joined(separator: " ")
    let actions = Actions.table.actions.filter { $0.id.rawValue == id }
    guard let action = actions.first else {
      let known = Actions.table.actions.filter { !$0.isFixed }.map(\.id.rawValue)
      note(.unknownAction(Self.clipped(id), nearest: nearest(id, known)), line)
      return nil
    }
    guard !action.isFixed else {
      note(.fixed(id), line)
      return nil
    }
    guard split < words.count else { return (action.id, nil) }
    return part(words[(split + 1)...].joined(separator: " "), of: id, actions, line).map { (action.id, $0) }
  }

  private mutating func part(_ name: String, of id: String, _ actions: [ScreenAction], _ line: Int)
    -> Context?
  {
    let parts = actions.flatMap { $0.contexts.map(Array.init) ?? [] }
    if parts.isEmpty {
      note(.holdsEverywhere(id), line)
      return nil
    }
    if let part = parts.first(where: { $0.name == name }) { return part }
    note(.unknownPart(Self.clipped(name), of: id, nearest: nearest(name, parts.map(\.name))), line)
    return nil
  }

  private mutating func keys(_ text: Substring, _ line: Int) -> [Key] {
    var keys: [Key] = []
    for word in text.split(separator: ",") {
      let word = String(word.trimmed)
      if word.isEmpty { continue }
      if problems.count >= Self.mostProblems { break }
      if let key = Key(written: word) {
        if let arrival = key.arrival { note(.arrivesAs(key, arrival), line) } else { keys.append(key) }
      } else {
        note(.unknownKey(Self.clipped(word), nearest: nearest(word, Key.names)), line)
      }
    }
    return keys
  }

  private static func clipped(_ word: String) -> String {
    word.count > longestWord ? word.prefix(longestWord) + "…" : word
  }

  /// Whether letters are typed wherever the action can be done.
  private func isTyped(_ target: Target) -> Bool {
    var parts = Set([target.part].compactMap { $0 })
    if parts.isEmpty {
      for action in Actions.table.actions where action.id == target.move {
        parts.formUnion(action.contexts ?? [])
      }
    }
    return !parts.isEmpty && parts.allSatisfy { Actions.typingParts.contains($0) }
  }

  private static func withoutComment(_ line: Substring) -> Substring {
    var before: Character = " "
    let end = line.firstIndex { character in
      defer { before = character }
      return character == "#" && before.isWhitespace
    }
    return line[..<(end ?? line.endIndex)].trimmed
  }
}

extension KeyFile {
  /// Keys with two meanings in one place, told at the later of the lines that brought them there.
  private var conflicts: [KeyFileProblem] {
    table.conflicts().compactMap { conflict in
      let lines = [conflict.first, conflict.second].map { line(of: $0) }
      let isFirstNewer = (lines[0] ?? 0) > (lines[1] ?? 0)
      guard let line = lines.compactMap({ $0 }).max() else { return nil }
      let (newer, older) =
        isFirstNewer ? (conflict.first, conflict.second) : (conflict.second, conflict.first)
      return KeyFileProblem(
        line: line,
        kind: .claimedTwice(
          conflict.key, by: newer.rawValue, and: older.rawValue, label: table[older]?.label ?? ""))
    }
  }

  /// Ways out, and the way to everything without a key, that a line leaves without any key that works.
  private var lockedIn: [KeyFileProblem] {
    given.values.filter { Self.needed.contains($0.target.move) }.compactMap { line, target in
      let actions = table.actions.filter { action in
        action.id == target.move && (target.part.map { action.contexts?.contains($0) ?? false } ?? true)
      }
      let isReached = actions.allSatisfy { action in
        action.keys.contains { !$0.isRare && (action.id == .back || $0.typed == nil) }
      }
      return isReached ? nil : KeyFileProblem(line: line, kind: .lockedIn(target.move.rawValue))
    }
  }

  private static let needed: Set<Move> = [.back, .leaveText, .leave, .palette]

  private func line(of move: Move) -> Int? {
    given.values.filter { $0.target.move == move }.map(\.line).max()
  }
}

extension Key {
  /// The names that a misspelt key is compared with.
  fileprivate static let names =
    [
      "enter", "tab", "backspace", "delete", "insert", "esc", "space", "up", "down", "left", "right", "home",
      "end",
    ]
    + ["pgup", "pgdn", "comma", "hash", "shift-tab"]

  /// Reads a key as people write it: names in either case, Ctrl with any letter.
  fileprivate init?(written text: String) {
    self.init(spelling: text.count > 1 ? text.lowercased() : text)
  }

  /// What terminals send instead; nil where the key arrives as itself.
  fileprivate var arrival: Key? {
    guard case .character(let character) = code else { return nil }
    switch (modifiers, character) {
    case (.control, "i"): return .tab
    case (.control, "m"), (.control, "j"): return .enter
    case (.control, "h"): return .backspace
    case (.control, "["): return .escape
    case (_, let letter) where modifiers.contains(.shift):
      return Key(.character(Character(letter.uppercased())), modifiers.subtracting(.shift))
    default: return nil
    }
  }
}

extension Substring {
  /// Without blanks at either end.
  fileprivate var trimmed: Substring {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
