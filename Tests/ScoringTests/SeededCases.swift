import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

/// Scores what `steps` makes of a thousand random cases and expects `holds` of the scorecards; an empty list
/// skips the case.
func forEachCase(
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
func isRising(_ scores: [Double?]) -> Bool {
  zip(scores, scores.dropFirst()).allSatisfy { earlier, later in
    guard let earlier else { return true }
    return later.map { earlier <= $0 + 1e-9 } ?? false
  }
}

func isSame(_ left: Scorecard, _ right: Scorecard) -> Bool {
  let items = Dictionary(uniqueKeysWithValues: right.items.map { ($0.id, $0) })
  let gates = Dictionary(uniqueKeysWithValues: right.gates.map { ($0.gate.id, $0.state) })
  return isClose(left.score, right.score) && isClose(left.high, right.high)
    && isClose(left.claimed, right.claimed) && isClose(left.completeness, right.completeness)
    && isClose(left.proof, right.proof) && isClose(left.notApplicableShare, right.notApplicableShare)
    && left.verdict == right.verdict
    && left.items.allSatisfy { isClose($0.split.earned, items[$0.id]?.split.earned) }
    && left.gates.allSatisfy { $0.state == gates[$0.gate.id] }
}

func opens(_ change: Change) -> Bool {
  if case .assessmentOpened = change { return true }
  return false
}

/// The changes that record an assessment, in any order after its opening.
func changes(to vendor: VendorID, _ assessment: Assessment) -> [Change] {
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
  func with(_ change: (inout Assessment) -> Void) -> Assessment {
    var copy = self
    change(&copy)
    return copy
  }
}

extension Questionnaire {
  func with(gates: [Gate]) -> Questionnaire {
    Questionnaire(
      id: id, version: version, hash: hash, title: title, criteria: criteria, sections: sections,
      items: items, gates: gates)
  }

  func shuffled(using generator: inout SeededGenerator) -> Questionnaire {
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
