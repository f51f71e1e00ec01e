/// A text with a caret and its own history, in grapheme clusters: what one press of Backspace removes is one cluster.
struct EditedText: Hashable, Sendable {
  /// One replacement, enough to do it again and to take it back.
  private struct Edit: Hashable, Sendable {
    let place: Int
    let removed: [Character]
    var inserted: [Character]
    let caretBefore: Int
    /// Typed letters join the edit before them until a word ends.
    let isTyping: Bool
  }

  private(set) var characters: [Character]
  private(set) var caret: Int
  /// What no edit has reached since it was asked for last; see ``takeUntouched()``.
  private var untouched = Untouched.all
  private var done: [Edit] = []
  private var undone: [Edit] = []

  /// How many characters at either end of a text are still what they were.
  struct Untouched: Hashable, Sendable {
    var before: Int
    var after: Int

    static let all = Untouched(before: .max, after: .max)
  }

  init(_ text: String) {
    characters = text.clusters
    caret = characters.count
  }

  /// What is as it was when this was called last; whoever keeps something about the text works out the rest anew.
  mutating func takeUntouched() -> Untouched {
    defer { untouched = .all }
    return untouched
  }

  var text: String { String(characters) }

  /// Moves the caret, at most to the ends of the text.
  mutating func moveCaret(to place: Int) {
    caret = max(0, min(place, characters.count))
  }

  /// Inserts at the caret.
  mutating func insert(_ text: String, isTyping: Bool = false) {
    replace(caret..<caret, with: text.clusters, isTyping: isTyping)
  }

  mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<characters.count)
    if !range.isEmpty { replace(range, with: [], isTyping: false) }
  }

  /// Takes back the last edit; false if there is none.
  mutating func undo() -> Bool {
    guard let edit = done.popLast() else { return false }
    put(edit.removed, in: edit.place..<edit.place + edit.inserted.count)
    caret = edit.caretBefore
    undone.append(edit)
    return true
  }

  /// Does the edit taken back last once more; false if there is none.
  mutating func redo() -> Bool {
    guard let edit = undone.popLast() else { return false }
    put(edit.inserted, in: edit.place..<edit.place + edit.removed.count)
    caret = edit.place + edit.inserted.count
    done.append(edit)
    return true
  }

  /// The neighbours take part, because a mark or a joiner may merge with the cluster before or after it.
  private mutating func replace(_ range: Range<Int>, with inserted: [Character], isTyping: Bool) {
    let wider = max(0, range.lowerBound - 1)..<min(characters.count, range.upperBound + 1)
    let before = Array(characters[wider.lowerBound..<range.lowerBound])
    let after = Array(characters[range.upperBound..<wider.upperBound])
    // A long text stays as it is inside; only its ends may merge.
    let isApart =
      inserted.count > 2
      ? staysApart(before + inserted.prefix(1)) && staysApart(inserted.suffix(1) + after)
      : staysApart(before + inserted + after)
    guard !isApart else {
      return record(range, inserted, caret: range.lowerBound + inserted.count, isTyping: isTyping)
    }
    let merged = Array(String(before + inserted + after))
    let caret = wider.lowerBound + String(before + inserted).count
    record(wider, merged, caret: min(caret, wider.lowerBound + merged.count), isTyping: false)
  }

  private func staysApart(_ characters: [Character]) -> Bool {
    Array(String(characters)) == characters
  }

  private mutating func put(_ new: [Character], in range: Range<Int>) {
    untouched.before = min(untouched.before, range.lowerBound)
    untouched.after = min(untouched.after, characters.count - range.upperBound)
    characters.replaceSubrange(range, with: new)
  }

  private mutating func record(_ range: Range<Int>, _ inserted: [Character], caret: Int, isTyping: Bool) {
    let edit = Edit(
      place: range.lowerBound, removed: Array(characters[range]), inserted: inserted, caretBefore: self.caret,
      isTyping: isTyping)
    put(inserted, in: range)
    if isTyping, let last = done.last, last.isTyping, last.place + last.inserted.count == range.lowerBound,
      self.caret == range.lowerBound, last.inserted.last?.isWhitespace != true
    {
      done[done.count - 1].inserted += inserted
    } else {
      done.append(edit)
    }
    undone = []
    self.caret = caret
  }
}

extension EditedText {
  /// The start of the word before the caret.
  var previousWord: Int {
    var place = caret
    while place > 0, !characters[place - 1].isWordPart { place -= 1 }
    while place > 0, characters[place - 1].isWordPart { place -= 1 }
    return place
  }

  /// The end of the word after the caret.
  var nextWord: Int {
    var place = caret
    while place < characters.count, !characters[place].isWordPart { place += 1 }
    while place < characters.count, characters[place].isWordPart { place += 1 }
    return place
  }

  /// Keys that mean the same in every text: typing, removing, moving along the text, undo and redo.
  /// - Returns: false for a key that means nothing here, or that has nothing to undo or redo.
  mutating func handle(_ key: Key) -> Bool {
    if let typed = key.typed {
      insert(String(typed), isTyping: true)
      return true
    }
    switch key {
    case .left: moveCaret(to: caret - 1)
    case .right: moveCaret(to: caret + 1)
    case Key(.left, .control), Key(.left, .alt), Key(.character("b"), .alt): moveCaret(to: previousWord)
    case Key(.right, .control), Key(.right, .alt), Key(.character("f"), .alt): moveCaret(to: nextWord)
    case .backspace: remove(caret - 1..<caret)
    case .delete: remove(caret..<caret + 1)
    case .control("w"), Key(.backspace, .control), Key(.backspace, .alt): remove(previousWord..<caret)
    case .control("z"): return undo()
    case .control("y"): return redo()
    default: return false
    }
    return true
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }
}

extension String {
  /// The grapheme clusters; where every byte is one, without looking for their bounds.
  fileprivate var clusters: [Character] {
    guard utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else { return Array(self) }
    return utf8.map { Character(Unicode.Scalar($0)) }
  }

  /// The text as an editor takes it in: line ends as `\n` or, on one line, as spaces; no other control characters
  /// but tabs.
  func editable(onOneLine: Bool) -> String {
    if utf8.allSatisfy({ 0x20...0x7E ~= $0 || $0 == 0x0A && !onOneLine }) { return self }
    var text = ""
    text.reserveCapacity(utf8.count)
    for character in self {
      if character.isNewline {
        text += onOneLine ? " " : "\n"
      } else if character == "\t" {
        text += onOneLine ? " " : "\t"
      } else if character.isASCII || !character.unicodeScalars.contains(where: \.isControl) {
        if character.asciiValue.map({ $0 >= 0x20 && $0 != 0x7F }) ?? true { text.append(character) }
      } else {
        text.unicodeScalars += character.unicodeScalars.filter { !$0.isControl }
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    value < 0x20 || (0x7F..<0xA0).contains(value)
  }
}
