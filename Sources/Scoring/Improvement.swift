package import Diligence

/// What the score would gain at most if one thing about one item got better.
package struct Improvement: Sendable, Equatable {
  package let item: ItemID
  package let way: Way
  /// Points.
  package let gain: Double

  /// Three ways in which an item can still add points.
  package enum Way: String, Sendable, CaseIterable {
    /// The same answer, proven in full.
    case proof
    /// A better answer, proven in full.
    case betterAnswer = "better_answer"
    /// Any answer to an open item.
    case answer

    /// As a person would ask for it.
    package var label: String {
      switch self {
      case .proof: "better proof"
      case .betterAnswer: "a better answer"
      case .answer: "an answer"
      }
    }
  }
}

extension Scorecard {
  /// What would add most in one way, the largest gain first; equal gains by item id.
  package func improvements(by way: Improvement.Way) -> [Improvement] {
    items.map { Improvement(item: $0.id, way: way, gain: $0.split.gain(by: way)) }
      .filter { $0.gain > 1e-9 }
      .sorted { ($1.gain, $0.item) < ($0.gain, $1.item) }
  }

  /// What would add most in any way, the largest gain first.
  package var improvements: [Improvement] {
    Improvement.Way.allCases.flatMap { improvements(by: $0) }
      .sorted { ($1.gain, $0.item, $0.way.rawValue) < ($0.gain, $1.item, $1.way.rawValue) }
  }
}

extension PointSplit {
  fileprivate func gain(by way: Improvement.Way) -> Double {
    switch way {
    case .proof: missingProof
    case .betterAnswer: gap
    case .answer: open
    }
  }
}
