import Diligence

/// One exception of a report, however it is recorded: listed with its criterion, as the result of tests, or both ways,
/// which are one thing.
struct NotedException: Sendable {
  /// Nil where only a test says it.
  let exception: ReportException?
  /// The items that it touches: the critical ones first, else in the questionnaire's order.
  let items: [ItemID]
  /// The tests that say it too.
  let tests: [ItemID: ReportTest]

  /// Open as soon as either way of recording it says so.
  var isOpen: Bool { exception?.isOpen == true || tests.values.contains(where: \.isOpenException) }

  var isRetested: Bool { exception?.retested == true || tests.values.contains { $0.retested == true } }

  var page: Int? { exception?.page ?? tests.values.compactMap(\.page).min() }

  /// Sample and deviations where both are recorded; the listed ones first.
  var sample: (deviations: Int, of: Int)? {
    let pairs = [(exception?.deviations, exception?.sample)] + firstTests.map { ($0.deviations, $0.sample) }
    return pairs.lazy.compactMap { deviations, sample in
      guard let deviations, let sample else { return nil }
      return (deviations, sample)
    }.first
  }

  private var firstTests: [ReportTest] { tests.sorted { $0.key < $1.key }.map(\.value) }

  /// `C02`, or `CC6.2, control AC-04 (C01 and C14)`.
  var name: String {
    let ids = items.map(\.text)
    guard let exception else { return listed(ids) }
    return exception.name + (ids.isEmpty ? "" : " (\(listed(ids)))")
  }

  /// Whether another report's is the same: on the same criterion or control where both are listed, or on the same item
  /// where a test says so.
  func isRepeated(by other: NotedException) -> Bool {
    if let exception, let its = other.exception {
      if let criterion = exception.criterion, criterion == its.criterion { return true }
      if let control = exception.control, control.lowercased() == its.control?.lowercased() { return true }
    }
    return tests.keys.contains(where: other.items.contains)
      || other.tests.keys.contains(where: items.contains)
  }
}

extension AssuranceReport {
  /// Every exception once: the listed ones in their order, then those that only tests record, by item.
  func notedExceptions(_ questionnaire: Questionnaire) -> [NotedException] {
    let listed = exceptions ?? []
    let touched = listed.map { $0.touched(of: questionnaire) }
    var tests = [[ItemID: ReportTest]](repeating: [:], count: listed.count)
    var alone: [NotedException] = []
    for (item, test) in self.tests.sorted(by: { $0.key < $1.key }) where test.result == .exception {
      if let place = place(of: test, among: listed.indices.filter { touched[$0].contains(item) }) {
        tests[place][item] = test
      } else {
        alone.append(NotedException(exception: nil, items: [item], tests: [item: test]))
      }
    }
    return listed.indices.map { NotedException(exception: listed[$0], items: touched[$0], tests: tests[$0]) }
      + alone
  }

  /// Which of the listed ones on its item a test means: that on its page, else one that is as open, else the first.
  private func place(of test: ReportTest, among places: [Int]) -> Int? {
    guard let exceptions else { return nil }
    return places.first { test.page != nil && exceptions[$0].page == test.page }
      ?? places.first { exceptions[$0].isOpen == test.isOpenException } ?? places.first
  }
}

extension ReportException {
  fileprivate func touched(of questionnaire: Questionnaire) -> [ItemID] {
    let items = questionnaire.items.filter(touches)
    let (critical, others) = (
      items.filter { $0.importance == .critical }, items.filter { $0.importance != .critical }
    )
    return (critical + others).map(\.id)
  }
}
