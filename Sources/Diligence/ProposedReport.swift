/// What was read in a document before anybody confirmed it: proposals only, which change nothing by themselves.
package struct ProposedReport: Sendable, Equatable {
  /// How many pages the file has.
  package let pages: Int
  private let facts: [ReportFact: ProposedFact]
  /// What speaks against the document, or limits what could be read.
  package let findings: [ReadingFinding]
  /// The official criteria for which it shows tests and their results, by page.
  package let tests: [TestedCriterion]

  package init(
    pages: Int, facts: [ReportFact: ProposedFact] = [:], findings: [ReadingFinding] = [],
    tests: [TestedCriterion] = []
  ) {
    self.pages = pages
    self.facts = facts
    self.findings = findings
    self.tests = tests
  }

  /// What was read of one fact; not found where nothing was.
  package subscript(fact: ReportFact) -> ProposedFact { facts[fact] ?? .notFound }

  /// The same with what else was found out about the file, before what was found in its text.
  package func adding(_ more: [ReadingFinding]) -> ProposedReport {
    ProposedReport(pages: pages, facts: facts, findings: more + findings, tests: tests)
  }
}

/// What a document says of one fact, with each place that says it.
package struct ProposedFact: Sendable, Equatable {
  /// The place to believe first; further ones say the same or, where they differ, contradict it.
  package let passages: [FactPassage]

  package init(_ passages: [FactPassage]) {
    self.passages = passages
  }

  /// The document does not say it, which is a result and not a gap.
  package static let notFound = ProposedFact([])

  package enum Status: String, Sendable {
    case found
    case notFound = "not_found"
    case conflict

    package var label: String { self == .notFound ? "not found" : rawValue }
  }

  package var status: Status {
    guard let first = passages.first else { return .notFound }
    return passages.allSatisfy { $0.value == first.value } ? .found : .conflict
  }

  /// What the first place says; nil where nothing was found.
  package var value: FactValue? { passages.first?.value }

  /// The first place of each value.
  package var differentPassages: [FactPassage] {
    passages.enumerated().filter { index, passage in
      !passages[..<index].contains { $0.value == passage.value }
    }.map(\.element)
  }
}

/// One place in a document that states a fact.
package struct FactPassage: Sendable, Equatable {
  package let value: FactValue
  /// Counted from 1 in the file, whatever number is printed on the page.
  package let page: Int
  /// At most ``Quote/limit`` words.
  package let quote: String

  package init(_ value: FactValue, page: Int, quote: String) {
    self.value = value
    self.page = page
    self.quote = quote
  }
}

/// Something to know about a document that is no fact of the report.
package struct ReadingFinding: Sendable, Equatable {
  /// The rule about reports that it belongs to, such as `R18`; nil where it is about the file.
  package let rule: String?
  /// A sentence.
  package let text: String
  package let page: Int?

  package init(rule: String? = nil, _ text: String, page: Int? = nil) {
    self.rule = rule
    self.text = text
    self.page = page
  }
}

/// Words taken over from a report, which are kept short because its use is restricted.
package enum Quote {
  /// The most words that are ever taken over in one piece.
  package static let limit = 25

  /// `text` with at most ``limit`` words, an ellipsis for what is left out, and single spaces.
  package static func short(_ text: String) -> String {
    let words = text.split { $0.isWhitespace }
    return words.prefix(limit).joined(separator: " ") + (words.count > limit ? " …" : "")
  }
}
