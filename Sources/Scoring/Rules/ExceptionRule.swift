import Diligence

/// R16: how much one exception weighs at the decision date.
///
/// High if its item is critical, if it touched too large a share of the sample, if an earlier SOC 2 noted it already or
/// if it is not remediated; else low if the auditor tested it again after it was remediated; else medium.
struct ExceptionWeight {
  let item: ItemID
  let test: ReportTest
  /// The latest earlier SOC 2 with an exception on the same item.
  let earlier: ReportUse?
  /// What makes it weigh most, each as part of a sentence; empty where nothing does.
  let aggravations: [String]

  init(of item: ItemID, _ test: ReportTest, isCritical: Bool, earlier: ReportUse?, policy: Policy) {
    self.item = item
    self.test = test
    self.earlier = earlier
    let share = isCritical ? ["the item is critical"] : []
    let large =
      test.deviates(inMoreThan: policy.highExceptionPercent) ? ["too many of the sample deviate"] : []
    let repeated = earlier.map { ["\($0.id) noted one already"] } ?? []
    let open = test.isOpenException ? ["it is not remediated"] : []
    aggravations = share + large + repeated + open
  }

  var severity: Severity {
    aggravations.isEmpty ? test.remediated == true && test.retested == true ? .low : .medium : .high
  }
}

extension ReportTest {
  /// Whether more than so many percent of the sample deviated; not so where either is not recorded.
  fileprivate func deviates(inMoreThan percent: Double) -> Bool {
    guard let sample, let deviations, sample > 0 else { return false }
    return Double(deviations) * 100 > percent * Double(sample)
  }

  fileprivate var sampleWords: String {
    guard let sample, let deviations else { return "not recorded" }
    return "\(deviations) of \(sample) deviate"
  }
}

extension ReportRecord {
  /// One reading for each exception, by item.
  func exceptionReadings(of use: ReportUse, _ questionnaire: Questionnaire) -> [RuleReading] {
    guard use.report.startLevel != nil else { return [] }
    let earlier = use.report.kind == .soc2 ? self.earlier(than: use) : []
    return use.report.exceptions.map { item, test in
      let weight = ExceptionWeight(
        of: item, test, isCritical: questionnaire.item(item)?.importance == .critical,
        earlier: earlier.last { $0.report.tests[item]?.result == .exception }, policy: use.policy)
      let isTestable = questionnaire.item(item)?.isTestable == true
      let isToldLater = later(than: use).contains { $0.report.tests[item]?.result == .exception }
      return use.reading(of: weight, isToFollowUp: isTestable && !isToldLater)
    }
  }

  /// The gate `open-exception`.
  func exceptionGate(_ questionnaire: Questionnaire) -> GateFinding {
    guard let use = newest(\.isTypeII) else {
      return GateFinding(.clear, "There is no usable SOC 2 Type II.")
    }
    let items = questionnaire.items.filter {
      $0.importance == .critical && use.report.tests[$0.id]?.isOpenException == true
    }
    if items.isEmpty { return GateFinding(.clear, "\(use.id) has no open exception on a critical item.") }
    let names = items.map(\.id.text).joined(separator: ", ")
    return GateFinding(.tripped, "\(use.id) has an open exception on \(names).")
  }
}

extension ReportUse {
  fileprivate func reading(of weight: ExceptionWeight, isToFollowUp: Bool) -> RuleReading {
    let test = weight.test
    let repair = test.retested == true ? "remediated and tested again" : "remediated"
    let why = weight.aggravations.isEmpty ? repair : listed(weight.aggravations)
    let finding = isToFollowUp ? finding(about: weight) : nil
    return reading(
      .exception, weight.severity.rawValue, weight.severity,
      "The exception on \(weight.item) weighs \(weight.severity.rawValue): \(why).",
      inputs: [
        RuleInput("item", weight.item.text), RuleInput("page", test.page.map { "\($0)" } ?? "not recorded"),
        RuleInput("sample", test.sampleWords),
        RuleInput("remediated", test.remediated == true ? repair : "no"),
        RuleInput("noted before", weight.earlier?.id.text ?? "no"),
      ], followUp: [finding].compactMap(\.self))
  }

  /// What was remediated and is new needs no following up; what has no page counts for nothing, which is told apart.
  private func finding(about weight: ExceptionWeight) -> Finding? {
    guard let page = weight.test.page else { return nil }
    let place = "\(id), page \(page): the exception on \(weight.item)"
    switch (weight.test.isOpenException, weight.earlier) {
    case (true, nil): return followUp("\(place) is not remediated.", weight.severity, item: weight.item)
    case (true, let earlier?):
      return followUp(
        "\(place) is not remediated, and \(earlier.id) noted one already.", weight.severity, item: weight.item
      )
    case (false, let earlier?):
      return followUp(
        "\(place) is remediated, but \(earlier.id) noted one already; ask why it came back.", weight.severity,
        item: weight.item)
    case (false, nil): return nil
    }
  }
}

extension AssuranceReport {
  /// By item.
  fileprivate var exceptions: [(ItemID, ReportTest)] {
    tests.filter { $0.value.result == .exception }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
