import Diligence

/// What the report record gives each item under a plan, and what it could give if the main report said more.
struct ItemReaches: Sendable {
  private let plan: RecordPlan
  private let main: ReportUse?

  init(_ plan: RecordPlan) {
    self.plan = plan
    main = plan.mainReport
  }

  func reach(of item: Item) -> ItemReach {
    let record = plan.record
    var reach = ItemReach(report: main?.id)
    reach.now = best(of: record.usable, for: item)
    if let coming = plan.comingReport {
      reach.untested = best(of: record.usable.filter { $0.id != coming }, for: item)
      return reach
    }
    guard let main else { return reach }
    let test = main.report.tests[item.id]
    if main.canTest(item), test == nil || test?.page == nil && test?.result == .clean {
      reach.tested = main.with(ReportTest(result: .clean, page: 1), of: item.id).level(for: item)?.level
    } else if var test, test.isOpenException {
      test.remediated = true
      reach.remedied = main.with(test, of: item.id).level(for: item)?.level ?? .saidOnly
    }
    return reach
  }

  private func best(of uses: [ReportUse], for item: Item) -> ProofLevel? {
    uses.compactMap { $0.level(for: item)?.level }.max()
  }
}

extension ReportUse {
  /// Whether a test of the item is to be expected in it: its category is in scope, or the scope is not known.
  fileprivate func canTest(_ item: Item) -> Bool {
    guard let scope = report.categories, let category = item.category else { return true }
    return scope.contains(category)
  }

  /// The same with one test recorded otherwise.
  fileprivate func with(_ test: ReportTest, of item: ItemID) -> ReportUse {
    var report = report
    report.tests[item] = test
    return ReportUse(report: report, decisionDate: decisionDate, bridgedUntil: bridgedUntil, policy: policy)
  }
}
