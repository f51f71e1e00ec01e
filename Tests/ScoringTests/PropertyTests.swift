import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

/// Properties 2 to 9 of scoring.md, each over random questionnaires and assessments.
@Suite struct PropertyTests {
  @Test(arguments: CasePart.all)
  func hold(_ part: CasePart) { part.check(Property.always) }
}

extension Property {
  fileprivate static let always = [
    noAndOpenEarnTheSame, orderIsIrrelevant, scalingAllWeightsChangesNothing, anotherVendorChangesNothing,
    partsAddUpToAHundred, rangeLiesWhereItShould, waiversGatesAndTierNeverChangeTheScore,
    waiversNeverLowerTheVerdict, answeringStaysInsideTheRange, approvingAsNotApplicableNeverWidensTheRange,
    contradictionsChangeNothing,
  ]

  private static let noAndOpenEarnTheSame = Property("2: no and open earn the same") {
    generator, questionnaire, assessment in
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

  private static let orderIsIrrelevant = Property("3: order is irrelevant") {
    generator, questionnaire, assessment -> [Scorecard] in
    let shuffled = questionnaire.shuffled(using: &generator)
    var reentered = assessment
    (reentered.reports, reentered.answers) = ([:], [:])
    for (id, report) in assessment.reports.shuffled(using: &generator) { reentered.reports[id] = report }
    for (id, answer) in assessment.answers.shuffled(using: &generator) { reentered.answers[id] = answer }
    return [assessment.scorecard(against: questionnaire), reentered.scorecard(against: shuffled)]
  } holds: {
    isSame($0[0], $0[1])
  }

  private static let scalingAllWeightsChangesNothing = Property("4: scaling all weights changes nothing") {
    generator, questionnaire, assessment in
    let factor = generator.weight()
    let weights = questionnaire.defaultWeights.merging(assessment.weights) { _, buyers in buyers }
    return [assessment, assessment.with { $0.weights = weights.mapValues { $0 * factor } }]
  } holds: {
    isSame($0[0], $0[1])
  }

  private static let anotherVendorChangesNothing = Property("5: another vendor changes nothing") {
    generator, questionnaire, assessment -> [Scorecard] in
    let own = changes(to: "own", assessment)
    let other = changes(to: "other", generator.assessment(of: questionnaire))
    var mixed = own
    for change in other { mixed.insert(change, at: generator.pick(0...mixed.count)) }
    let alone = Portfolio(folding: own).assessments["own-1"]
    let together = Portfolio(folding: mixed.sorted { opens($0) && !opens($1) }).assessments["own-1"]
    return [alone, together].compactMap { $0?.scorecard(against: questionnaire) }
  } holds: {
    $0.count == 2 && $0[0] == $0[1]
  }

  private static let partsAddUpToAHundred = Property("6: the parts add up to a hundred") { _, _, assessment in
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

  private static let rangeLiesWhereItShould = Property("7: the range lies where it should") {
    _, _, assessment in
    [assessment]
  } holds: { scorecards in
    let scorecard = scorecards[0]
    guard let low = scorecard.low, let high = scorecard.high, let claimed = scorecard.claimed,
      let completeness = scorecard.completeness
    else { return scorecard.score == nil }
    let open = scorecard.items.map(\.split.open).reduce(0, +)
    return isRising([low, high, claimed + open, 100]) && isClose(high - low, 100 * (1 - completeness))
  }

  private static let waiversGatesAndTierNeverChangeTheScore = Property(
    "8: waivers, gates and tier never change the score"
  ) { _, questionnaire, assessment -> [Scorecard] in
    var changed = assessment
    changed.waivers = [:]
    changed.intake.use = Use(
      data: .regulated, autonomy: .suggests, reach: .production,
      personalData: assessment.intake.use.personalData)
    return [
      assessment.scorecard(against: questionnaire), changed.scorecard(against: questionnaire.with(gates: [])),
    ]
  } holds: {
    $0[0].items.map(\.split) == $0[1].items.map(\.split) && $0[0].score == $0[1].score
      && $0[0].high == $0[1].high
  }

  private static let waiversNeverLowerTheVerdict = Property("8: waivers never lower the verdict") {
    _, _, assessment in
    assessment.waivers.isEmpty ? [] : [assessment.with { $0.waivers = [:] }, assessment]
  } holds: { scorecards in
    let ranks = scorecards.map { card in card.verdict.flatMap(Verdict.fromWorst.firstIndex) ?? -1 }
    return ranks[0] <= ranks[1]
  }

  private static let answeringStaysInsideTheRange = Property("9: answering stays inside the range") {
    generator, questionnaire, assessment in
    let item = generator.pick(questionnaire.items)
    let answer = Answer(choice: .option(generator.pick(item.options).id))
    return [Answer(), answer].map { answer in assessment.with { $0.answers[item.id] = answer } }
  } holds: { scorecards in
    guard let low = scorecards[0].low, let high = scorecards[0].high, let newLow = scorecards[1].low,
      let newHigh = scorecards[1].high
    else { return scorecards[0].low == nil }
    return isRising([low, newLow, newHigh, high])
  }

  private static let approvingAsNotApplicableNeverWidensTheRange = Property(
    "9: approving as not applicable never widens the range"
  ) { generator, questionnaire, assessment in
    let item = generator.pick(questionnaire.items)
    let answer = Answer(choice: .notApplicable, reason: "no such use", approver: "J. Doe")
    return [Answer(), answer].map { answer in assessment.with { $0.answers[item.id] = answer } }
  } holds: { scorecards in
    guard let low = scorecards[0].low, let high = scorecards[0].high, let newLow = scorecards[1].low,
      let newHigh = scorecards[1].high
    else { return scorecards[0].low == nil }
    return newHigh - newLow <= high - low + 1e-9
  }

  /// What speaks against an answer is told and never counted.
  private static let contradictionsChangeNothing = Property("contradictions change nothing") {
    _, _, assessment in
    ["No, planned for Q3.", nil].map { note in
      assessment.with { changed in for id in changed.answers.keys { changed.answers[id]?.note = note } }
    }
  } holds: {
    isSame($0[0], $0[1])
  }
}

extension Verdict {
  fileprivate static let fromWorst: [Verdict] = [.reject, .incomplete, .notYet, .conditional, .approve]
}
