/// Finds the fewest steps that reach what a verdict asks for, one deed for each lever.
///
/// Steps are counted in whole numbers and what deeds add is summed, so all states after so many levers and so
/// many steps can be kept, less those that another one covers. For each number of steps in turn only the
/// states are followed from which the rest can still reach everything; the first number that succeeds is the
/// smallest.
struct DeedSearch: Sendable {
  private let choices: [[WeighedDeed]]
  private let needs: Totals
  /// For the levers from each place on, and each number of steps: the most that they can still add, each sum
  /// by itself.
  private let most: [[Totals?]]

  /// The three sums that have to be reached.
  struct Totals: Sendable, Equatable {
    var earned = 0.0
    var answered = 0.0
    var slack = 0.0
  }

  struct Found: Sendable {
    /// In the order of the levers.
    let deeds: [ItemLever.Deed]
    let steps: Int
    let earned: Double
  }

  /// `budget` is the largest number of steps worth looking at.
  init(_ choices: [[WeighedDeed]], needs: VerdictNeeds, budget: Int) {
    self.choices = choices
    self.needs = Totals(earned: needs.score ?? 0, answered: needs.answered ?? 0, slack: 0)
    let longest = choices.reduce(0) { $0 + ($1.map(\.steps).max() ?? 0) }
    most = Self.most(of: choices, upTo: max(0, min(budget, longest)))
  }

  private var budget: Int { most[0].count - 1 }

  /// No choice of fewer steps can reach it; nil where none within the budget can.
  var fewest: Int? { most[0].firstIndex { $0.map { isWithinReach(Totals(), $0) } ?? false } }

  /// The choice of fewest steps and, of as many, the one that adds most; nil where none was found within the
  /// budget.
  ///
  /// It is exhaustive if nothing was left out on the way: then no other choice has fewer steps or, of as
  /// many, adds more.
  var best: (found: Found?, isExhaustive: Bool) {
    guard let fewest else { return (nil, true) }
    var isExhaustive = true
    for steps in fewest...budget {
      var frontier = Frontier(steps: steps)
      for place in choices.indices { advance(&frontier, over: place) }
      isExhaustive = isExhaustive && !frontier.isCut
      if let found = found(in: frontier) { return (found, isExhaustive) }
    }
    return (nil, isExhaustive)
  }

  private func advance(_ frontier: inout Frontier, over place: Int) {
    let before = frontier.states
    frontier.states = Array(repeating: [], count: before.count)
    for (taken, states) in before.enumerated() {
      for state in states {
        for (number, deed) in choices[place].enumerated() where taken + deed.steps < before.count {
          var sums = state.sums
          sums.earned += deed.earned
          sums.answered = min(needs.answered, sums.answered + deed.answered)
          sums.slack += deed.slack
          let left = before.count - 1 - taken - deed.steps
          guard let rest = most[place + 1][min(left, most[place + 1].count - 1)], isWithinReach(sums, rest)
          else { continue }
          frontier.add(sums, after: state, choosing: number, steps: taken + deed.steps)
        }
      }
    }
    frontier.shorten()
  }

  private func isWithinReach(_ sums: Totals, _ rest: Totals) -> Bool {
    meets(sums.earned + rest.earned, needs.earned) && meets(sums.answered + rest.answered, needs.answered)
      && meets(sums.slack + rest.slack, needs.slack)
  }

  private func found(in frontier: Frontier) -> Found? {
    let ends = frontier.states.enumerated().flatMap { steps, states in states.map { (steps, $0) } }
    guard let (steps, end) = ends.max(by: { ($1.0, $0.1.sums.earned) < ($0.0, $1.1.sums.earned) }) else {
      return nil
    }
    let numbers = frontier.numbers(upTo: end)
    let deeds = zip(choices, numbers).map { $0[$1].deed }
    return Found(deeds: deeds, steps: steps, earned: end.sums.earned)
  }

  private static func most(of choices: [[WeighedDeed]], upTo budget: Int) -> [[Totals?]] {
    var all = [[Totals?](repeating: Totals(), count: budget + 1)]
    for deeds in choices.reversed() {
      let after = all[all.count - 1]
      all.append(
        (0...budget).map { count in
          deeds.reduce(nil) { best, deed in
            guard deed.steps <= count, let rest = after[count - deed.steps] else { return best }
            return Totals(
              earned: max(best?.earned ?? -.infinity, rest.earned + deed.earned),
              answered: max(best?.answered ?? -.infinity, rest.answered + deed.answered),
              slack: max(best?.slack ?? -.infinity, rest.slack + deed.slack))
          }
        })
    }
    return all.reversed()
  }
}

/// The states after some levers, by their number of steps.
private struct Frontier {
  struct State {
    let sums: DeedSearch.Totals
    let node: Int
  }

  /// How many states are kept at most for one number of steps.
  private static let mostStates = 300

  var states: [[State]]
  private(set) var isCut = false
  /// Each choice with the one before it.
  private var nodes: [(before: Int, number: Int)] = []

  init(steps: Int) {
    states = Array(repeating: [], count: steps + 1)
    states[0] = [State(sums: DeedSearch.Totals(), node: -1)]
  }

  /// Takes the state in unless one that is there already gives no less of anything; of equals the first
  /// stays.
  mutating func add(_ sums: DeedSearch.Totals, after state: State, choosing number: Int, steps: Int) {
    if states[steps].contains(where: { $0.sums.covers(sums) }) { return }
    states[steps].removeAll { sums.covers($0.sums) }
    states[steps].append(State(sums: sums, node: nodes.count))
    nodes.append((state.node, number))
  }

  /// Leaves out the states that earn least where there are too many.
  mutating func shorten() {
    for steps in states.indices where states[steps].count > Self.mostStates {
      isCut = true
      states[steps].sort { $0.sums.earned > $1.sums.earned }
      states[steps].removeLast(states[steps].count - Self.mostStates)
    }
  }

  /// The number of the deed chosen for each lever.
  func numbers(upTo state: State) -> [Int] {
    var numbers: [Int] = []
    var node = state.node
    while node >= 0 {
      numbers.append(nodes[node].number)
      node = nodes[node].before
    }
    return numbers.reversed()
  }
}

extension DeedSearch.Totals {
  fileprivate func covers(_ other: Self) -> Bool {
    earned >= other.earned && answered >= other.answered && slack >= other.slack
  }
}
