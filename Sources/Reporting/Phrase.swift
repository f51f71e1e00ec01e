internal import Diligence
internal import Scoring

/// How values are said in every document, so that one thing has one wording.
enum Phrase {
  static let notRecorded = "not recorded"
  static let nothing = "–"

  static func orNotRecorded(_ text: String?) -> String {
    if let text, !text.isBlank { text } else { notRecorded }
  }

  static func day(_ day: Day?) -> String { day?.description ?? notRecorded }

  /// Points with one decimal, a dash where there is no value.
  static func points(_ value: Double?) -> String { value.map(rounded) ?? nothing }

  /// How well something is proven, 0.40 to 1.00, a dash where there is no value.
  static func proof(_ proof: Double?) -> String { proof.map(twoDecimals) ?? nothing }

  /// A share of 1 in percent with one decimal, a dash where there is no value.
  static func percent(_ share: Double?) -> String { share.map(Scoring.percent) ?? nothing }

  static func range(_ card: Scorecard) -> String {
    "\(points(card.low)) to \(points(card.high))"
  }

  static func verdict(_ verdict: Verdict?) -> String { verdict?.label ?? "nothing to score" }

  static func yesNo(_ isSo: Bool?) -> String { isSo.map { $0 ? "yes" : "no" } ?? "not known" }

  /// `jdoe, CISO`.
  static func person(_ name: String, role: String?) -> String {
    if let role, !role.isBlank { "\(name), \(role)" } else { name }
  }

  static func page(_ page: Int?) -> String { page.map { "p. \($0)" } ?? "no page" }

  /// `one gate`, `3 gates`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    number == 1 ? "one \(one)" : "\(number) \(many)"
  }

  /// A weight or a policy number as a person gave it: `13`, `0.5`; one with more than three decimals, as the assistant works
  /// them out, with two: `31.43`.
  static func weight(_ weight: Double) -> String {
    let text = weight.description
    if text.hasSuffix(".0") { return String(text.dropLast(2)) }
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    return decimals > 3 && weight >= 0.01 ? twoDecimals(weight) : text
  }

  static func effect(_ effect: GateEffect) -> String {
    switch effect {
    case .reject: "reject"
    case .conditional: "at most with conditions"
    }
  }
}

/// Ten cells, of which as many are full as the share of `whole` that is `part`; neither full nor empty by
/// rounding alone.
func bar(_ part: Double, of whole: Double) -> String {
  let share = whole > 0 ? min(1, max(0, part / whole)) : 0
  let exact = (share * 10).rounded()
  let full = Int(share > 0 && share < 1 ? min(9, max(1, exact)) : exact)
  return String(repeating: "█", count: full) + String(repeating: "░", count: 10 - full)
}
