package import Diligence

/// What a report seems to say about one item, for a person to confirm; it proves nothing until then.
package struct ProposedTest: Sendable, Equatable {
  package let item: ItemID
  /// Nil where none is proposed.
  package let test: ReportTest?
  /// Why, or why not, in one sentence.
  package let because: String

  package init(item: ItemID, test: ReportTest?, because: String) {
    self.item = item
    self.test = test
    self.because = because
  }
}

extension AssuranceReport {
  /// A test of each item of the questionnaire that a report can prove, from the criteria that were read as tested, the
  /// exceptions and the categories in scope; what is recorded already stays as it is.
  package func proposedTests(
    from tested: [TestedCriterion], for questionnaire: Questionnaire
  ) -> [ProposedTest] {
    let criteria = Dictionary(grouping: tested, by: \.criterion)
    return questionnaire.items.filter(\.isTestable).map { item in
      if let test = tests[item.id] {
        return ProposedTest(item: item.id, because: "It is recorded already as \(test.result.label).")
      }
      if let reason = reasonForNone(of: item) { return ProposedTest(item: item.id, because: reason) }
      let found = item.officialCriteria.flatMap { criteria[$0] ?? [] }
      return proposal(for: item, found, (exceptions ?? []).filter { $0.touches(item) })
    }
  }

  private func reasonForNone(of item: Item) -> String? {
    if startLevel == nil { return "A document of this kind tests no item." }
    if kind != .soc2 { return "\(kind.label) shows no tests; record one by hand where it says more." }
    guard let categories else { return "The categories in scope are not recorded." }
    guard let category = item.category, !categories.contains(category) else { return nil }
    return "\(category.title) is not in the report's scope."
  }

  private func proposal(
    for item: Item, _ found: [TestedCriterion], _ exceptions: [ReportException]
  ) -> ProposedTest {
    let names = item.officialCriteria.joined(separator: ", ")
    guard let exception = exceptions.first(where: \.isOpen) ?? exceptions.first else {
      return proposal(for: item, found)
    }
    let page = exception.page ?? found.first { $0.result == .exception }?.page ?? found.first?.page
    let test = ReportTest(
      result: .exception, remediated: exception.remediated, page: page, sample: exception.sample,
      deviations: exception.deviations, retested: exception.retested)
    let others = exceptions.count - 1
    let more = others == 0 ? "" : " and \(counted(others, "more exception"))"
    return ProposedTest(
      item: item.id, test: test,
      because: "An exception is listed on \(exception.name)\(more); the item belongs to \(names).")
  }

  private func proposal(for item: Item, _ found: [TestedCriterion]) -> ProposedTest {
    let names = item.officialCriteria
    if names.isEmpty {
      return ProposedTest(item: item.id, because: "No official criterion belongs to it; look for it by hand.")
    }
    let ordered = found.sorted { ($1.result.rank, $0.page) < ($0.result.rank, $1.page) }
    guard let worst = ordered.first else {
      return ProposedTest(item: item.id, because: "No test of \(listed(names)) was read.")
    }
    let there = names.filter { name in found.contains { $0.criterion == name } }
    let missing = names.filter { !there.contains($0) }
    let rest = missing.isEmpty ? "" : "; no test of \(listed(missing)) was read"
    return ProposedTest(
      item: item.id, test: ReportTest(result: worst.result, page: worst.page),
      because:
        "\(there.count == 1 ? "\(there[0]) is" : "\(listed(there)) are") \(worst.result.clause) on page \(worst.page)\(rest)."
    )
  }
}

extension ProposedTest {
  fileprivate init(item: ItemID, because: String) {
    self.init(item: item, test: nil, because: because)
  }
}

extension ReportTest.Result {
  /// The worst counts most.
  fileprivate var rank: Int {
    switch self {
    case .clean: 0
    case .noOccurrence: 1
    case .exception: 2
    }
  }

  fileprivate var clause: String {
    switch self {
    case .clean: "tested without exception, first"
    case .noOccurrence: "tested, with nothing that occurred,"
    case .exception: "tested, with an exception,"
    }
  }
}
