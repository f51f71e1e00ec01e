import Diligence

/// The exceptions that a report lists apart from the tests of items, at hand by what they touch, so that scoring asks
/// once for each item.
struct ListedExceptions: Sendable {
  /// Whether any of those on the criterion, or on the item that a person named, is open.
  private var byCriterion: [String: Bool] = [:]
  private var byItem: [ItemID: Bool] = [:]

  /// Nil where the report lists none.
  init?(_ exceptions: [ReportException]?) {
    guard let exceptions, !exceptions.isEmpty else { return nil }
    for exception in exceptions {
      if let items = exception.items {
        for item in items { byItem[item] = byItem[item] == true || exception.isOpen }
      } else if let criterion = exception.criterion {
        byCriterion[criterion] = byCriterion[criterion] == true || exception.isOpen
      }
    }
  }

  /// Whether one that touches the item is open; nil where none touches it.
  func isOpen(on item: Item) -> Bool? {
    var isOpen = byItem[item.id]
    for criterion in item.officialCriteria {
      if let other = byCriterion[criterion] { isOpen = isOpen == true || other }
    }
    return isOpen
  }
}

extension ReportException {
  /// Those that a person named, else those on its official criterion.
  func touches(_ item: Item) -> Bool {
    if let items { return items.contains(item.id) }
    return criterion.map(item.officialCriteria.contains) ?? false
  }
}

extension ReportUse {
  /// Whether an exception on the item is open, recorded with its test or listed; nil where there is none.
  func isExceptionOpen(on item: Item) -> Bool? {
    let listed = listedExceptions?.isOpen(on: item)
    guard let test = report.tests[item.id], test.result == .exception else { return listed }
    return test.isOpenException || listed == true
  }

  /// What a listed exception limits on an item beyond what its test says.
  func listedCap(_ item: Item, test: ReportTest) -> Cap? {
    guard let isOpen = listedExceptions?.isOpen(on: item) else { return nil }
    if test.result == .exception, test.isOpenException || !isOpen { return nil }
    return isOpen
      ? Cap(
        level: .independent, rule: .exceptionsApart,
        reason:
          "an exception was noted on \(self.exceptionName(on: item, isOpen: true)) and is not remediated")
      : Cap(
        level: .testedWithLimit, rule: .exceptionsApart,
        reason: "an exception was noted on \(self.exceptionName(on: item, isOpen: false)), since remediated")
  }

  private func exceptionName(on item: Item, isOpen: Bool) -> String {
    report.exceptions?.first { $0.touches(item) && $0.isOpen == isOpen }?.name ?? item.id.text
  }
}
