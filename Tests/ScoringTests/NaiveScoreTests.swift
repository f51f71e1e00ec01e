import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

@Suite struct NaiveScoreTests {
  /// Meets every verdict that chance can bring about and every state of every gate: a comparison over cases
  /// that never
  /// come up proves nothing.
  @Test func agreesWithTheSecondImplementation() {
    var verdicts: Set<Verdict?> = []
    var states: [GateID: Set<GateResult.State>] = [:]
    for seed in 0..<UInt64(2000) {
      var generator = SeededGenerator(seed: seed)
      let questionnaire = generator.chance(0.5) ? .example : generator.questionnaire()
      let assessment = generator.assessment(of: questionnaire)
      let scorecard = assessment.scorecard(against: questionnaire)
      compare(scorecard, NaiveScore(assessment, questionnaire), seed)
      verdicts.insert(scorecard.verdict)
      for gate in scorecard.gates { states[gate.gate.id, default: []].insert(gate.state) }
    }
    #expect(verdicts.isSuperset(of: [.reject, .incomplete, .notYet, .conditional]))
    for (gate, states) in states { #expect(states.count == 4, "\(gate)") }
  }

  private func compare(_ scorecard: Scorecard, _ naive: NaiveScore, _ seed: UInt64) {
    #expect(isClose(scorecard.score, naive.score), "seed \(seed)")
    #expect(isClose(scorecard.low, naive.score), "seed \(seed)")
    #expect(isClose(scorecard.high, naive.high), "seed \(seed)")
    #expect(isClose(scorecard.claimed, naive.claimed), "seed \(seed)")
    #expect(isClose(scorecard.completeness, naive.completeness), "seed \(seed)")
    #expect(isClose(scorecard.proof, naive.proof), "seed \(seed)")
    #expect(isClose(scorecard.notApplicableShare, naive.share), "seed \(seed)")
    #expect(scorecard.tier.number == naive.tier, "seed \(seed)")
    #expect(scorecard.verdict == naive.verdict, "seed \(seed)")
    for gate in scorecard.gates {
      #expect(gate.state.rawValue == naive.gates[gate.gate.id], "seed \(seed) \(gate.gate.id)")
    }
    for item in scorecard.items {
      let isApplicable = item.standing == .answered || item.standing == .open
      #expect(isApplicable == naive.items.keys.contains(item.id), "seed \(seed) \(item.id)")
      guard let expected = naive.items[item.id] else { continue }
      #expect(isClose(item.value, expected?.a), "seed \(seed) \(item.id)")
      #expect(isClose(item.proof, expected?.e), "seed \(seed) \(item.id)")
    }
  }
}
