/// What the auditor's test of one control came to, where and in which words.
struct TestResult: Sendable, Equatable {
  /// The official criteria under which it stands; empty where none is named.
  var criteria: [OfficialCriterion]
  var control: ControlID?
  let outcome: Outcome
  /// All its words in ``ReportText/words``, and those that follow the set phrase.
  let words: [Int]
  var statement: [Int]
  /// What management answers on the spot.
  var response: [Int] = []
  let page: Int
  /// Whether a column or label says that it is a result.
  let isLabelled: Bool

  enum Outcome: Sendable, Equatable {
    case clean, exception, noOccurrence
    /// The test is told of and no result, or the control is said to be another's.
    case notTested
    /// It says something else than that all was well, and not what.
    case unclear
  }

  var hasPlace: Bool { !criteria.isEmpty || control != nil }
}
