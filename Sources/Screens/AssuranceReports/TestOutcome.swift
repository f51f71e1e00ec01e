import Diligence

/// What a report says about an item, as a person picks it by one key; the record keeps an exception and its repair apart.
enum TestOutcome: Sendable, CaseIterable {
  case clean, exception, remediated, noOccurrence, notTested

  init(_ test: ReportTest?) {
    self =
      switch test?.result {
      case .clean: .clean
      case .exception: test?.isOpenException == true ? .exception : .remediated
      case .noOccurrence: .noOccurrence
      case nil: .notTested
      }
  }

  /// What is recorded for it in place of `old`, whose sample stays; nil for no test.
  func test(page: Int?, insteadOf old: ReportTest?) -> ReportTest? {
    func test(_ result: ReportTest.Result, _ isRemediated: Bool? = nil) -> ReportTest {
      ReportTest(
        result: result, remediated: isRemediated, page: page, sample: old?.sample,
        deviations: old?.deviations,
        retested: result == .exception ? old?.retested : nil)
    }
    return switch self {
    case .clean: test(.clean)
    case .exception: test(.exception, false)
    case .remediated: test(.exception, true)
    case .noOccurrence: test(.noOccurrence)
    case .notTested: nil
    }
  }

  /// The one that comes after it when a key goes through them all.
  var next: TestOutcome {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// In words that fit a column.
  var words: String {
    switch self {
    case .clean: "clean"
    case .exception: "exception"
    case .remediated: "remediated"
    case .noOccurrence: "no occurrence"
    case .notTested: "not tested"
    }
  }

  /// A sign beside the words.
  var sign: String {
    switch self {
    case .clean: "✓"
    case .exception: "!"
    case .remediated: "◐"
    case .noOccurrence: "–"
    case .notTested: "·"
    }
  }
}

extension ReportTest {
  /// `remediated, page 64`.
  var words: String { "\(TestOutcome(self).words), \(page.map { "page \($0)" } ?? "no page yet")" }
}
