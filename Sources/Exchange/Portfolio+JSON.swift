package import Diligence

extension JSON {
  /// The vendor list as `duly.vendors/1`, in the order given.
  package static func vendors(_ summaries: [VendorSummary], ledger: SignedHead) -> JSON {
    [
      "schema": "duly.vendors/1", "vendors": .list(summaries.map(\.json)), "ledger": ledger.json,
    ]
  }
}

extension VendorSummary {
  fileprivate var json: JSON {
    [
      "id": .id(vendor),
      "name": .text(name),
      "archived": .flag(isArchived),
      "updated": .text(updated.description),
      "assessment": assessment?.json ?? .null,
    ]
  }
}

extension AssessmentSummary {
  fileprivate var json: JSON {
    [
      "id": .id(id),
      "product": .text(product),
      "decisionDate": .day(decisionDate),
      "answered": .integer(answered),
      "asked": .integer(asked),
      "score": .measure(score),
      "low": .measure(low),
      "high": .measure(high),
      "tier": .integer(tier),
      "verdict": .text(verdict?.rawValue),
      "gatesInTheWay": .integer(gatesInTheWay),
      "decided": .text(decided?.rawValue),
    ]
  }
}
