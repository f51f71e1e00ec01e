internal import RankingKernel

/// How the draws are made; nothing of it can be seen in what comes out.
struct KernelRun {
  var threads: Int
  var variant: ranking_variant

  /// As many threads as have something to do, and what the processor can do best.
  static func suited(to plan: KernelPlan, draws: Int, families: Int) -> Self {
    let vendors = Double(plan.layout.vendors)
    let criteria = Double(plan.layout.criteria)
    let pairs = plan.layout.in_full ? vendors * vendors / 2 : vendors * 4
    let nanoseconds =
      criteria * 8 + vendors * criteria / 4 + pairs / 4 + Double(plan.layout.open_item_count) * 2
    let worthwhile = nanoseconds * Double(draws * families) / 200_000
    return Self(
      threads: Int(max(1, min(worthwhile, Double(ranking_processors())))), variant: ranking_best_variant())
  }
}
