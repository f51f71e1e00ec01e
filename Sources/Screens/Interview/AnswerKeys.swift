import Diligence
import Scoring

/// Which key gives which answer to an item: 1 the best option and so on, 0 not known yet, - not applicable.
struct AnswerKeys: Sendable, Equatable {
  let item: Item

  /// The choice that a digit makes; nil where the item has no such option.
  func choice(for digit: Int) -> Choice? {
    if digit == 0 { return .unknown }
    return item.options.indices.contains(digit - 1) ? .option(item.options[digit - 1].id) : nil
  }

  /// Key and words of every answer, in the order of the keys.
  var all: [(key: String, words: String, choice: Choice)] {
    item.options.enumerated().map { ("\($0 + 1)", $1.label, .option($1.id)) } + [
      ("0", "unknown", .unknown), ("-", "not applicable", .notApplicable),
    ]
  }

  /// All answers on lines of a width, each whole on one line where it fits, with the score it leads to; the chosen one in
  /// brackets.
  func lines(width: Int, chosen: Choice?, _ prospects: Prospects? = nil) -> [String] {
    all.map { key, words, choice in
      let score = choice == chosen ? "" : prospects?.words(choice) ?? ""
      let whole = [key, words, score].filter { !$0.isEmpty }.joined(separator: " ")
      return choice == chosen ? "[\(whole)]" : whole
    }.filled(to: width)
  }

  /// The answer in the words of the item.
  func words(of choice: Choice) -> String {
    switch choice {
    case .option(let id): item.option(id)?.label ?? id.text
    case .notApplicable, .unknown: choice.words
    }
  }
}

extension ItemScore {
  /// What the answer column says: the answer, or why there is none.
  func answerWords(_ item: Item) -> String {
    switch standing {
    case .notAsked: return "not asked"
    case .notApplicable: return "not applicable"
    case .open where item.computation != nil: return "no reports yet"
    case .open:
      guard let choice else { return "open" }
      return choice == .notApplicable ? "n/a, unapproved" : AnswerKeys(item: item).words(of: choice)
    case .answered:
      if item.computation != nil { return "reports" + (value.map { " \(twoDecimals($0))" } ?? "") }
      return choice.map { AnswerKeys(item: item).words(of: $0) } ?? "answered"
    }
  }

  /// A sign for what the answer is worth, beside the words.
  var sign: String {
    switch standing {
    case .notAsked, .notApplicable: return "–"
    case .open: return "○"
    case .answered:
      guard let value else { return "○" }
      return value >= 1 ? "●" : value > 0 ? "◐" : "✗"
    }
  }
}
