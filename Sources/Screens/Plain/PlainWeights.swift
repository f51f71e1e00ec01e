import Diligence
import Scoring

/// The weights of the criteria, changed by a criterion and a number.
struct PlainWeights: PlainScreen {
  let about: Subject

  init(_ subject: Subject) { about = subject }

  let title = "Weights"
  var subject: Subject? { about }

  func opening(_ desk: Desk) -> [String] {
    guard let sheet = desk.sheet(about) else { return [] }
    let whose = sheet.assessment.weights.isEmpty ? "the questionnaire's own" : "the buyer's own"
    return ["Weights, \(whose). They need not add up to 100."]
      + sheet.card.criteria.map { "\($0.id) \($0.title): \(numberText($0.weight))." }
  }

  func prompt(_ desk: Desk) -> [String] {
    ["Criterion and weight, such as G1 20; r resets all, b back, ? help:"]
  }

  func help(_ desk: Desk) -> [String] {
    [
      "The id of a criterion and a number above 0 sets its weight; the score follows at once.",
      "r goes back to the questionnaire's own weights.", "l reads them again, b or q goes back.",
    ]
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    guard let sheet = desk.sheet(about) else { return .leave }
    let (command, rest) = input.command
    switch command {
    case "": return .stay
    case "b": return .leave
    case "r" where rest.isEmpty:
      record([:], "The questionnaire's weights hold again.", &desk)
      return desk.toast == nil ? .say("The weights are the questionnaire's own already.") : .stay
    default: break
    }
    guard let criterion = sheet.questionnaire.criteria.first(where: { $0.id.text.lowercased() == command })
    else {
      return .say("`\(input)` is no criterion. Write one with its weight, such as G1 20.")
    }
    guard let weight = rest.weight else {
      return .say("A weight is a number above 0, such as \(criterion.id) 12.5.")
    }
    var weights = sheet.assessment.weights
    weights[criterion.id] = weight == criterion.weight ? nil : weight
    record(weights, "\(criterion.id) weighs \(numberText(weight)) now.", &desk)
    return desk.toast == nil ? .say("\(criterion.id) weighs that already.") : .stay
  }

  private func record(_ weights: [CriterionID: Double], _ words: String, _ desk: inout Desk) {
    desk.record([.weightsChanged(about.assessment, weights)], of: about, saying: words)
  }
}

extension String {
  /// A number above 0; nil for anything else.
  fileprivate var weight: Double? {
    guard allSatisfy({ ($0.isASCII && $0.isNumber) || $0 == "." }), let number = Double(self), number > 0,
      number <= 1_000_000
    else { return nil }
    return number
  }
}
