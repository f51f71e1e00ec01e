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
    let text = source.table
    guard isTypeOne(source.prose), let tests = source.tableSections.tests else { return Reading() }
    let heading = text.lines[text.words[tests.lowerBound].line]
    return Reading([
      .exceptions: ProposedFact([
        FactPassage(.exceptions([]), page: heading.page, quote: text.quote(heading.words))
      ])
    ])
  }

  private static func isTypeOne(_ text: ReportText) -> Bool {
    func isNamed(_ phrases: [Phrase]) -> Bool {
      phrases.contains { phrase in text.places(of: phrase).contains { text.page(at: $0.lowerBound) <= 5 } }
    }
    return isNamed(["type i", "type 1"]) && !isNamed(["type ii", "type 2"])
  }
}
