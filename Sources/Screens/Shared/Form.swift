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
    /// What is wrong with it; shown beside it, or below it where the room is short.
    var problem: String?
    /// Whether nothing follows from it as the other fields stand; its label is drawn dim.
    var isAside = false
    /// Whether its text is only proposed: the first letter typed takes its place, other keys keep it.
    var isProposed = false
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

  var fields: [Field]
  var list = ListViewport()
  /// Which word Space ticks in a field of ticks that has the focus.
  var tickPlace = 0

  init(_ fields: [Field]) {
    self.fields = fields
  }

  /// The field with the focus.
  var focus: Name { fields[focusPlace].name }
  var isLast: Bool { focusPlace == fields.count - 1 }
  var problems: [String] { fields.compactMap(\.problem) }
  var focusPlace: Int { list.focus(count: fields.count) }

  /// Whether letters are typed into the focused field.
  var isTyping: Bool {
    if case .text = fields[focusPlace].entry { return true }
    return false
  }

  subscript(_ name: Name) -> Field? { fields.first { $0.name == name } }

  /// What stands in a text field, without white space around it; nil where nothing does.
  func text(_ name: Name) -> String? {
    guard case .text(let text)? = self[name]?.entry else { return nil }
    let trimmed = text.text.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The place of the chosen word; nil where none is.
  func choice(_ name: Name) -> Int? {
    guard case .choice(_, let chosen)? = self[name]?.entry else { return nil }
    return chosen
  }

  /// The places of the ticked words; nil where it is not known which are.
  func ticks(_ name: Name) -> Set<Int>? {
    guard case .ticks(_, let ticked)? = self[name]?.entry else { return nil }
    return ticked
  }

  mutating func setProblem(_ problem: String?, at name: Name) {
    if let place = place(of: name) { fields[place].problem = problem }
  }

  mutating func setAside(_ isAside: Bool, at name: Name) {
    if let place = place(of: name) { fields[place].isAside = isAside }
  }

  /// Chooses the word at a place; nil for none.
  mutating func setChoice(_ chosen: Int?, at name: Name) {
    guard let place = place(of: name), case .choice(let words, _) = fields[place].entry else { return }
    fields[place].entry = .choice(words, chosen)
  }

  /// Ticks exactly these words; nil says that it is not known which.
  mutating func setTicks(_ ticked: Set<Int>?, at name: Name) {
    guard let place = place(of: name), case .ticks(let words, _) = fields[place].entry else { return }
    fields[place].entry = .ticks(words, ticked)
  }

  mutating func setText(_ text: String, at name: Name) {
    if let place = place(of: name) { fields[place].entry = .text(TextField(text)) }
  }

  /// Puts a text into a field that the first letter typed takes the place of.
  mutating func propose(_ text: String, at name: Name) {
    guard let place = place(of: name) else { return }
    fields[place].entry = .text(TextField(text))
    fields[place].isProposed = true
  }

  /// Puts a text in place of what stands in a field, as if it had been typed: Ctrl-Z in the field takes it back.
  mutating func retype(_ typed: String, at name: Name) {
    guard let place = place(of: name), case .text(var text) = fields[place].entry else { return }
    text.clear()
    text.paste(typed)
    fields[place].entry = .text(text)
    fields[place].isProposed = false
  }

  mutating func move(to name: Name) {
    if let place = place(of: name) { move(toPlace: place) }
  }

  mutating func move(toPlace place: Int) {
    if place != focusPlace { tickPlace = 0 }
    list.move(to: place, count: fields.count, height: fields.count)
  }

  func place(of name: Name) -> Int? { fields.firstIndex { $0.name == name } }
}

extension TextField {
  /// Takes everything out, so that Ctrl-Z brings it back.
  mutating func clear() {
    _ = handle(.end)
    _ = handle(.control("u"))
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

  static func button(_ name: Name, _ label: String, hint: String = "Enter does it.") -> Self {
    Self(name: name, label: label, entry: .button, hint: hint)
  }
}
