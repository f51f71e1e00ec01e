import Diligence
import TerminalUI

extension PlainForm {
  /// Which field it is, what stands in it, what can be chosen, and how to answer.
  func question() -> [String] {
    guard let field, let place = asked(field) else { return [] }
    let head = "\(place.number) of \(place.count). \(field.label): \(field.value)."
    switch field.entry {
    case .text: return [head, "Text, empty keeps, - clears, b back, ? help, q leaves:"]
    case .choice(let words, _):
      return [head, words.numbered, "Number, empty keeps, - not known, b back, ? help, q leaves:"]
    case .ticks(let words, _):
      return [
        head, words.numbered,
        "Numbers of all that hold, none, empty keeps, - not known, b back, ? help, q leaves:",
      ]
    case .button: return []
    }
  }

  /// What belongs into the field, and the signs that every field knows.
  func help() -> [String] {
    let hint = field?.hint.withoutScreenKeys ?? ""
    return (hint.isEmpty ? [] : [hint]) + [
      "An empty line keeps what stands there, - clears it, b goes back one field.",
      "A text that is one of these signs is entered with = in front, such as =b.",
    ]
  }

  private func asked(_ field: Field) -> (number: Int, count: Int)? {
    let names = filling.form.fields.filter { !$0.isButton }.map(\.name)
    return names.firstIndex(of: field.name).map { ($0 + 1, names.count) }
  }
}

extension Form.Field {
  fileprivate var isButton: Bool {
    if case .button = entry { true } else { false }
  }

  /// What stands in it, in words.
  var value: String {
    switch entry {
    case .text(let text): text.text.isBlank ? "nothing yet" : text.text
    case .choice(let words, let chosen):
      chosen.flatMap { words.indices.contains($0) ? words[$0] : nil } ?? "not known yet"
    case .ticks(let words, let ticked):
      ticked.map { places in
        places.isEmpty
          ? "none"
          : places.sorted().filter(words.indices.contains).map { words[$0] }.joined(separator: ", ")
      } ?? "not known yet"
    case .button: ""
    }
  }
}

extension [String] {
  /// `1 public, 2 internal, 3 confidential`.
  var numbered: String { enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ") + "." }
}

extension String {
  /// A hint without the sentences that name keys of the screen.
  fileprivate var withoutScreenKeys: String {
    let sentences = split(separator: ". ").map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
    let keys = ["←", "Backspace", "Enter", "digit", "Tab"]
    let kept = sentences.filter { sentence in !keys.contains { sentence.contains($0) } }
    return kept.map { $0 + "." }.joined(separator: " ")
  }
}
