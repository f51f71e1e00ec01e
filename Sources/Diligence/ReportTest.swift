/// What an assurance report says about one item.
package struct ReportTest: Sendable, Equatable, Codable {
  package var result: Result
  /// Of an exception: whether it was remediated with evidence; absent counts as not.
  package var remediated: Bool?
  /// Where the report says so; without a page the test gives nothing.
  package var page: Int?
  /// How many cases the auditor looked at, and how many of them deviated.
  package var sample: Int?
  package var deviations: Int?
  /// Of a remediated exception: whether the auditor tested it again.
  package var retested: Bool?

  package init(
    result: Result, remediated: Bool? = nil, page: Int? = nil, sample: Int? = nil, deviations: Int? = nil,
    retested: Bool? = nil
  ) {
    self.result = result
    self.remediated = remediated
    self.page = page
    self.sample = sample
    self.deviations = deviations
    self.retested = retested
  }

  /// How many cases a sample can have.
  package static let sampleSizes = 1...1_000_000

  /// What cannot be about sample and deviations, as a sentence without the full stop; nil where nothing is wrong.
  package var sampleProblem: String? {
    guard let sample, let deviations, deviations > sample else { return nil }
    return "\(deviations) deviations are more than the sample of \(sample)"
  }

  package var isOpenException: Bool { result == .exception && remediated != true }

  package enum Result: String, Sendable, CaseIterable, Codable {
    case clean, exception
    case noOccurrence = "no_occurrence"

    package var label: String { self == .noOccurrence ? "no occurrence" : rawValue }
  }
}
