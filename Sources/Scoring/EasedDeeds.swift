import Diligence

/// The same deeds made as easy as the verdict allows: the vendor's document instead of an independent source,
/// fewer items in a report still to come. The number of steps stays.
struct EasedDeeds: Sendable {
  let steps: [VerdictStep]

  init(_ situation: VerdictSituation, _ deeds: [ItemLever.Deed], needs: VerdictNeeds) {
    var ease = Ease(situation: situation, deeds: deeds, needs: needs)
    ease.easeSources()
    if situation.plan.comingReport != nil { ease.leaveOutTests() }
    steps = ease.steps
  }
}

private struct Ease {
  let situation: VerdictSituation
  var deeds: [ItemLever.Deed]
  let needs: VerdictNeeds

  /// The items that lose least by it first.
  private var order: [Int] {
    situation.levers.indices.sorted {
      (situation.levers[$0].points, situation.levers[$0].item.id)
        < (situation.levers[$1].points, situation.levers[$1].item.id)
    }
  }

  mutating func easeSources() {
    for lever in order {
      for place in deeds[lever].sources.indices {
        let piece = situation.levers[lever].pieces[place]
        guard situation.levers[lever].levels[piece] == .saidOnly else { continue }
        attempt(on: lever) { $0.sources[place] = .vendor }
      }
    }
  }

  mutating func leaveOutTests() {
    for lever in order where situation.levers[lever].item.isTestable {
      attempt(on: lever) { $0.record = .untested }
    }
  }

  private mutating func attempt(on lever: Int, _ change: (inout ItemLever.Deed) -> Void) {
    let before = deeds[lever]
    change(&deeds[lever])
    if !needs.areMet(by: situation.sums(after: deeds)) { deeds[lever] = before }
  }

  var steps: [VerdictStep] {
    situation.steps(of: deeds).map { step in
      guard case .newReport(let items) = step else { return step }
      let left = Set(
        zip(situation.levers, deeds).filter { $1.record == .untested }.map(\.0.item.id))
      let counting = Set(situation.levers.map(\.item.id))
      return .newReport(testing: items.filter { counting.contains($0) && !left.contains($0) })
    }
  }
}
