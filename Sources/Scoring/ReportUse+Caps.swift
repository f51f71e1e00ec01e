import Diligence

/// What holds a report's level down (scoring.md, "Level").
extension ReportUse {
  /// All caps that apply to this item, each with its own reason.
  func caps(on item: Item, test: ReportTest) -> [Cap] {
    let always = periodCaps + [resultCap(test), productCap, auditorCap]
    let ofOpinion = report.kind.isSOC ? [scopeCap(item), opinionCap(item)] : []
    return (always + ofOpinion).compactMap(\.self)
  }

  /// The caps by age, length and bridge letter, which hold for every item alike.
  var periodCaps: [Cap?] { [ageCap, lengthCap] }

  /// The most that the report proves of any item; nil for kinds that test none.
  var most: ProofLevel? {
    report.startLevel.map { start in
      (periodCaps + [productCap, auditorCap]).reduce(start) { min($0, $1?.level ?? $0) }
    }
  }

  /// The most that it proves of this item, as ``caps(on:test:)`` say, where it proves so much of any.
  func limit(on item: Item, test: ReportTest, most: ProofLevel) -> ProofLevel {
    var limit = min(most, resultCap(test)?.level ?? most)
    if report.kind.isSOC {
      limit = min(limit, scopeCap(item)?.level ?? most)
      limit = min(limit, opinionCap(item)?.level ?? most)
    }
    return limit
  }

  private var ageCap: Cap? {
    guard let age, age > policy.currentMonths else { return nil }
    let report = report
    let ended = { @Sendable in "\(report.spokenOf) \(age) months before the decision date" }
    if age > policy.ageingMonths {
      return Cap(level: .vendorDocument, rule: "R02", reason: ended())
    }
    if isBridged {
      return Cap(level: .testedWithLimit, rule: "R03", reason: "\(ended()), with a bridge letter in force")
    }
    return Cap(level: .independent, rule: "R02", reason: "\(ended()) and no bridge letter is in force")
  }

  private var lengthCap: Cap? {
    guard let length, length < policy.acceptedMonths else { return nil }
    let isShort = length < policy.shortMonths
    let limit = isShort ? policy.shortMonths : policy.acceptedMonths
    return Cap(
      level: isShort ? .independent : .testedWithLimit, rule: "R05",
      reason: "the period covers less than \(limit) months")
  }

  private func resultCap(_ test: ReportTest) -> Cap? {
    switch test.result {
    case .clean: nil
    case .exception where test.isOpenException:
      Cap(level: .independent, rule: "R08", reason: "an exception was noted and is not remediated")
    case .exception:
      Cap(level: .testedWithLimit, rule: "R08", reason: "an exception was noted, since remediated")
    case .noOccurrence:
      Cap(level: .independent, rule: "R08", reason: "nothing occurred in the period that could be tested")
    }
  }

  private var productCap: Cap? {
    switch report.productInScope {
    case .yes: nil
    case .no:
      Cap(level: .vendorDocument, rule: "R11", reason: "the product bought is not in the described system")
    case .unclear:
      Cap(
        level: .vendorDocument, rule: "R11",
        reason: "it is unclear whether the described system holds the product bought")
    }
  }

  private var auditorCap: Cap? {
    let issuer = report.kind.isSOC ? "auditor" : "issuer"
    return switch report.auditorStatus {
    case .verified: nil
    case .notChecked: Cap(level: .vendorDocument, rule: "R12", reason: "the \(issuer) is not checked")
    case .notFound:
      Cap(level: .vendorDocument, rule: "R12", reason: "the \(issuer) was not found in a register")
    }
  }

  private func scopeCap(_ item: Item) -> Cap? {
    guard let category = item.category else { return nil }
    guard let scope = report.categories else {
      return Cap(level: .vendorDocument, rule: "R10", reason: "the report's scope is not known")
    }
    if scope.contains(category) { return nil }
    return Cap(level: .vendorDocument, rule: "R10", reason: "\(category.title) is not in the report's scope")
  }

  private func opinionCap(_ item: Item) -> Cap? {
    opinionReason(item).map { Cap(level: .vendorDocument, rule: "R09", reason: $0) }
  }

  private func opinionReason(_ item: Item) -> String? {
    switch report.opinion {
    case .unmodified: nil
    case .qualified: qualification(of: item)
    case .adverse: "the opinion is adverse"
    case .disclaimer: "the auditor gave no opinion"
    case .notEstablished: "the opinion is not established"
    }
  }

  private func qualification(of item: Item) -> String? {
    if report.qualifiedCriteria.isEmpty { return "the opinion is qualified, on criteria not recorded" }
    if item.officialCriteria.isEmpty {
      return "the opinion is qualified and the item has no official criterion to compare"
    }
    let shared = item.officialCriteria.filter(report.qualifiedCriteria.contains)
    return shared.isEmpty ? nil : "the opinion is qualified on \(shared.joined(separator: ", "))"
  }
}

extension AssuranceReport {
  fileprivate var spokenOf: String {
    isPeriodic ? "the period ended" : "it speaks of a day"
  }
}
