internal import Diligence
internal import RankingKernel

extension RankingQuestion {
  /// Draws weights anew as often as asked, and tells how the ranking fares; nil if `onProgress` stopped it.
  ///
  /// Only question, `seed` and number of draws decide the result, on every machine. `onProgress` is called on the calling
  /// thread with the part that is done, from 0 to 1, at least once; it returns false to stop.
  package func robustness(
    draws: Int = Robustness.usualDraws, seed: UInt64 = Robustness.usualSeed,
    families: [WeightFamily] = WeightFamily.allCases, onProgress: (Double) -> Bool
  ) -> Robustness? {
    robustness(draws: draws, seed: seed, families: families, run: nil, onProgress: onProgress)
  }

  /// With threads and variant of the caller's choice, or those that suit.
  func robustness(
    draws: Int, seed: UInt64, families: [WeightFamily], run: KernelRun?, onProgress: (Double) -> Bool
  ) -> Robustness? {
    precondition(
      (1...Robustness.mostDraws).contains(draws), "A share of draws needs draws, and not too many.")
    precondition(Set(families).count == families.count, "Each family is drawn once.")
    precondition(contenders.allSatisfy { $0.shares.count == criteria.count }, "A share for each criterion.")
    guard !contenders.isEmpty else { return ofNobody(draws: draws, seed: seed, families: families) }
    let plan = KernelPlan(self)
    let run = run ?? .suited(to: plan, draws: draws, families: families.count)
    let results = withUnsafePointer(to: plan.layout) { layout -> [Robustness.Family]? in
      let job = ranking_start(
        layout, DrawKeys(seed: seed).kernelKeys, families.map(\.kernelFamily), Int32(families.count),
        Int64(draws), Int32(run.threads), run.variant)
      defer { ranking_free(job) }
      guard allDone(job, onProgress) else { return nil }
      return families.indices.map { result(job, $0, families[$0], layout.pointee) }
    }
    return withExtendedLifetime(plan) {
      results.map {
        Robustness(seed: seed, draws: draws, vendors: contenders.map(\.vendor), families: $0)
      }
    }
  }

  private func allDone(_ job: OpaquePointer?, _ onProgress: (Double) -> Bool) -> Bool {
    defer { ranking_join(job) }
    var done = 0.0
    while done < 1 {
      done = ranking_step(job)
      guard onProgress(done) else {
        ranking_stop(job)
        return false
      }
    }
    return true
  }

  private func result(_ job: OpaquePointer?, _ number: Int, _ family: WeightFamily, _ layout: ranking_plan)
    -> Robustness.Family
  {
    let vendors = contenders.count
    let columns = (
      ranks: Int(layout.ranks), others: layout.in_full ? vendors : 0, weights: Int(layout.criteria)
    )
    var acceptability = Array(repeating: 0.0, count: vendors * columns.ranks)
    var pairwise = Array(repeating: 0.0, count: vendors * columns.others)
    var firsts = Array(repeating: 0.0, count: vendors * columns.weights)
    ranking_read(job, Int32(number), &acceptability, &pairwise, &firsts)
    let shares = rows(of: acceptability, columns.ranks)
    return Robustness.Family(
      family: family, acceptability: shares,
      pairwise: layout.in_full ? rows(of: pairwise, columns.others) : nil,
      centralWeights: zip(shares, rows(of: firsts, columns.weights)).map { ranks, sums in
        let whole = sums.reduce(0, +)
        return ranks[0] > 0 ? sums.prefix(criteria.count).map { $0 / whole } : nil
      })
  }

  private func rows(of cells: [Double], _ columns: Int) -> [[Double]] {
    contenders.indices.map { Array(cells[$0 * columns..<($0 + 1) * columns]) }
  }

  private func ofNobody(draws: Int, seed: UInt64, families: [WeightFamily]) -> Robustness {
    Robustness(
      seed: seed, draws: draws, vendors: [],
      families: families.map { .init(family: $0, acceptability: [], pairwise: [], centralWeights: []) })
  }
}

extension WeightFamily {
  fileprivate var kernelFamily: ranking_family {
    switch self {
    case .near: ranking_near
    case .ordered: ranking_ordered
    case .any: ranking_any
    }
  }
}

extension DrawKeys {
  fileprivate var kernelKeys: ranking_keys {
    ranking_keys(weights: (weights(.near), weights(.ordered), weights(.any)), open_items: openItems)
  }
}
