import Diligence

/// What is left to choose once it is settled what is done about the reports as a whole: the items, each by
/// itself.
struct VerdictSituation: Sendable {
  /// With what the gates ask for on top.
  let plan: RecordPlan
  /// The last by id first, so that of equal choices the one for the first items is found last and kept.
  let levers: [ItemLever]
  /// The deeds to choose from for each lever, none of them useless or against a gate.
  let choices: [[WeighedDeed]]

  /// Nil where this plan cannot reach the verdict, whatever is done about items.
  init?(
    _ bare: RecordPlan, _ card: Scorecard, against questionnaire: Questionnaire, needs: VerdictNeeds
  ) {
    let gates = VerdictGates(plan: bare, questionnaire: questionnaire, needs: needs)
    guard let forced = gates.forcedSteps else { return nil }
    let plan = bare.adding(forced)
    self.plan = plan
    let reaches = ItemReaches(plan)
    let lastFirst = zip(questionnaire.items, card.items).sorted { $0.0.id > $1.0.id }
    levers = lastFirst.compactMap { item, score in
      guard score.split.points > 0 else { return nil }
      return ItemLever(
        item, score: score, in: plan.assessment, record: plan.record, reach: reaches.reach(of: item))
    }
    choices = levers.map { lever in
      WeighedDeed.useful(
        lever.deeds.filter { gates.allow($0, of: lever) }.map { WeighedDeed($0, of: lever, needs: needs) })
    }
    if choices.contains(where: \.isEmpty) { return nil }
  }

  /// The sums once one deed is done for each lever, in their order.
  func sums(after deeds: [ItemLever.Deed]) -> VerdictSums {
    zip(levers, deeds).reduce(VerdictSums()) { sums, pair in
      sums + (pair.0.sums(after: pair.1) ?? VerdictSums())
    }
  }

  func steps(of deeds: [ItemLever.Deed]) -> [VerdictStep] {
    plan.steps + zip(levers, deeds).flatMap { $0.steps(of: $1) }
  }
}

/// What a deed adds to each of the three things that a verdict asks for, beside its number of steps.
struct WeighedDeed: Sendable, Equatable {
  let deed: ItemLever.Deed
  let steps: Int
  let earned: Double
  /// Kept at 0 where nothing more has to be answered.
  let answered: Double
  /// Kept at 0 where no proof is asked for.
  let slack: Double

  init(_ deed: ItemLever.Deed, of lever: ItemLever, needs: VerdictNeeds) {
    let sums = lever.sums(after: deed) ?? VerdictSums()
    self.deed = deed
    steps = lever.steps(of: deed).count
    earned = sums.earned
    answered = needs.answered == nil ? 0 : sums.answered
    slack = needs.proof.map { sums.slack(over: $0) } ?? 0
  }

  /// Whether it gives no less for no more steps.
  private func covers(_ other: WeighedDeed) -> Bool {
    steps <= other.steps && earned >= other.earned && answered >= other.answered && slack >= other.slack
  }

  /// Without those that another covers, the one with fewest steps first.
  static func useful(_ all: [WeighedDeed]) -> [WeighedDeed] {
    let sorted = all.enumerated().sorted { ($0.element.steps, $0.offset) < ($1.element.steps, $1.offset) }
    return sorted.map(\.element).reduce(into: []) { kept, deed in
      if !kept.contains(where: { $0.covers(deed) }) { kept.append(deed) }
    }
  }
}
