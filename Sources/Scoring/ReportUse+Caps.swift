import Diligence

/// What holds a report's level down (scoring.md, "Level"); each cap stands with its rule.
extension ReportUse {
  /// All caps that apply to this item, each with its own reason.
  func caps(on item: Item, test: ReportTest) -> [Cap] {
    let always = periodCaps + [resultCap(test), listedCap(item, test: test), productCap, auditorCap]
    let ofOpinion = report.kind.isSOC ? [scopeCap(item), opinionCap(item)] : []
    return (always + ofOpinion).compactMap(\.self)
  }

  /// The caps by age, length and bridge letter, which hold for every item alike.
  var periodCaps: [Cap?] { [currencyCap, lengthCap] }

  /// The most that the report proves of any item; nil for kinds that test none.
  var most: ProofLevel? {
    report.startLevel.map { start in
      (periodCaps + [productCap, auditorCap]).reduce(start) { min($0, $1?.level ?? $0) }
    }
  }

  /// The most that it proves of this item, as ``caps(on:test:)`` say, where it proves so much of any.
  func limit(on item: Item, test: ReportTest, most: ProofLevel) -> ProofLevel {
    var limit = min(most, resultCap(test)?.level ?? most)
    if listedExceptions != nil { limit = min(limit, listedCap(item, test: test)?.level ?? most) }
    if report.kind.isSOC {
      limit = min(limit, scopeCap(item)?.level ?? most)
      limit = min(limit, opinionCap(item)?.level ?? most)
    }
    return limit
  }
}
