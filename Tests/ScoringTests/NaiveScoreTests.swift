import Diligence
import DiligenceSupport
import Synchronization
import Testing
import TrialSupport

@testable import Scoring

@Suite struct NaiveScoreTests {
  @Test(arguments: CasePart.all)
  func agreesWithTheSecondImplementation(_ part: CasePart) {
    for seed in part.seeds.prefix(CasePart.size) {
      let (questionnaire, assessment) = randomCase(seed)
      let card = assessment.scorecard(against: questionnaire)
      for difference in differences(card, NaiveScore(assessment, questionnaire)) {
        Issue.record("\(difference), seed \(seed)")
      }
    }
  }

  /// Meets every verdict that chance can bring about and every state of every gate: a comparison over cases
  /// that never come up proves nothing.
  @Test func meetsEveryKindOfCase() {
    var verdicts: Set<Verdict?> = []
    var states: [GateID: Set<GateResult.State>] = [:]
    for seed in CasePart.all[0].seeds.prefix(CasePart.size) {
      let (questionnaire, assessment) = randomCase(seed)
      let card = assessment.scorecard(against: questionnaire)
      verdicts.insert(card.verdict)
      for gate in card.gates { states[gate.gate.id, default: []].insert(gate.state) }
    }
    #expect(verdicts.isSuperset(of: [.reject, .incomplete, .notYet, .conditional]))
    for (gate, states) in states { #expect(states.count == 4, "\(gate)") }
  }

  private func randomCase(_ seed: UInt64) -> (Questionnaire, Assessment) {
    var generator = SeededGenerator(seed: seed)
    let questionnaire = generator.chance(0.5) ? .example : generator.questionnaire()
    let assessment = generator.assessment(of: questionnaire)
    return (questionnaire, generator.listingExceptions(in: assessment, of: questionnaire))
  }

  /// The names of what the two do not agree on.
  private func differences(_ card: Scorecard, _ naive: NaiveScore) -> [String] {
    let numbers = [
      ("score", card.score, naive.score), ("low", card.low, naive.score), ("high", card.high, naive.high),
      ("claimed", card.claimed, naive.claimed), ("completeness", card.completeness, naive.completeness),
      ("proof", card.proof, naive.proof), ("not applicable", card.notApplicableShare, naive.share),
      ("tier", Double(card.tier.number), Double(naive.tier)),
    ]
    let unlike = numbers.filter { !isClose($0.1, $0.2) }.map(\.0)
    let verdict = card.verdict == naive.verdict ? [] : ["verdict"]
    let gates = card.gates.filter { $0.state.rawValue != naive.gates[$0.gate.id] }.map(\.gate.id.text)
    return unlike + verdict + gates + card.items.filter { !agree($0, naive) }.map(\.id.text)
  }

  private func agree(_ item: ItemScore, _ naive: NaiveScore) -> Bool {
    let isApplicable = item.standing == .answered || item.standing == .open
    guard isApplicable == naive.items.keys.contains(item.id) else { return false }
    guard let expected = naive.items[item.id] else { return true }
    return isClose(item.value, expected?.a) && isClose(item.proof, expected?.e)
  }
}
