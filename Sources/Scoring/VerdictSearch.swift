import Diligence

/// Looks for the smallest set of steps to a verdict: combinations of what concerns reports as a whole, and
/// inside each an exact search over items.
struct VerdictSearch: Sendable {
  let assessment: Assessment
  let questionnaire: Questionnaire
  let card: Scorecard
  let current: Verdict

  /// Nil where no verdict is better than that of the assessment, or there is nothing to score.
  init?(_ assessment: Assessment, against questionnaire: Questionnaire) {
    let card = assessment.scorecard(against: questionnaire)
    guard let current = card.verdict, current < .approve else { return nil }
    self.assessment = assessment
    self.questionnaire = questionnaire
    self.card = card
    self.current = current
  }

  /// Without a new report, and with one where that is shorter or the only way.
  func paths(to target: Verdict) -> [VerdictPath] {
    let needs = VerdictNeeds(for: target, of: card)
    let now = path(needs, among: plans)
    let later = path(needs, among: planWithNewReport)
    guard let now else { return [later].compactMap(\.self) }
    guard let later else { return [now] }
    let isBetter = later.steps.count < now.steps.count || later.risks < now.risks
    return isBetter ? [now, later] : [now]
  }

  private var plans: Plans {
    let facts = RecordPlan.facts(about: assessment, questionnaire)
    let sets = RecordPlan.combinations(of: Array(facts.prefix(RecordPlan.mostFacts)))
    return Plans(sets: sets, areAll: facts.count <= RecordPlan.mostFacts, comingReport: nil)
  }

  /// The new report tests all that a report can test; what is not needed of it is left out in the end.
  private var planWithNewReport: Plans {
    let items = questionnaire.items.filter(\.isTestable).map(\.id)
    return Plans(sets: [[.newReport(testing: items)]], areAll: true, comingReport: assessment.nextReportID)
  }

  /// The combinations to try, the smallest first.
  private struct Plans {
    let sets: [[VerdictStep]]
    /// Whether no combination was left out.
    let areAll: Bool
    let comingReport: ReportID?
  }
}

extension VerdictSearch {
  private func path(_ needs: VerdictNeeds, among plans: Plans) -> VerdictPath? {
    var best: Candidate?
    var isProven = plans.areAll
    let least = leastSteps(needs, plans)
    for set in plans.sets {
      if let best, set.count + least > best.steps { break }
      let plan = RecordPlan(set, for: assessment, comingReport: plans.comingReport)
      guard let situation = situation(plan, needs) else { continue }
      let own = situation.plan.steps.count
      let search = DeedSearch(
        situation.choices, needs: needs, budget: best.map { $0.steps - own } ?? .max)
      guard let fewest = search.fewest, own + fewest <= best?.steps ?? .max else { continue }
      let (found, isExhaustive) = search.best
      isProven = isProven && isExhaustive
      guard let found else { continue }
      let candidate = Candidate(situation: situation, found: found)
      if best.map(candidate.isBetter) ?? true { best = candidate }
    }
    return best.flatMap { path($0, needs, isProven: isProven) }
  }

  private func situation(_ plan: RecordPlan, _ needs: VerdictNeeds) -> VerdictSituation? {
    VerdictSituation(plan, card, against: questionnaire, needs: needs)
  }

  /// No plan needs fewer steps on items than the one that takes every fact for good.
  private func leastSteps(_ needs: VerdictNeeds, _ plans: Plans) -> Int {
    guard let all = plans.sets.last, plans.sets.count > 1 else { return 0 }
    let plan = RecordPlan(all, for: assessment)
    guard let situation = situation(plan, needs) else { return 0 }
    return DeedSearch(situation.choices, needs: needs, budget: .max).fewest ?? 0
  }

  private struct Candidate {
    let situation: VerdictSituation
    let found: DeedSearch.Found

    var steps: Int { situation.plan.steps.count + found.steps }

    func isBetter(than other: Candidate) -> Bool {
      (steps, other.found.earned) < (other.steps, found.earned)
    }
  }

  /// Nil where scoring the assessment with all steps does not bear the promise out.
  private func path(_ candidate: Candidate, _ needs: VerdictNeeds, isProven: Bool) -> VerdictPath? {
    let eased = EasedDeeds(candidate.situation, candidate.found.deeds, needs: needs)
    let steps = withoutNeedless(eased.steps, needs.target, isProven: isProven)
    let after = assessment.taking(steps).scorecard(against: questionnaire)
    guard let verdict = after.verdict, verdict >= needs.target, let score = after.score else { return nil }
    return VerdictPath(
      target: needs.target, verdict: verdict, steps: taken(steps), score: score, isSmallest: isProven)
  }

  /// What is proven to be the smallest set has nothing needless in it; of others each step is left out on
  /// trial.
  private func withoutNeedless(
    _ steps: [VerdictStep], _ target: Verdict, isProven: Bool
  ) -> [VerdictStep] {
    if isProven { return steps }
    return steps.reduce(steps) { kept, step in
      let fewer = kept.filter { $0 != step }
      let verdict = assessment.taking(fewer).scorecard(against: questionnaire).verdict
      return verdict.map { $0 >= target } ?? false ? fewer : kept
    }
  }

  /// What concerns reports and gates first, then item by item, the one that gains most first.
  private func taken(_ steps: [VerdictStep]) -> [VerdictPath.Taken] {
    let whole = steps.filter { $0.item == nil }
    let before = score(after: whole)
    let items = Dictionary(grouping: steps.filter { $0.item != nil }, by: \.item).map { item, steps in
      (item: item, steps: steps, gain: score(after: whole + steps) - before)
    }
    let ordered = whole + items.sorted { isEarlier($0, $1) }.flatMap(\.steps)
    let scores = ordered.indices.map { score(after: Array(ordered[...$0])) }
    return zip(ordered, zip(scores, [card.score ?? 0] + scores)).map { step, scores in
      VerdictPath.Taken(step: step, gain: scores.0 - scores.1)
    }
  }

  private typealias OfItem = (item: ItemID?, steps: [VerdictStep], gain: Double)

  private func isEarlier(_ left: OfItem, _ right: OfItem) -> Bool {
    guard (left.gain - right.gain).magnitude < 1e-9, let first = left.item, let second = right.item else {
      return left.gain > right.gain
    }
    return first < second
  }

  private func score(after steps: [VerdictStep]) -> Double {
    assessment.taking(steps).scorecard(against: questionnaire).score ?? 0
  }
}

extension VerdictPath {
  /// How many risks it asks somebody to accept.
  fileprivate var risks: Int { steps.count { $0.step.gate != nil } }
}
