extension TestEvent {
  /// What the tests told of in a cell came to.
  static func results(of cell: Cell, in text: ReportText) -> [TestResult] {
    let indices = body(of: cell, in: text)
    let wording = ResultWording(indices.map { text.words[$0] })
    let isLabelled = cell.kind == .result
    if cell.kind == .control || cell.kind == .criterion || cell.kind == .controlID { return [] }
    if isLabelled, indices.allSatisfy({ titleWords.contains(text.words[$0].key) }) { return [] }
    var starts = wording.openers.map { (start: $0.start, end: $0.end, outcome: Optional($0.result)) }
    if isLabelled, starts.first.map({ $0.start > 0 }) ?? !indices.isEmpty {
      starts.insert((0, 0, nil), at: 0)
    }
    var results: [TestResult] = []
    for (position, part) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1].start : indices.count
      let words = Array(indices[part.start..<end])
      let wording = ResultWording(words.map { text.words[$0] })
      guard
        let outcome = part.outcome.map({ $0 == .clean && wording.saysNoOccurrence ? .noOccurrence : $0 })
          ?? labelledOutcome(wording, in: text), let first = words.first
      else { continue }
      let result = TestResult(
        criteria: [], outcome: outcome, words: words, statement: Array(indices[min(part.end, end)..<end]),
        page: text.words[first].page, isLabelled: isLabelled)
      join(result, to: &results)
    }
    if results.isEmpty, cell.kind != .test || wording.words.count < 60, wording.saysUntested,
      let first = indices.first
    {
      results.append(
        TestResult(
          criteria: [], outcome: .noOccurrence, words: indices, statement: indices,
          page: text.words[first].page,
          isLabelled: isLabelled))
    }
    return results
  }

  /// Of these alone a heading such as `Results of tests` consists.
  private static let titleWords: Set<String> = [
    "result", "results", "of", "the", "test", "tests", "testing", "controls", "and", "",
  ]

  /// What a column tells in figures alone: `2 of 25`, `0`; a number of which nothing says what it counts is
  /// unclear, and one that may be a page's is none.
  private static func figures(_ words: [Word], in text: ReportText) -> TestResult.Outcome? {
    let numbers = words.compactMap(Number.value)
    let count = SampleCount(in: words)
    guard let word = words.first, count != nil || !numbers.isEmpty else { return nil }
    let isPage = numbers.first == word.page || count?.sample == text.lines.last?.page
    if isPage || count == nil && isAtEdge(word, in: text) { return nil }
    guard let count else { return numbers == [0] ? .clean : .unclear }
    if count.deviations == 0 { return .clean }
    return count.deviations < count.sample && !isAtEdge(word, in: text) ? .exception : .unclear
  }

  /// Whether a word stands on the first or last line of its page, where pages are numbered.
  private static func isAtEdge(_ word: Word, in text: ReportText) -> Bool {
    let beside = [word.line - 1, word.line + 1]
    return beside.contains { !text.lines.indices.contains($0) || text.lines[$0].page != word.page }
  }

  private static func labelledOutcome(_ wording: ResultWording, in text: ReportText) -> TestResult.Outcome? {
    if wording.words.contains(where: { $0.key.utf8.count > 2 }) { return wording.outcome }
    return figures(wording.words, in: text)
  }

  /// `For 2 of 25 users, … . Exception noted.` is one exception, and not two.
  private static func join(_ result: TestResult, to results: inout [TestResult]) {
    if result.outcome == .exception, result.statement.count <= 3, let last = results.last,
      last.outcome == .exception
    {
      return
    }
    results.append(result)
  }

  /// The words after the label.
  private static func body(of cell: Cell, in text: ReportText) -> [Int] {
    let words = cell.words
    guard cell.kind != nil,
      let colon = words.prefix(8).firstIndex(where: { text.words[$0].endsLabel }),
      ColumnKind(title: text.words[words[0]...words[colon]]) != nil,
      !ResultWording.isNoun(text.words[words[0]].key)
    else { return words }
    return Array(words[(colon + 1)...])
  }
}
