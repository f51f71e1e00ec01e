import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

/// Properties 1 to 9 of scoring.md, each over a thousand random questionnaires and assessments.
@Suite struct PropertyTests {
  // Property 1: what improves the record never lowers the score.

  @Test func raisingAnAnswerNeverLowersTheScore() {
    forEachCase { generator, questionnaire, assessment in
      let item = generator.pick(questionnaire.items)
      let options = item.options.sorted { $0.value < $1.value }.map { Answer(choice: .option($0.id)) }
      let steps = [Answer(), Answer(choice: .unknown)] + options
      return steps.map { answer in assessment.with { $0.answers[item.id] = answer } }
    } holds: {
      isRising($0.map(\.score))
    }
  }

  @Test func upgradingAPieceNeverLowersTheScore() {
    forEachCase { generator, questionnaire, assessment in
      let item = generator.pick(questionnaire.items)
      let piece = generator.pick(item.evidencePieces).id
      let steps = [
        Evidence(), Evidence(status: .received, source: .ownCheck), Evidence(status: .accepted),
        Evidence(status: .accepted, source: .independent),
      ]
      return steps.map { evidence in assessment.with { $0.evidence[item.id, default: [:]][piece] = evidence }
      }
    } holds: {
      isRising($0.map(\.score))
    }
  }

  @Test func recordingACleanTestNeverLowersTheScore() {
    forEachCase { generator, questionnaire, assessment in
      guard let report = assessment.reports.keys.sorted().first else { return [] }
      let item = generator.pick(questionnaire.items).id
      return [
        assessment,
        assessment.with { $0.reports[report]?.tests[item] = ReportTest(result: .clean, page: 3) },
      ]
    } holds: {
      isRising($0.map(\.score))
    }
  }

  @Test func recordingABridgeLetterNeverLowersTheScore() {
    forEachCase { generator, _, assessment in
      let until = assessment.decisionDate.adding(days: -generator.pick(0...120))
      let letter = AssuranceReport(id: "letter", kind: .bridgeLetter, bridgedUntil: until)
      let onReport = assessment.with { changed in
        for id in changed.reports.keys {
          let known = changed.reports[id]?.bridgedUntil ?? until
          changed.reports[id]?.bridgedUntil = max(known, until)
        }
      }
      return [assessment, onReport, onReport.with { $0.reports["letter"] = letter }]
    } holds: {
      isRising($0.map(\.score))
    }
  }

  @Test func verifyingAnAuditorNeverLowersTheScore() {
    forEachCase { _, _, assessment in
      guard let report = assessment.reports.keys.sorted().first else { return [] }
      return [AssuranceReport.AuditorStatus.notFound, .notChecked, .verified].map { status in
        assessment.with { $0.reports[report]?.auditorStatus = status }
      }
    } holds: {
      isRising($0.map(\.score))
    }
  }

  @Test func addingAUsableReportNeverLowersTheScoreButForAnnualAudits() {
    forEachCase { generator, questionnaire, assessment in
      let report = generator.report(
        "added", at: assessment.decisionDate, testing: questionnaire.items.map(\.id))
      let more = assessment.with { $0.reports["added"] = report }
      let isUsable = ReportRecord(of: more, policy: .standard).usable.contains { $0.id == "added" }
      return isUsable ? [assessment, more] : []
    } holds: { scorecards in
      isRising(scorecards.map { $0.items.filter { $0.id != "X3" }.map(\.split.earned).reduce(0, +) })
    }
  }

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
      let weights = assessment.effectiveWeights(questionnaire)
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

/// Scores what `steps` makes of a thousand random cases and expects `holds` of the scorecards; an empty list skips the case.
private func forEachCase(
  steps: (inout SeededGenerator, Questionnaire, Assessment) -> [Assessment], holds: ([Scorecard]) -> Bool,
  location: SourceLocation = #_sourceLocation
) {
  var (seed, met) = (UInt64(0), 0)
  while met < 1000, seed < 10_000 {
    var generator = SeededGenerator(seed: seed)
    let questionnaire = generator.chance(0.3) ? .example : generator.questionnaire()
    let assessment = generator.assessment(of: questionnaire)
    let scorecards = steps(&generator, questionnaire, assessment).map { $0.scorecard(against: questionnaire) }
    if !scorecards.isEmpty {
      #expect(holds(scorecards), "seed \(seed)", sourceLocation: location)
      met += 1
    }
    seed += 1
  }
  #expect(met == 1000, "too few cases", sourceLocation: location)
}

/// No value counts as less than any.
private func isRising(_ scores: [Double?]) -> Bool {
  zip(scores, scores.dropFirst()).allSatisfy { earlier, later in
    guard let earlier else { return true }
    return later.map { earlier <= $0 + 1e-9 } ?? false
  }
}

private func isSame(_ left: Scorecard, _ right: Scorecard) -> Bool {
  let items = Dictionary(uniqueKeysWithValues: right.items.map { ($0.id, $0) })
  let gates = Dictionary(uniqueKeysWithValues: right.gates.map { ($0.gate.id, $0.state) })
  return isClose(left.score, right.score) && isClose(left.high, right.high)
    && isClose(left.claimed, right.claimed) && isClose(left.completeness, right.completeness)
    && isClose(left.proof, right.proof) && isClose(left.notApplicableShare, right.notApplicableShare)
    && left.verdict == right.verdict
    && left.items.allSatisfy { isClose($0.split.earned, items[$0.id]?.split.earned) }
    && left.gates.allSatisfy { $0.state == gates[$0.gate.id] }
}

private func opens(_ change: Change) -> Bool {
  if case .assessmentOpened = change { return true }
  return false
}

/// The changes that record an assessment, in any order after its opening.
private func changes(to vendor: VendorID, _ assessment: Assessment) -> [Change] {
  let id = AssessmentID("\(vendor)-1")
  let opened = Change.assessmentOpened(id, vendor, assessment.questionnaire, assessment.intake)
  let answers = assessment.answers.map { item, answer in
    Change.answerGiven(id, item, questionnaire: assessment.questionnaire.hash, answer)
  }
  let evidence = assessment.evidence.flatMap { item, pieces in
    pieces.map { Change.evidenceRecorded(id, item, $0, $1) }
  }
  let reports = assessment.reports.map { Change.reportRecorded(id, $0, $1) }
  return [opened, .noReportsStated(id, assessment.hasNoReports)] + answers + evidence + reports
}

extension Assessment {
  fileprivate func with(_ change: (inout Assessment) -> Void) -> Assessment {
    var copy = self
    change(&copy)
    return copy
  }
}

extension Questionnaire {
  fileprivate func with(gates: [Gate]) -> Questionnaire {
    Questionnaire(
      id: id, version: version, hash: hash, title: title, criteria: criteria, sections: sections,
      items: items, gates: gates)
  }

  fileprivate func shuffled(using generator: inout SeededGenerator) -> Questionnaire {
    var items: [Item] = []
    for item in self.items.shuffled(using: &generator) {
      items.append(
        Item(
          id: item.id, section: item.section, criterion: item.criterion, importance: item.importance,
          category: item.category, computation: item.computation, condition: item.condition,
          officialCriteria: item.officialCriteria.shuffled(using: &generator),
          options: item.options.shuffled(using: &generator),
          evidence: item.evidence.shuffled(using: &generator), guidance: item.guidance))
    }
    return Questionnaire(
      id: id, version: version, hash: hash, title: title, criteria: criteria.shuffled(using: &generator),
      sections: sections, items: items, gates: gates.shuffled(using: &generator))
  }
}
