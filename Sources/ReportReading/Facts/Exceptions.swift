internal import Diligence

/// The exceptions that the auditor's tests found, and which official criteria were tested with which result.
enum Exceptions {
  static func read(_ source: Source) -> Reading {
    let tests = TestsOfControls(source)
    guard !tests.results.isEmpty else { return typeOne(source) }
    let exceptions = tests.exceptions
    let findings = tests.findings
    let tested = tests.testedCriteria
    guard let passage = passage(of: exceptions, tests) else {
      return Reading(findings: findings, tests: tested)
    }
    return Reading([.exceptions: ProposedFact([passage])], findings: findings, tests: tested)
  }

  /// Nothing where no exception was read and some result could not be: then nobody can say that there is none.
  private static func passage(of exceptions: [ReportException], _ tests: TestsOfControls) -> FactPassage? {
    if let first = exceptions.first {
      return FactPassage(.exceptions(exceptions), page: first.page ?? 1, quote: first.text)
    }
    guard let clean = tests.results.first(where: { $0.outcome == .clean || $0.outcome == .noOccurrence }),
      !tests.results.contains(where: { $0.outcome == .unclear })
    else { return nil }
    return FactPassage(
      .exceptions([]), page: clean.page, quote: Quote.short(tests.text.text(of: clean.words)))
  }

  /// A report on a day tests no operation, so that it cannot hold an exception.
  private static func typeOne(_ source: Source) -> Reading {
    let types = TypeReading.read(source)[.type].passages
    guard let type = types.first(where: { $0.value == .type(.typeI) }),
      types.first == type || leavesOperation(source.prose)
    else { return Reading() }
    let text = source.table
    let heading = source.tableSections.tests.map { text.lines[text.words[$0.lowerBound].line] }
    let passage = heading.map {
      FactPassage(.exceptions([]), page: $0.page, quote: text.quote($0.words))
    }
    return Reading([
      .exceptions: ProposedFact([
        passage ?? FactPassage(.exceptions([]), page: type.page, quote: type.quote)
      ])
    ])
  }

  /// `We did not perform any procedures regarding the operating effectiveness …`
  private static func leavesOperation(_ text: ReportText) -> Bool {
    text.places(of: "operating effectiveness").contains { place in
      let keys = text.words[text.sentence(around: place.lowerBound)].map(\.key)
      return ResultWording.contains(["not", "perform"], in: keys)
        || ResultWording.contains(["not", "performed"], in: keys)
    }
  }
}
