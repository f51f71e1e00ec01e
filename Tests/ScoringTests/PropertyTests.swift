import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

/// Properties 2 to 9 of scoring.md, each over a thousand random questionnaires and assessments.
@Suite struct PropertyTests {
  // Property 2.

  @Test func noAndOpenEarnTheSame() {
    forEachCase { generator, questionnaire, assessment in
      let item = generator.pick(questionnaire.items)
      guard item.computation == nil, let no = item.options.first(where: { $0.value == 0 }) else { return [] }
      return [Answer(), Answer(choice: .option(no.id))].map { answer in
        assessment.with { $0.answers[item.id] = answer }
      }
    } holds: { scorecards in
      guard let open = scorecards[0].score, let no = scorecards[1].score else { return true }
      let points = zip(scorecards[0].items, scorecards[1].items).first { $0.standing != $1.standing }
      let gained = (scorecards[1].completeness ?? 0) - (scorecards[0].completeness ?? 0)
      return isClose(open, no) && isClose(gained, (points?.0.split.points ?? 0) / 100)
    }
  }

  // Property 3.

  @Test func orderIsIrrelevant() {
    for seed in 0..<UInt64(1000) {
      var generator = SeededGenerator(seed: seed)
      let questionnaire = generator.questionnaire()
      let assessment = generator.assessment(of: questionnaire)
      let shuffled = questionnaire.shuffled(using: &generator)
      var reentered = assessment
      reentered.reports = [:]
      for (id, report) in assessment.reports.shuffled(using: &generator) { reentered.reports[id] = report }
      let before = assessment.scorecard(against: questionnaire)
      #expect(isSame(before, reentered.scorecard(against: shuffled)), "seed \(seed)")
    }
  }

  // Property 4.

  @Test func scalingAllWeightsChangesNothing() {
    forEachCase { generator, questionnaire, assessment in
      let factor = generator.weight()
      let weights = questionnaire.defaultWeights.merging(assessment.weights) { _, buyers in buyers }
      return [assessment, assessment.with { $0.weights = weights.mapValues { $0 * factor } }]
    } holds: {
      isSame($0[0], $0[1])
    }
  }

  // Property 5.

  @Test func anotherVendorChangesNothing() {
    for seed in 0..<UInt64(1000) {
      var generator = SeededGenerator(seed: seed)
      let questionnaire = generator.questionnaire()
      let own = changes(to: "own", generator.assessment(of: questionnaire))
      let other = changes(to: "other", generator.assessment(of: questionnaire))
      var mixed = own
      for change in other { mixed.insert(change, at: generator.pick(0...mixed.count)) }
      let alone = Portfolio(folding: own).assessments["own-1"]
      let together = Portfolio(folding: mixed.sorted { opens($0) && !opens($1) }).assessments["own-1"]
      #expect(alone?.scorecard(against: questionnaire) == together?.scorecard(against: questionnaire))
    }
  }

  // Properties 6 and 7.

  @Test func partsAddUpToAHundred() {
    forEachCase { _, _, assessment in
      [assessment]
    } holds: { scorecards in
      let scorecard = scorecards[0]
      guard scorecard.completeness != nil else { return scorecard.items.allSatisfy { $0.split.points == 0 } }
      let all = scorecard.criteria.map(\.split).total
      let isSplit = scorecard.items.map(\.split).allSatisfy {
        isClose($0.points, $0.earned + $0.gap + $0.missingProof + $0.open)
      }
      return isClose(all.earned + all.gap + all.missingProof + all.open, 100) && isSplit
    }
  }

  @Test func rangeLiesWhereItShould() {
    forEachCase { _, _, assessment in
      [assessment]
    } holds: { scorecards in
      let scorecard = scorecards[0]
      guard let low = scorecard.low, let high = scorecard.high, let claimed = scorecard.claimed,
        let completeness = scorecard.completeness
      else { return scorecard.score == nil }
      let open = scorecard.items.map(\.split.open).reduce(0, +)
      return isRising([low, high, claimed + open, 100]) && isClose(high - low, 100 * (1 - completeness))
    }
  }

  // Property 8.

  @Test func waiversGatesAndTierNeverChangeTheScore() {
    for seed in 0..<UInt64(1000) {
      var generator = SeededGenerator(seed: seed)
      let questionnaire = generator.questionnaire()
      let assessment = generator.assessment(of: questionnaire)
      var changed = assessment
      changed.waivers = [:]
      changed.intake.use = Use(
        data: .regulated, autonomy: .suggests, reach: .production,
        personalData: assessment.intake.use.personalData)
      let before = assessment.scorecard(against: questionnaire)
      let after = changed.scorecard(against: questionnaire.with(gates: []))
      #expect(before.items.map(\.split) == after.items.map(\.split), "seed \(seed)")
      #expect(before.score == after.score && before.high == after.high, "seed \(seed)")
    }
  }

  // Property 9.

  @Test func answeringStaysInsideTheRange() {
    forEachCase { generator, questionnaire, assessment in
      let item = generator.pick(questionnaire.items)
      let answer = Answer(choice: .option(generator.pick(item.options).id))
      return [Answer(), answer].map { answer in assessment.with { $0.answers[item.id] = answer } }
    } holds: { scorecards in
      guard let low = scorecards[0].low, let high = scorecards[0].high, let newLow = scorecards[1].low,
        let newHigh = scorecards[1].high
      else { return scorecards[0].low == nil }
      return isRising([low, newLow, newHigh, high])
    }
  }

  @Test func approvingAsNotApplicableNeverWidensTheRange() {
    forEachCase { generator, questionnaire, assessment in
      let item = generator.pick(questionnaire.items)
      let answer = Answer(choice: .notApplicable, reason: "no such use", approver: "J. Doe")
      return [Answer(), answer].map { answer in assessment.with { $0.answers[item.id] = answer } }
    } holds: { scorecards in
      guard let low = scorecards[0].low, let high = scorecards[0].high, let newLow = scorecards[1].low,
        let newHigh = scorecards[1].high
      else { return scorecards[0].low == nil }
      return newHigh - newLow <= high - low + 1e-9
    }
  }
}
