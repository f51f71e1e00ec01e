import Diligence
import Scoring

/// A ready-made condition: what stands in the way of an approval, in words that can go into the report.
struct ProposedCondition: Sendable, Equatable {
  let text: String
  /// The points that it would bring; nil where it is about a gate.
  let gain: Double?
}

extension Sheet {
  private static let mostProofs = 3
  private static let mostAnswers = 2

  /// Gates in the way first, then the largest missing proof, then the largest open items; none that is written already.
  func proposedConditions(beside written: [DecisionCondition]) -> [ProposedCondition] {
    let texts = Set(written.map(\.text))
    let gates = card.gates.filter(\.isInTheWay).map { ProposedCondition(text: Self.text(of: $0), gain: nil) }
    let proofs = card.improvements(by: .proof).prefix(Self.mostProofs).map {
      ProposedCondition(text: "\(name($0.item)) is proven in full", gain: $0.gain)
    }
    let answers = card.improvements(by: .answer).prefix(Self.mostAnswers).map {
      ProposedCondition(text: "\(name($0.item)) is answered, with proof", gain: $0.gain)
    }
    return (gates + proofs + answers).filter { !texts.contains($0.text) }
  }

  private static func text(of result: GateResult) -> String {
    let verb = result.state == .tripped ? "cleared" : "shown not to apply"
    return "Gate \(verb): \(result.gate.title) (\(result.gate.id))"
  }

  private func name(_ id: ItemID) -> String {
    guard let title = questionnaire.item(id)?.guidance.title else { return "\(id)" }
    return "\(id) \(title)"
  }
}
