internal import Diligence

/// What one recogniser, or several together, read in a document.
struct Reading: Sendable, Equatable {
  private(set) var facts: [ReportFact: ProposedFact] = [:]
  private(set) var findings: [ReadingFinding] = []
  private(set) var tests: [TestedCriterion] = []

  init(
    _ facts: [ReportFact: ProposedFact] = [:], findings: [ReadingFinding] = [], tests: [TestedCriterion] = []
  ) {
    self.facts = facts
    self.findings = findings
    self.tests = tests
  }

  subscript(fact: ReportFact) -> ProposedFact { facts[fact] ?? .notFound }

  /// Takes over what another recogniser read; a fact that both propose keeps the passages of both, so that a
  /// contradiction shows.
  mutating func add(_ other: Reading) {
    facts.merge(other.facts) { ProposedFact($0.passages + $1.passages) }
    findings += other.findings
    tests += other.tests
  }

  /// Leaves out every other fact and the tests, of a document that is no report.
  mutating func keep(_ kept: Set<ReportFact>) {
    facts = facts.filter { kept.contains($0.key) }
    tests = []
  }
}
