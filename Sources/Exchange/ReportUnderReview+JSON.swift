package import Diligence

extension ReportUnderReview {
  /// Every fact as it is recorded and as it is proposed, as `duly.facts/1`.
  package func json(ledger head: SignedHead) -> JSON {
    [
      "schema": "duly.facts/1", "report": .id(id),
      "document": document.map {
        ["sha256": .text($0.hash.hex), "size": .integer($0.size), "name": .text($0.name)]
      } ?? .null,
      "facts": .object(ReportFact.allCases.map { JSON.Member($0.rawValue, json(of: $0)) }),
      "trouble": .text(trouble), "ledger": head.json,
    ]
  }

  private func json(of fact: ReportFact) -> JSON {
    let source = report?.sources?[fact]
    return [
      "value": report?.value(of: fact)?.json ?? .null, "how": .text(source?.how.rawValue),
      "by": .text(source?.by), "on": source.map { .day($0.on) } ?? .null, "page": .integer(source?.page),
      "quote": .text(source?.quote), "proposed": proposal.map { $0[fact].json } ?? .null,
    ]
  }
}
