import TerminalUI

extension Form {
  /// Typing, choosing and moving between fields; false for Esc, for Enter on the last field, and for keys of no meaning.
  mutating func handle(_ key: Key) -> Bool {
    if moveBetweenFields(key) { return true }
    let place = focusPlace
    switch fields[place].entry {
    case .text(var text):
      if fields[place].isProposed, key.typed != nil { text.clear() }
      guard text.handle(key) else { return false }
      fields[place].entry = .text(text)
      fields[place].isProposed = false
    case .choice(let words, let chosen):
      guard let next = Self.choice(after: key, words.count, chosen) else { return false }
      fields[place].entry = .choice(words, next < 0 ? nil : next)
    case .ticks(let words, _): return handleTicks(key, words.count)
    case .button: return false
    }
    return true
  }

  mutating func paste(_ pasted: String) {
    let place = focusPlace
    guard case .text(var text) = fields[place].entry else { return }
    if fields[place].isProposed { text.clear() }
    text.paste(pasted)
    fields[place].entry = .text(text)
    fields[place].isProposed = false
  }

  private mutating func moveBetweenFields(_ key: Key) -> Bool {
    let place = focusPlace
    switch key {
    case .down, .tab: move(toPlace: place + 1 < fields.count ? place + 1 : key == .tab ? 0 : place)
    case .up, .shiftTab: move(toPlace: place > 0 ? place - 1 : key == .shiftTab ? fields.count - 1 : 0)
    case .enter where !isLast: move(toPlace: place + 1)
    default: return false
    }
    return true
  }

  /// The place chosen next, -1 for none; nil for a key that chooses nothing.
  private static func choice(after key: Key, _ count: Int, _ chosen: Int?) -> Int? {
    switch key {
    case .right, .space, .character("l"): return ((chosen ?? -1) + 1) % count
    case .left, .character("h"): return ((chosen ?? count) + count - 1) % count
    case .backspace: return -1
    default:
      guard let digit = key.typed?.wholeNumberValue, (1...count).contains(digit) else { return nil }
      return digit - 1
    }
  }

  /// Arrows move between the words, Space and the words' digits tick, 0 and Backspace say that it is not known.
  private mutating func handleTicks(_ key: Key, _ count: Int) -> Bool {
    switch key {
    case .right, .character("l"): tickPlace = (tickPlace + 1) % count
    case .left, .character("h"): tickPlace = (tickPlace + count - 1) % count
    case .space: tick(tickPlace)
    case .backspace, .character("0"): setTicks(nil)
    default:
      guard let digit = key.typed?.wholeNumberValue, (1...count).contains(digit) else { return false }
      tickPlace = digit - 1
      tick(tickPlace)
    }
    return true
  }

  private mutating func tick(_ word: Int) {
    guard case .ticks(_, let ticked) = fields[focusPlace].entry else { return }
    setTicks((ticked ?? []).symmetricDifference([word]))
  }

  private mutating func setTicks(_ ticked: Set<Int>?) {
    guard case .ticks(let words, _) = fields[focusPlace].entry else { return }
    fields[focusPlace].entry = .ticks(words, ticked)
  }
}

extension Form {
  /// Goes to the field that was clicked and chooses or ticks the word that was; false where the target is none of the
  /// form's.
  mutating func click(_ target: String) -> Bool {
    let parts = target.split(separator: ":")
    guard (2...3).contains(parts.count), parts[0] == "field", let place = Int(parts[1]),
      fields.indices.contains(place)
    else { return false }
    move(toPlace: place)
    if parts.count == 3 { click(word: parts[2]) }
    return true
  }

  private mutating func click(word: Substring) {
    let place = focusPlace
    switch (fields[place].entry, Int(word)) {
    case (.choice(let words, _), let chosen?) where words.indices.contains(chosen):
      fields[place].entry = .choice(words, chosen)
    case (.choice, nil), (.ticks, nil): _ = handle(word == "next" ? .right : .left)
    case (.ticks(let words, _), let ticked?) where words.indices.contains(ticked):
      tickPlace = ticked
      tick(ticked)
    default: break
    }
  }
}
