/// What results of tests are about, so that another result of the same is known without a look at each of them.
struct TestSubjects {
  private var controls: Set<String> = []
  private var criteria: Set<OfficialCriterion> = []
  /// The criteria of results that name no control.
  private var bareCriteria: Set<OfficialCriterion> = []

  init(_ results: [TestResult]) {
    for result in results {
      criteria.formUnion(result.criteria)
      if let control = result.control {
        controls.insert(control.key)
      } else {
        bareCriteria.formUnion(result.criteria)
      }
    }
  }

  /// Whether one of the results is about the same control or, where either names none, the same criterion.
  func contains(_ result: TestResult) -> Bool {
    guard let control = result.control else { return result.criteria.contains(where: criteria.contains) }
    return controls.contains(control.key) || result.criteria.contains(where: bareCriteria.contains)
  }
}
