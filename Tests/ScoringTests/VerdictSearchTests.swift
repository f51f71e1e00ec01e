import Diligence
import DiligenceSupport
import Testing
import TrialSupport

@testable import Scoring

/// Small cases, where every set of steps can be scored.
@Suite struct VerdictSearchTests {
  @Test func findsNoFewerStepsThanScoringEverySet() {
    var met = 0
    for seed in UInt64(0)..<150 {
      var generator = SeededGenerator(seed: seed)
      let kept = Set(Questionnaire.example.items.map(\.id).shuffled(using: &generator).prefix(4))
      let questionnaire = Questionnaire.example.keeping { kept.contains($0.id) }
      let assessment = generator.assessment(of: questionnaire)
      guard let current = assessment.scorecard(against: questionnaire).verdict, current < .approve else {
        continue
      }
      let found = assessment.verdictPaths(against: questionnaire)
      let catalogue = assessment.everyStep(in: questionnaire)
      for target in [found.next.first?.target, .approve].compactMap(\.self) {
        let paths = found.all.filter { $0.verdict >= target && !$0.needsNewReport && $0.target == target }
        let longest = min(2, (paths.first?.steps.count ?? 3) - 1)
        let shorter = assessment.smallestSet(
          of: catalogue, to: target, against: questionnaire, upTo: longest)
        let isCovered = paths.isEmpty && found.next.contains { $0.verdict >= target }
        #expect(shorter == nil || isCovered, "seed \(seed): \(target) \(shorter ?? []) before \(paths)")
        met += 1
      }
    }
    #expect(met > 100)
  }
}

extension Assessment {
  /// Every single step that could be proposed, from the questionnaire and the record alone.
  fileprivate func everyStep(in questionnaire: Questionnaire) -> [VerdictStep] {
    let record = ReportRecord(of: self, policy: Policy(policy))
    let main = record.newest(\.isTypeII) ?? record.newest { $0.kind == .soc2 }
    let asked = questionnaire.items.filter { $0.computation == nil }
    let answers = asked.compactMap { item in item.best.map { VerdictStep.answer(item.id, $0.id) } }
    let pieces = asked.flatMap { item in
      item.evidencePieces.map { VerdictStep.accept($0.id, of: item.id, from: .independent) }
    }
    let tests = asked.flatMap { item -> [VerdictStep] in
      guard let main, item.isTestable, let category = item.category else { return [] }
      if main.report.tests[item.id] != nil { return [.remediate(item.id, in: main.id)] }
      let isInScope = main.report.categories?.contains(category) ?? true
      return isInScope ? [.recordTest(of: item.id, in: main.id)] : []
    }
    let facts = record.usable.flatMap { use -> [VerdictStep] in
      (use.report.auditorStatus == .notChecked ? [.verifyAuditor(of: use.id)] : [])
        + (use.report.productInScope == .unclear ? [.confirmProduct(in: use.id)] : [])
        + (use.report.opinion == .notEstablished ? [.establishOpinion(of: use.id)] : [])
        + (use.report.categories == nil ? [.establishScope(of: use.id)] : [])
        + (use.age.map { $0 > 12 && $0 <= 15 } ?? false ? [.bridge(use.id)] : [])
    }
    let owners = record.newest { $0.kind == .soc2 }.map { use in
      use.report.customerControls.indices.map { VerdictStep.nameOwner(of: $0, in: use.id) }
    }
    let isOut = record.newest { $0.kind == .soc2 }?.report.productInScope == .no
    let risks: [VerdictStep] =
      (record.newest(\.isTypeII) == nil && !record.isNothingRecorded ? [.acceptRisk("no-type-ii")] : [])
      + (isOut ? [.acceptRisk("product-out-of-scope")] : [])
    return (record.isNothingRecorded ? [.stateNoReports, .acceptRisk("no-type-ii")] : []) + answers + pieces
      + tests + facts + (owners ?? []) + risks
  }

  /// The first set of at most so many steps after which the verdict is reached; nil where there is none.
  fileprivate func smallestSet(
    of catalogue: [VerdictStep], to target: Verdict, against questionnaire: Questionnaire, upTo size: Int
  ) -> [VerdictStep]? {
    func search(_ taken: [VerdictStep], from place: Int) -> [VerdictStep]? {
      let verdict = taking(taken).scorecard(against: questionnaire).verdict
      if let verdict, verdict >= target { return taken }
      guard taken.count < size else { return nil }
      for next in catalogue.indices.dropFirst(place) {
        if let found = search(taken + [catalogue[next]], from: next + 1) { return found }
      }
      return nil
    }
    return size < 0 ? nil : search([], from: 0)
  }
}
