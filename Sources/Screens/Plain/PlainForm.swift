import TerminalUI

/// Something with a form that keys fill in: a screen, or values on one.
protocol FormFilling: Sendable {
  associatedtype Name: Hashable & Sendable
  var form: Form<Name> { get }
  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool
  mutating func paste(_ text: String, _ desk: inout Desk)
}

/// A form as questions, field by field; it presses the keys that a person would press on the screen.
///
/// A line that a field cannot take is answered with what is wrong; the old value stays and it is asked again.
struct PlainForm<Filling: FormFilling>: Sendable {
  var filling: Filling
  /// The fields asked, in their order; buttons are left out.
  private var asked: [Filling.Name] {
    filling.form.fields.filter { if case .button = $0.entry { false } else { true } }.map(\.name)
  }

  init(_ filling: Filling) { self.filling = filling }

  typealias Field = Form<Filling.Name>.Field

  /// The field that is asked now.
  var field: Field? { filling.form.fields.first { $0.name == filling.form.focus } }

  enum Outcome {
    /// The same field, or the one before, is asked; the lines say why.
    case asked([String])
    /// The field was answered or kept and the next one is asked.
    case passed(Filling.Name)
    /// So was the last.
    case finished(Filling.Name)
    /// Back from the first field.
    case beforeFirst
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> Outcome {
    guard let field, let place = asked.firstIndex(of: field.name) else { return .beforeFirst }
    if input == "b" {
      guard place > 0 else { return .beforeFirst }
      press(.shiftTab, &desk)
      return .asked([])
    }
    if let problem = enter(input, field, &desk) { return .asked([problem]) }
    press(.tab, &desk)
    if let problem = filling.form.fields.first(where: { $0.name == field.name })?.problem {
      press(.shiftTab, &desk)
      restore(field, &desk)
      let label = field.label
      return .asked(["\(label): \(problem).\(input.isEmpty ? "" : " The old value stays.")"])
    }
    return place == asked.count - 1 ? .finished(field.name) : .passed(field.name)
  }

  private mutating func press(_ key: Key, _ desk: inout Desk) {
    _ = filling.handle(key, &desk)
  }

  private mutating func type(_ text: String, _ desk: inout Desk) {
    press(.end, &desk)
    press(.control("u"), &desk)
    if !text.isEmpty { filling.paste(text, &desk) }
  }

  private mutating func restore(_ field: Field, _ desk: inout Desk) {
    guard case .text(let text) = field.entry else { return }
    type(text.text, &desk)
  }

  /// Puts a line into the field; returns why it cannot be.
  private mutating func enter(_ input: String, _ field: Field, _ desk: inout Desk) -> String? {
    if input.isEmpty { return nil }
    switch field.entry {
    case .text:
      type(input == "-" ? "" : input.hasPrefix("=") ? String(input.dropFirst()) : input, &desk)
    case .choice(let words, _):
      if input == "-" {
        press(.backspace, &desk)
      } else if let place = words.place(named: input) {
        press(.character(digit(place)), &desk)
      } else {
        return "`\(input)` is not one of 1 to \(words.count)."
      }
    case .ticks(let words, let ticked): return tick(input, words, ticked, &desk)
    case .button: break
    }
    return nil
  }

  private mutating func tick(
    _ input: String, _ words: [String], _ ticked: Set<Int>?, _ desk: inout Desk
  ) -> String? {
    if input == "-" {
      press(.backspace, &desk)
      return nil
    }
    let parts = input.split { $0 == "," || $0 == " " }.map(String.init)
    let places = input == "none" ? [] : parts.map { words.place(named: $0) }
    if let wrong = places.firstIndex(of: nil) {
      return "`\(parts[wrong])` is not one of 1 to \(words.count)."
    }
    let wanted = Set(places.compactMap { $0 })
    // A tick set and taken away again makes "none of them" of "not known".
    let strokes =
      wanted.isEmpty && ticked == nil ? [0, 0] : (ticked ?? []).symmetricDifference(wanted).sorted()
    for place in strokes { press(.character(digit(place)), &desk) }
    return nil
  }

  private func digit(_ place: Int) -> Character { Character("\(min(9, place + 1))") }
}

extension PlainForm {
  /// Shows another form; the field asked stays.
  mutating func show<Name>(_ form: FieldForm<Name>) where Filling == FieldForm<Name> {
    let focus = filling.form.focus
    filling = form
    filling.move(to: focus)
  }
}

extension [String] {
  /// The place of the word that a number from 1 or the word's beginning names; nil where none or several fit.
  func place(named input: String) -> Int? {
    if let number = Int(input) { return indices.contains(number - 1) ? number - 1 : nil }
    let wanted = input.lowercased()
    let exact = indices.filter { self[$0].lowercased() == wanted }
    let begun = indices.filter { self[$0].lowercased().hasPrefix(wanted) }
    return exact.first ?? (begun.count == 1 ? begun[0] : nil)
  }
}
