import Diligence
import TerminalUI

/// What is noted about another company, each a field of the form; or about a short named fact.
enum PartyField: Hashable, Sendable {
  case name, isLLM, country, hasDPA, purpose, data, report
  case factName, factText
}

extension Form<PartyField> {
  init(_ party: Party?) {
    self.init([
      .text(.name, "Company", party?.name, hint: "As the vendor's own list calls it."),
      .choice(
        .isLLM, "Language model", Self.yesNo, Self.place(party?.isLLM),
        hint: "Whether it provides the model. 1 yes, 2 no, Backspace: not known."),
      .text(.country, "Country", party?.country, hint: "Where it handles our data, such as US or DE."),
      .choice(
        .hasDPA, "DPA signed", Self.yesNo, Self.place(party?.hasDPA),
        hint: "A data processing agreement with the vendor. Backspace: not known."),
      .text(.purpose, "Purpose", party?.purpose, hint: "What the vendor uses it for."),
      .text(.data, "Data it sees", party?.data, hint: "Such as prompts, code, logs."),
      .text(.report, "Report held", party?.report, hint: "The assurance report held for it, if any."),
    ])
  }

  /// The form of a fact, such as `notice` to `30 days`.
  init(fact name: String?, _ text: String?) {
    self.init([
      .text(.factName, "Fact", name, hint: "A short name, such as notice or backups."),
      .text(.factText, "What was said", text, hint: "In a few words, such as 30 days."),
    ])
  }

  private static let yesNo = ["yes", "no"]

  private static func place(_ isSo: Bool?) -> Int? { isSo.map { $0 ? 0 : 1 } }

  private func truth(_ name: PartyField) -> Bool? { choice(name).map { $0 == 0 } }

  /// The company as the form has it; nil while it has no name.
  var party: Party? {
    guard let name = text(.name) else { return nil }
    return Party(
      name: name, isLLM: truth(.isLLM), country: text(.country), hasDPA: truth(.hasDPA),
      purpose: text(.purpose), data: text(.data), report: text(.report))
  }
}
