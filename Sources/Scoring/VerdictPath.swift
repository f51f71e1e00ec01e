package import Diligence

/// Steps after which the verdict is a better one; scored, not guessed.
package struct VerdictPath: Sendable, Equatable {
  /// What the steps were looked for.
  package let target: Verdict
  /// What comes out once all of them are done: the target or better.
  package let verdict: Verdict
  /// What has to do with gates and reports first, then the largest gain; none of them can be left out.
  package let steps: [Taken]
  /// The score once all of them are done.
  package let score: Double
  /// Whether no fewer steps of this kind reach the target; otherwise somebody may find a shorter way.
  package let isSmallest: Bool

  /// One step, and what the score gains when it is done after those before it.
  package struct Taken: Sendable, Equatable {
    package let step: VerdictStep
    /// Points.
    package let gain: Double
  }

  /// Whether it waits for a report that the vendor does not have yet.
  package var needsNewReport: Bool {
    steps.contains { if case .newReport = $0.step { true } else { false } }
  }
}

/// What would change a verdict: the fewest steps to the next better one, and to approval.
package struct VerdictPaths: Sendable, Equatable {
  package let current: Verdict?
  /// To any better verdict. The first does with what can be had now, a second one waits for a new report and
  /// is there only where it is shorter or accepts fewer risks; either may be missing.
  package let next: [VerdictPath]
  /// To approval, likewise; empty where the next better verdict is approval.
  package let approval: [VerdictPath]

  package var all: [VerdictPath] { next + approval }

  /// Of an assessment that there is nothing to say about.
  static let nowhere = VerdictPaths(current: nil, next: [], approval: [])
}

extension Assessment {
  /// What would change the verdict of this assessment.
  ///
  /// Smallest means the fewest steps; among as many, those that add most to the score, then the first by item
  /// id. Evidence is asked for from an independent source only where the vendor's own document would not do.
  /// A step adds what it adds whatever else is done, save inside one item, so the search over items is exact;
  /// steps on a report as a whole change many items, so every combination of them is scored. Where that was
  /// too much to look at, a path says so.
  package func verdictPaths(against questionnaire: Questionnaire) -> VerdictPaths {
    guard let search = VerdictSearch(self, against: questionnaire) else {
      return VerdictPaths(current: scorecard(against: questionnaire).verdict, next: [], approval: [])
    }
    let better = Verdict.allCases.filter { $0 > search.current }
    let next = better.lazy.map(search.paths).first { !$0.isEmpty } ?? []
    let isEnough = next.contains { $0.verdict == .approve } || search.current == .conditional
    return VerdictPaths(
      current: search.current, next: next, approval: isEnough ? [] : search.paths(to: .approve))
  }

  /// The smallest sets of steps to one verdict or better; empty where it is reached already, or cannot be.
  package func verdictPaths(to target: Verdict, against questionnaire: Questionnaire) -> [VerdictPath] {
    guard let search = VerdictSearch(self, against: questionnaire), search.current < target else { return [] }
    return search.paths(to: target)
  }
}
