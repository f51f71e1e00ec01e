import Diligence
import DiligenceSupport
import Foundation
import Testing
import TrialSupport

@testable import Scoring

/// What always holds of the scorecards that `cards` makes of a random case; a property that says nothing
/// about a case makes none.
struct Property: Sendable {
  typealias Cards = @Sendable (inout SeededGenerator, Questionnaire, Assessment) -> [Scorecard]

  let name: String
  private let cards: Cards
  private let holds: @Sendable ([Scorecard]) -> Bool

  init(_ name: String, of cards: @escaping Cards, holds: @escaping @Sendable ([Scorecard]) -> Bool) {
    self.name = name
    self.cards = cards
    self.holds = holds
  }

  /// Of the scorecards of one questionnaire's assessments.
  init(
    _ name: String,
    steps: @escaping @Sendable (inout SeededGenerator, Questionnaire, Assessment) -> [Assessment],
    holds: @escaping @Sendable ([Scorecard]) -> Bool
  ) {
    self.init(
      name,
      of: { generator, questionnaire, assessment in
        steps(&generator, questionnaire, assessment).map { $0.scorecard(against: questionnaire) }
      }, holds: holds)
  }

  /// Nil where it says nothing about the case.
  func isKept(_ generator: inout SeededGenerator, _ questionnaire: Questionnaire, _ assessment: Assessment)
    -> Bool?
  {
    let cards = cards(&generator, questionnaire, assessment)
    return cards.isEmpty ? nil : holds(cards)
  }
}

/// A part of all seeded cases, so that the parts can run side by side.
///
/// Every run takes 2,000 cases for each property, by which a mistake in the model shows in seconds;
/// `SCORING_CASES=10000` asks for as many as scoring.md does.
struct CasePart: Sendable, CustomTestStringConvertible {
  let number: Int
  var testDescription: String { "part \(number + 1) of \(Self.count)" }

  static let size = 250
  static let count = (ProcessInfo.processInfo.environment["SCORING_CASES"].flatMap { Int($0) } ?? 2000) / size
  static let all = (0..<count).map { CasePart(number: $0) }

  var seeds: Range<UInt64> { UInt64(number * 100 * Self.size)..<UInt64((number + 1) * 100 * Self.size) }

  /// Checks every property over as many cases that it says something about.
  func check(_ properties: [Property], location: SourceLocation = #_sourceLocation) {
    var met = [Int](repeating: 0, count: properties.count)
    for seed in seeds {
      if met.allSatisfy({ $0 == Self.size }) { break }
      var generator = SeededGenerator(seed: seed)
      let questionnaire = generator.chance(0.3) ? .example : generator.questionnaire()
      let plain = generator.assessment(of: questionnaire)
      let assessment = generator.listingExceptions(in: plain, of: questionnaire)
      for place in properties.indices where met[place] < Self.size {
        guard let isKept = properties[place].isKept(&generator, questionnaire, assessment) else { continue }
        met[place] += 1
        if !isKept { Issue.record("\(properties[place].name), seed \(seed)", sourceLocation: location) }
      }
    }
    let isEnough = met.allSatisfy { $0 == Self.size }
    #expect(isEnough, "too few cases: \(met)", sourceLocation: location)
  }
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

extension ReportException {
  func with(_ change: (inout ReportException) -> Void) -> ReportException {
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

extension SeededGenerator {
  /// The same with exceptions listed in some reports, on criteria of items, on items and on nothing.
  mutating func listingExceptions(in assessment: Assessment, of questionnaire: Questionnaire) -> Assessment {
    var listed = assessment
    for id in assessment.reports.keys.sorted() where chance(0.4) {
      listed.reports[id]?.exceptions = exceptions(on: questionnaire)
    }
    return listed
  }
}
