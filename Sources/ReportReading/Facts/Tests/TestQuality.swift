internal import Diligence

/// What about the tests a person should look at, as far as the text shows it; a sign alone proves nothing.
enum TestQuality {
  static func findings(_ results: [TestResult], in text: ReportText) -> [ReadingFinding] {
    [unread(results), notOccurred(results)].compactMap { $0 }
  }

  private static func unread(_ results: [TestResult]) -> ReadingFinding? {
    let unread = results.filter { $0.outcome == .unclear }
    guard let first = unread.first else { return nil }
    return ReadingFinding(
      "\(count(unread.count, "result")) of a test \(unread.count == 1 ? "says" : "say") neither that no exception was noted "
        + "nor what was: read \(unread.count == 1 ? "it" : "them") in the report.",
      page: first.page)
  }

  private static func notOccurred(_ results: [TestResult]) -> ReadingFinding? {
    let silent = results.filter { $0.outcome == .noOccurrence }
    guard let first = silent.first else { return nil }
    var places: [String] = []
    for place in silent.compactMap({ $0.control?.text ?? $0.criteria.first?.id })
    where !places.contains(place) {
      if places.count <= 5 { places.append(place) }
    }
    let named =
      places.isEmpty ? "" : " (\(places.prefix(5).joined(separator: ", "))\(places.count > 5 ? ", …" : ""))"
    return ReadingFinding(
      rule: "R19",
      "\(count(silent.count, "control")) had no occasion to operate in the period\(named), "
        + "so that the report shows nothing of how \(silent.count == 1 ? "it works" : "they work").",
      page: first.page)
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
