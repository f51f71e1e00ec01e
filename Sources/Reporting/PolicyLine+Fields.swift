internal import Scoring

/// A policy number as a report prints it, so that a reader sees what is a choice of the buyer's.
extension PolicyLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("name", "the name that files use") { $0.number.rawValue },
    .text("value", "the value in force, and the usual one where they differ") { $0.words },
    .text("decides", "what it decides, in a sentence") { $0.number.decides },
    .text("sentence", "all of it in a sentence") { "\($0.number.decides) Here: \($0.words)." },
  ]
}
