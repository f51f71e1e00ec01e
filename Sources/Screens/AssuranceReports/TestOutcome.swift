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

  /// What is recorded for it; nil for no test.
  func test(page: Int?) -> ReportTest? {
    switch self {
    case .clean: ReportTest(result: .clean, page: page)
    case .exception: ReportTest(result: .exception, remediated: false, page: page)
    case .remediated: ReportTest(result: .exception, remediated: true, page: page)
    case .noOccurrence: ReportTest(result: .noOccurrence, page: page)
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
