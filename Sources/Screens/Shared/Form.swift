import TerminalUI

/// Labelled fields under each other, texts and choices, with what is wrong said beside the field and never in the way.
///
/// `Name` says which field is which.
struct Form<Name: Hashable & Sendable>: Sendable {
  struct Field: Sendable {
    let name: Name
    let label: String
    var entry: Entry
    /// What belongs there; shown while the field has the focus.
    let hint: String
    /// What is wrong with it; shown beside it.
    var problem: String?
  }

  enum Entry: Sendable {
    case text(TextField)
    /// The words to choose from and the place of the one chosen, if one is.
    case choice([String], Int?)
    /// The words to tick and the places of those that are; nil while it is not known which.
    case ticks([String], Set<Int>?)
    /// Does something on Enter.
    case button
  }

  private(set) var fields: [Field]
  private var list = ListViewport()

  init(_ fields: [Field]) {
    self.fields = fields
  }

  /// The field with the focus.
  var focus: Name { fields[focusIndex].name }
  var isLast: Bool { focusIndex == fields.count - 1 }
  var problems: [String] { fields.compactMap(\.problem) }

  /// Whether letters are typed into the focused field.
  var isTyping: Bool {
    if case .text = fields[focusIndex].entry { return true }
    return false
  }

  private var focusIndex: Int { list.focus(count: fields.count) }

  /// What stands in a text field, without white space around it; nil where nothing does.
  func text(_ name: Name) -> String? {
    guard let field = fields.first(where: { $0.name == name }), case .text(let text) = field.entry else {
      return nil
    }
    let trimmed = text.text.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The place of the chosen word; nil where none is.
  func choice(_ name: Name) -> Int? {
    guard let field = fields.first(where: { $0.name == name }), case .choice(_, let chosen) = field.entry
    else {
      return nil
    }
    return chosen
  }

  /// The places of the ticked words; nil where it is not known which are.
  func ticks(_ name: Name) -> Set<Int>? {
    guard let field = fields.first(where: { $0.name == name }), case .ticks(_, let ticked) = field.entry
    else {
      return nil
    }
    return ticked
  }

  mutating func setProblem(_ problem: String?, at name: Name) {
    if let place = fields.firstIndex(where: { $0.name == name }) { fields[place].problem = problem }
  }

  mutating func setText(_ text: String, at name: Name) {
    guard let place = fields.firstIndex(where: { $0.name == name }) else { return }
    fields[place].entry = .text(TextField(text))
  }

  mutating func move(to name: Name) {
    if let place = fields.firstIndex(where: { $0.name == name }) { move(to: place) }
  }

  private mutating func move(to place: Int) {
    list.move(to: place, count: fields.count, height: fields.count)
  }
}

extension Form.Field {
  static func text(_ name: Name, _ label: String, _ text: String? = nil, hint: String = "") -> Self {
    Self(name: name, label: label, entry: .text(TextField(text ?? "")), hint: hint)
  }

  static func choice(_ name: Name, _ label: String, _ words: [String], _ chosen: Int?, hint: String = "")
    -> Self
  {
    Self(name: name, label: label, entry: .choice(words, chosen), hint: hint)
  }

  static func ticks(_ name: Name, _ label: String, _ words: [String], _ ticked: Set<Int>?, hint: String = "")
    -> Self
  {
    Self(name: name, label: label, entry: .ticks(words, ticked), hint: hint)
  }

  static func button(_ name: Name, _ label: String) -> Self {
    Self(name: name, label: label, entry: .button, hint: "Enter does it.")
  }
}

extension Form {
  /// Typing, choosing and moving between fields; false for Esc, for Enter on the last field, and for keys of no meaning.
  mutating func handle(_ key: Key) -> Bool {
    if moveBetweenFields(key) { return true }
    let place = focusIndex
    switch fields[place].entry {
    case .text(var text):
      guard text.handle(key) else { return false }
      fields[place].entry = .text(text)
    case .choice(let words, let chosen):
      guard let next = Self.choice(after: key, words.count, chosen) else { return false }
      fields[place].entry = .choice(words, next < 0 ? nil : next)
    case .ticks(let words, let ticked):
      guard let tick = Self.tick(key, words.count) else { return false }
      fields[place].entry = .ticks(words, tick.map { (ticked ?? []).symmetricDifference([$0]) })
    case .button: return false
    }
    return true
  }

  mutating func paste(_ pasted: String) {
    let place = focusIndex
    guard case .text(var text) = fields[place].entry else { return }
    text.paste(pasted)
    fields[place].entry = .text(text)
  }

  private mutating func moveBetweenFields(_ key: Key) -> Bool {
    let place = focusIndex
    switch key {
    case .down, .tab: move(to: place + 1 < fields.count ? place + 1 : key == .tab ? 0 : place)
    case .up, .shiftTab: move(to: place > 0 ? place - 1 : key == .shiftTab ? fields.count - 1 : 0)
    case .enter where !isLast: move(to: place + 1)
    default: return false
    }
    return true
  }

  /// The place that a digit ticks or unticks, `.some(nil)` for Backspace and 0; nil for a key that ticks nothing.
  private static func tick(_ key: Key, _ count: Int) -> Int?? {
    if key == .backspace { return .some(nil) }
    guard let digit = key.typed?.wholeNumberValue, (0...count).contains(digit) else { return nil }
    return .some(digit == 0 ? nil : digit - 1)
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
}
