import Diligence
import Scoring

/// The weights of the criteria, changed by a criterion and a number, by an order of them all, or question by question.
struct PlainWeights: PlainScreen {
  let about: Subject

  init(_ subject: Subject) { about = subject }

  let title = "Weights"
  var subject: Subject? { about }

  func opening(_ desk: Desk) -> [String] {
    guard let sheet = desk.sheet(about) else { return [] }
    let whose = sheet.assessment.weights.isEmpty ? "the questionnaire's own" : "the buyer's own"
    let weighing = sheet.assessment.weighing
    return ["Weights, \(whose). They need not add up to 100."]
      + sheet.card.criteria.map { "\($0.id) \($0.title): \(weightText($0.weight))." }
      + (weighing.map { ["How they came about: \($0.words)."] } ?? [])
      + (weighing?.rationale.map { ["Why: \($0)"] } ?? [])
  }

  func prompt(_ desk: Desk) -> [String] {
    ["Criterion and weight, such as G1 20; a asks for order and points, r resets all, b back, ? help:"]
  }

  func help(_ desk: Desk) -> [String] {
    [
      "The id of a criterion and a number above 0 sets its weight; the score follows at once.",
      "a asks which criterion matters most, which next, and weighs by the order or by points.",
      "order G1 > G2 = G3 and so on, with all criteria, weighs by that order at once.",
      "points G1=100 G2=80 and so on, with all criteria, weighs by those points at once.",
      "why and a text says why you weigh like this; it is kept with the weights.",
      "r goes back to the questionnaire's own weights.", "l reads them again, b or q goes back.",
    ]
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    guard let sheet = desk.sheet(about) else { return .leave }
    let (command, rest) = input.command
    switch command {
    case "": return .stay
    case "b": return .leave
    case "a" where rest.isEmpty: return PlainSwing(about, desk).map { .open($0) } ?? .leave
    case "order", "points": return swing(command, rest, sheet, &desk)
    case "why": return explain(rest, sheet, &desk)
    case "r" where rest.isEmpty:
      record([:], nil, "The questionnaire's weights hold again.", sheet, &desk)
      return desk.toast == nil ? .say("The weights are the questionnaire's own already.") : .stay
    default: return set(command, rest, input, sheet, &desk)
    }
  }

  private func set(
    _ command: String, _ rest: String, _ input: String, _ sheet: Sheet, _ desk: inout Desk
  ) -> PlainReply {
    guard let criterion = sheet.questionnaire.criteria.first(where: { $0.id.text.lowercased() == command })
    else {
      return .say("`\(input)` is no criterion. Write one with its weight, such as G1 20.")
    }
    guard let weight = rest.weight else {
      return .say("A weight is a number above 0, such as \(criterion.id) 12.5.")
    }
    var weights = sheet.assessment.weights
    weights[criterion.id] = weight == criterion.weight ? nil : weight
    guard weights != sheet.assessment.weights else { return .say("\(criterion.id) weighs that already.") }
    record(
      weights, .direct(after: sheet.assessment.weighing),
      "\(criterion.id) weighs \(numberText(weight)) now.", sheet, &desk)
    return .stay
  }

  private func swing(_ command: String, _ text: String, _ sheet: Sheet, _ desk: inout Desk) -> PlainReply {
    let ids = sheet.questionnaire.criteria.map(\.id)
    let weighing: Weighing
    do throws(WeighingSlip) {
      if command == "order" {
        weighing = Weighing(method: .centroid, order: try Weighing.order(text, of: ids))
      } else {
        let points = try Weighing.points(text, of: ids)
        weighing = Weighing(method: .points, order: Weighing.order(by: points), points: points)
      }
    } catch {
      return .say(error.sentence)
    }
    let weights = sheet.questionnaire.departures(in: weighing.weights ?? [:])
    record(weights, weighing, "The weights are \(weighing.words).", sheet, &desk)
    return desk.toast == nil ? .say("These weights are recorded already.") : .stay
  }

  private func explain(_ text: String, _ sheet: Sheet, _ desk: inout Desk) -> PlainReply {
    if text.isEmpty { return .say("why needs a text behind it.") }
    let weights = sheet.assessment.weights
    var weighing = sheet.assessment.weighing ?? Weighing(method: weights.isEmpty ? .preset : .direct)
    weighing.rationale = text
    record(weights, weighing, "The reason is noted.", sheet, &desk)
    return .stay
  }

  private func record(
    _ weights: [CriterionID: Double], _ weighing: Weighing?, _ words: String, _ sheet: Sheet,
    _ desk: inout Desk
  ) {
    desk.record(sheet.assessment.weighed(weights, weighing), of: about, saying: words)
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
