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
  private var done: [Edit] = []
  private var undone: [Edit] = []

  init(_ text: String) {
    characters = Array(text)
    caret = characters.count
  }

  var text: String { String(characters) }

  /// Moves the caret, at most to the ends of the text.
  mutating func moveCaret(to place: Int) {
    caret = max(0, min(place, characters.count))
  }

  /// Inserts at the caret.
  mutating func insert(_ text: String, isTyping: Bool = false) {
    replace(caret..<caret, with: Array(text), isTyping: isTyping)
  }

  mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<characters.count)
    if !range.isEmpty { replace(range, with: [], isTyping: false) }
  }

  /// Takes back the last edit; false if there is none.
  mutating func undo() -> Bool {
    guard let edit = done.popLast() else { return false }
    characters.replaceSubrange(edit.place..<edit.place + edit.inserted.count, with: edit.removed)
    caret = edit.caretBefore
    undone.append(edit)
    return true
  }

  /// Does the edit taken back last once more; false if there is none.
  mutating func redo() -> Bool {
    guard let edit = undone.popLast() else { return false }
    characters.replaceSubrange(edit.place..<edit.place + edit.removed.count, with: edit.inserted)
    caret = edit.place + edit.inserted.count
    done.append(edit)
    return true
  }

  /// The neighbours take part, because a mark or a joiner may merge with the cluster before or after it.
  private mutating func replace(_ range: Range<Int>, with inserted: [Character], isTyping: Bool) {
    let wider = max(0, range.lowerBound - 1)..<min(characters.count, range.upperBound + 1)
    let before = Array(characters[wider.lowerBound..<range.lowerBound])
    let after = Array(characters[range.upperBound..<wider.upperBound])
    let merged = Array(String(before + inserted + after))
    if merged.count == before.count + inserted.count + after.count {
      record(range, inserted, caret: range.lowerBound + inserted.count, isTyping: isTyping)
    } else {
      let caret = wider.lowerBound + String(before + inserted).count
      record(wider, merged, caret: min(caret, wider.lowerBound + merged.count), isTyping: false)
    }
  }

  private mutating func record(_ range: Range<Int>, _ inserted: [Character], caret: Int, isTyping: Bool) {
    let edit = Edit(
      place: range.lowerBound, removed: Array(characters[range]), inserted: inserted, caretBefore: self.caret,
      isTyping: isTyping)
    characters.replaceSubrange(range, with: inserted)
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
  /// The text as an editor takes it in: line ends as `\n` or, on one line, as spaces; no other control characters
  /// but tabs.
  func editable(onOneLine: Bool) -> String {
    var text = ""
    for character in self {
      if character.isNewline {
        text += onOneLine ? " " : "\n"
      } else if character == "\t" {
        text += onOneLine ? " " : "\t"
      } else {
        text.unicodeScalars += character.unicodeScalars.filter { $0.properties.generalCategory != .control }
      }
    }
    return text
  }
}
