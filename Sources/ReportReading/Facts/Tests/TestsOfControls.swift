internal import Diligence

/// What a report's tests of controls came to, read off its tables or, where they hold nothing, off its
/// running text.
struct TestsOfControls {
  let text: ReportText
  /// In order, without what a summary or an answer tells a second time.
  let results: [TestResult]
  private let responses: [ManagementResponse]

  init(_ source: Source) {
    let table = Self.results(source.table, source.tableSections, inColumns: true)
    let prose =
      Self.isWhole(table)
      ? [] : Self.results(source.prose, source.proseSections, inColumns: false)
    let isTable = Self.decided(table) > Self.decided(prose) || prose.isEmpty
    text = isTable ? source.table : source.prose
    let sections = isTable ? source.tableSections : source.proseSections
    results = isTable ? table : prose
    let hasExceptions = results.contains { $0.outcome == .exception }
    responses = hasExceptions ? Self.responses(text, sections, after: results) : []
  }

  /// Whether every result could be read.
  private static func isWhole(_ results: [TestResult]) -> Bool {
    !results.isEmpty && !results.contains { $0.outcome == .unclear }
  }

  private static func decided(_ results: [TestResult]) -> Int {
    results.reduce(0) { $0 + ($1.outcome == .unclear ? -1 : 1) }
  }

  /// The results of the section of tests; those before it only where a column or label says that they are
  /// results.
  private static func results(
    _ text: ReportText, _ sections: Sections, inColumns: Bool
  ) -> [TestResult] {
    let section = text.lines(of: (sections.tests?.lowerBound ?? 0)..<end(text, sections))
    let tests = max(0, section.lowerBound - headingLines)..<section.upperBound
    let inside = TestResults(text, lines: tests, inColumns: inColumns).all.filter {
      $0.isLabelled || $0.hasPlace
    }
    guard !inside.isEmpty, sections.tests != nil else { return inside }
    let before = TestResults(text, lines: 0..<tests.lowerBound, inColumns: inColumns).all
      .filter { $0.outcome == .exception && $0.hasPlace && !$0.statement.isEmpty }
    let subjects = TestSubjects(inside)
    let further = before.filter { !subjects.contains($0) }
    return (inside + further).filter { $0.outcome != .notTested }
  }

  /// A criterion may stand above the titles of a table that are taken for the section's heading.
  private static let headingLines = 8

  private static func end(_ text: ReportText, _ sections: Sections) -> Int {
    guard let other = sections.otherInformation?.lowerBound, other > sections.tests?.lowerBound ?? 0 else {
      return text.words.count
    }
    return other
  }

  private static func responses(
    _ text: ReportText, _ sections: Sections, after results: [TestResult]
  ) -> [ManagementResponse] {
    let last = results.compactMap(\.words.last).max() ?? 0
    let start = sections.otherInformation.map { max($0.lowerBound, 0) } ?? last + 1
    guard start < text.words.count else { return [] }
    return ManagementResponse.all(in: text, lines: text.lines(of: start..<text.words.count))
  }

  // MARK: What is proposed

  var exceptions: [ReportException] {
    var exceptions: [ReportException] = []
    var told: [String: [ReportException]] = [:]
    let found = results.filter { $0.outcome == .exception }
    for result in found {
      let exception = exception(of: result, isOnly: found.count == 1)
      let place = "\(exception.criterion ?? "") \(exception.control ?? "")"
      guard told[place]?.suffix(Self.mostTold).contains(where: { isRepeated($0, exception) }) != true else {
        continue
      }
      exceptions.append(exception)
      told[place, default: []].append(exception)
    }
    return exceptions
  }

  /// No report tells as much of one control, which a hostile text may.
  private static let mostTold = 100

  private func isRepeated(_ one: ReportException, _ another: ReportException) -> Bool {
    guard one.criterion == another.criterion, one.control == another.control else { return false }
    if one.text == another.text { return true }
    return one.sample != nil && one.sample == another.sample && one.deviations == another.deviations
      && one.page != another.page
  }

  private func exception(of result: TestResult, isOnly: Bool) -> ReportException {
    let all = text.words(result.words)
    let count = SampleCount(in: all) ?? countCutOff(in: result)
    let statement = result.statement.count > 3 ? result.statement : result.words
    let response = response(to: result, isOnly: isOnly)
    let answer = text.words(response)
    let retested = ManagementResponse.isRetested(answer) ?? ManagementResponse.isRetested(all)
    return ReportException(
      criterion: result.criteria.count <= 4 ? result.criteria.first?.id : nil, control: result.control?.text,
      text: Quote.short(text.text(of: statement)), page: result.page, sample: count?.sample,
      deviations: count?.deviations, response: response.isEmpty ? nil : Quote.short(text.text(of: response)),
      // Management's word alone is no evidence, and a person who knows better says so.
      remediated: retested == true ? ManagementResponse.isRemediated(answer) : nil, retested: retested)
  }

  /// The count of a cell whose line went on at the start of the next, because it was too long for the page.
  private func countCutOff(in result: TestResult) -> SampleCount? {
    guard let phrase = result.words.first, let line = text.lines(of: phrase..<phrase + 1).first else {
      return nil
    }
    let end = text.lines[line].words.upperBound
    let tail = max(phrase, end - 2)..<min(end + 3, text.words.count)
    guard result.words.contains(end - 1), tail.upperBound > end else { return nil }
    return SampleCount(in: Array(text.words[tail]))
  }

  private func response(to result: TestResult, isOnly: Bool) -> [Int] {
    if !result.response.isEmpty { return result.response }
    if let answer = responses.first(where: { $0.answers(criteria: result.criteria, control: result.control) })
    {
      return answer.words
    }
    guard isOnly, responses.count == 1, let only = responses.first, only.criteria.isEmpty,
      only.controls.isEmpty
    else {
      return []
    }
    return only.words
  }

  /// Each official criterion once, in the order of the report: the worst of its tests, and nothing where a
  /// result could not be read.
  var testedCriteria: [TestedCriterion] {
    var order: [OfficialCriterion] = []
    var results: [OfficialCriterion: [TestResult]] = [:]
    for result in self.results {
      for criterion in result.criteria {
        if results[criterion] == nil { order.append(criterion) }
        results[criterion, default: []].append(result)
      }
    }
    return order.compactMap { tested($0, results[$0] ?? []) }
  }

  private func tested(_ criterion: OfficialCriterion, _ results: [TestResult]) -> TestedCriterion? {
    func first(_ outcome: TestResult.Outcome) -> TestResult? { results.first { $0.outcome == outcome } }
    let pairs: [(TestResult?, ReportTest.Result)] = [
      (first(.exception), .exception), (first(.unclear), .exception),
      (first(.noOccurrence), .noOccurrence), (first(.clean), .clean),
    ]
    guard let (found, result) = pairs.first(where: { $0.0 != nil }), let found, found.outcome != .unclear
    else {
      return nil
    }
    return TestedCriterion(
      criterion: criterion.id, result: result, page: found.page,
      quote: Quote.short(text.text(of: found.words)))
  }

  var findings: [ReadingFinding] { TestQuality.findings(results, in: text) }
}

extension ReportText {
  /// The words at these places.
  func words(_ indices: [Int]) -> [Word] { indices.map { words[$0] } }

  /// The words at these places as they stand.
  func text(of indices: [Int]) -> String { indices.map { words[$0].text }.joined(separator: " ") }
}
