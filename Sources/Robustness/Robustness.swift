package import Diligence

/// Whether the order of vendors survives other weights, drawn three ways, with seed and number of draws.
package struct Robustness: Sendable, Equatable {
  package let seed: UInt64
  /// Of each family.
  package let draws: Int
  /// In the order in which the result's matrices are laid out: that of the question.
  package let vendors: [VendorID]
  /// Near, ordered, any: always shown together.
  package let families: [Family]

  package struct Family: Sendable, Equatable {
    package let family: WeightFamily
    /// By vendor, then by rank from the first: the share of draws in which the vendor has that rank; rows and columns sum
    /// to 1. Vendors with the same score share their ranks equally. Of more than `mostInFull` vendors only the first
    /// `ranksOfMany` ranks.
    package let acceptability: [[Double]]
    /// `pairwise[u][v]`: the share of draws in which u is ahead of v, a tie counting half; 0.5 on the diagonal. Nil for more
    /// than `mostInFull` vendors.
    package let pairwise: [[Double]]?
    /// The mean of the weights, summing to 1, with which the vendor is first; nil where it never is.
    package let centralWeights: [[Double]?]

    package init(
      family: WeightFamily, acceptability: [[Double]], pairwise: [[Double]]?, centralWeights: [[Double]?]
    ) {
      self.family = family
      self.acceptability = acceptability
      self.pairwise = pairwise
      self.centralWeights = centralWeights
    }
  }

  package init(seed: UInt64, draws: Int, vendors: [VendorID], families: [Family]) {
    self.seed = seed
    self.draws = draws
    self.vendors = vendors
    self.families = families
  }

  /// As many draws of each family as are made unless somebody asks for others.
  package static let usualDraws = 10_000
  /// As many are counted without loss; who asks for more gains nothing, the shares being sure to 0.0002.
  package static let mostDraws = 10_000_000
  package static let usualSeed: UInt64 = 1
  /// As many vendors are told apart two by two and rank by rank.
  package static let mostInFull = 256
  /// As many ranks are told of more vendors.
  package static let ranksOfMany = 10
}
