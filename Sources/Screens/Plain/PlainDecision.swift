import Diligence

/// What a named person decided, with its conditions.
struct PlainDecision: PlainScreen {
  let about: Subject

  init(_ subject: Subject) { about = subject }

  let title = "Decision"
  var subject: Subject? { about }

  private func decision(_ desk: Desk) -> Decision? { desk.sheet(about)?.assessment.decision }

  func opening(_ desk: Desk) -> [String] {
    let advice = desk.sheet(about).map { ["Advice: \($0.card.verdict?.label ?? "nothing to score")."] } ?? []
    guard let decision = decision(desk) else { return ["Nothing is decided yet."] + advice }
    return ["Decided: \(decision.words)."]
      + decision.conditions.enumerated().map { "Condition \($0 + 1): \($1.sentence)" } + advice
  }

  func returning(_ desk: Desk) -> [String] { opening(desk) }

  func prompt(_ desk: Desk) -> [String] {
    ["d decides, c adds a condition, a number changes one, b back, ? help:"]
  }

  func help(_ desk: Desk) -> [String] {
    [
      "d asks for outcome, name, role, day and next review; it is recorded at the end.",
      "c adds a condition with owner and due day, the number of a condition asks for it again.",
      "x and a number removes a condition, x alone withdraws the decision; u brings it back.",
      "b or q goes back.",
    ]
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    let (command, rest) = input.command
    switch command {
    case "": return .stay
    case "b": return .leave
    case "d" where rest.isEmpty: return .open(.decision(decision(desk), of: about, desk))
    case "c" where rest.isEmpty:
      guard decision(desk) != nil else { return .say("First the decision: d asks for it.") }
      return .open(.condition(nil, at: nil, of: about))
    case "x": return remove(rest, &desk)
    default:
      guard let conditions = decision(desk)?.conditions, let number = Int(input),
        conditions.indices.contains(number - 1)
      else { return .say("`\(input)` is nothing here. ? says what there is.") }
      return .open(.condition(conditions[number - 1], at: number - 1, of: about))
    }
  }

  private func remove(_ number: String, _ desk: inout Desk) -> PlainReply {
    guard var decision = decision(desk) else { return .say("Nothing is decided yet.") }
    if number.isEmpty {
      desk.record([.decisionRecorded(about.assessment, nil)], of: about, saying: "The decision is withdrawn.")
      return .stay
    }
    guard let place = Int(number), decision.conditions.indices.contains(place - 1) else {
      return .say("x needs the number of a condition, or nothing to withdraw the decision.")
    }
    decision.conditions.remove(at: place - 1)
    desk.record(
      [.decisionRecorded(about.assessment, decision)], of: about, saying: "Condition \(place) is removed.")
    return .again
  }
}

extension DecisionCondition {
  /// The condition, who sees to it and until when.
  fileprivate var sentence: String {
    let parts = [owner.map { "owner \($0)" }, due.map { "due \($0)" }].compactMap { $0 }
    return parts.isEmpty ? text : "\(text) (\(parts.joined(separator: ", ")))"
  }
}
