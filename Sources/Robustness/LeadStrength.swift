/// How firmly a vendor leads, by the share of draws in which it is first (scoring.md, "Robustness of a ranking").
package enum LeadStrength: Sendable, CaseIterable {
  case almostAlways, usually, dependsOnPriorities, tooCloseToCall

  /// `share` is 0 to 1 and not rounded; within 1e-9 of a threshold it meets it.
  package init(share: Double) {
    self = Self.allCases.first { share >= $0.least - 1e-9 } ?? .tooCloseToCall
  }

  /// The share of first places from which it is so: 0.95, 0.80, 0.55, 0.
  package var least: Double {
    switch self {
    case .almostAlways: 0.95
    case .usually: 0.80
    case .dependsOnPriorities: 0.55
    case .tooCloseToCall: 0
    }
  }

  package var words: String {
    switch self {
    case .almostAlways: "first under almost any sensible weighting"
    case .usually: "usually first"
    case .dependsOnPriorities: "leads, but it depends on priorities"
    case .tooCloseToCall: "too close to call"
    }
  }
}

/// A share of draws for a person: `87 %`, and never `0 %` or `100 %` for what is only close to it.
package func wholePercent(_ share: Double) -> String {
  if share <= 1e-12 { return "0 %" }
  if share >= 1 - 1e-12 { return "100 %" }
  switch Int((share * 100).rounded(.toNearestOrAwayFromZero)) {
  case ..<1: return "under 1 %"
  case 100...: return "over 99 %"
  case let percent: return "\(percent) %"
  }
}
