internal import Diligence

extension AssuranceReport {
  /// What the report tells beside its own facts, who looked its firm up, and who vouches for what.
  var toldBlocks: [(String, JSON)] {
    [
      ("auditor_city", .text(auditorCity)), ("exceptions", list(exceptions) { $0.block }),
      ("incidents", list(incidents) { $0.block }),
      ("significant_changes", list(significantChanges) { $0.block }),
      ("auditor_checks", list(auditorChecks) { $0.block }), ("sources", sourcesBlock),
    ]
  }

  /// An empty list says that there is none; no list, that nobody looked.
  private func list<Entry>(_ entries: [Entry]?, _ block: (Entry) -> JSON) -> JSON {
    entries.map { .list($0.map(block)) } ?? .null
  }

  private var sourcesBlock: JSON {
    sources.map { known in .known(ReportFact.allCases.map { ($0.rawValue, known[$0]?.block ?? .null) }) }
      ?? .null
  }
}

extension ReportException {
  fileprivate var block: JSON {
    .known([
      ("criterion", .text(criterion)), ("control", .text(control)), ("text", .text(text)),
      ("page", .integer(page)), ("sample", .integer(sample)), ("deviations", .integer(deviations)),
      ("response", .text(response)), ("remediated", .flag(remediated)), ("retested", .flag(retested)),
      ("items", items.map { .list($0.map { .text($0.text) }) } ?? .null),
    ])
  }
}

extension ReportStatement {
  fileprivate var block: JSON { .known([("text", .text(text)), ("page", .integer(page))]) }
}

extension AuditorCheck {
  fileprivate var block: JSON {
    .known([
      ("subject", .text(subject.rawValue)), ("register", .text(register)), ("found", .flag(isFound)),
      ("reference", .text(reference)), ("by", .text(by)), ("on", .day(on)),
    ])
  }
}

extension FactSource {
  fileprivate var block: JSON {
    .known([
      ("how", .text(how.rawValue)), ("page", .integer(page)), ("quote", .text(quote)), ("by", .text(by)),
      ("on", .day(on)),
    ])
  }
}
