import Diligence

extension AssuranceReport {
  /// Each fact with its label, in the order of the form; nil where it is not recorded.
  private var facts: [(label: String, text: String?)] {
    let scope = categories.map { known in TrustCategory.allCases.filter(known.contains).map(\.title) }
    return [
      ("Kind", kind.label), ("Type", type?.rawValue), ("Period start", start?.description),
      ("Period end", end?.description), ("As of", asOf?.description),
      ("Report date", reportDate?.description), ("Auditor", auditor), ("Auditor", auditorStatus.label),
      ("Opinion", opinion.label),
      ("Qualified on", qualifiedCriteria.isEmpty ? nil : qualifiedCriteria.joined(separator: ", ")),
      ("Scope", scope.map { $0.isEmpty ? "no category" : $0.joined(separator: ", ") }),
      ("Product in scope", productInScope.rawValue), ("Bridged until", bridgedUntil?.description),
      ("Organisation", organisation), ("System", system), ("Assertion date", assertionDate?.description),
      ("Next report", nextExpected?.description), ("Peer review", peerReview?.words),
      ("Subservice", subserviceOrganisations == nil ? nil : subserviceWords),
      ("Warning signs", warningSigns == nil ? nil : warningWords),
    ]
  }

  /// What became of the first fact that differs, as a sentence.
  func words(changedFrom old: AssuranceReport) -> String {
    guard let (new, _) = zip(facts, old.facts).first(where: { $0.text != $1.text }) else {
      return "\(id) is changed."
    }
    return new.text.map { "\(new.label): \($0.prefix(40))." } ?? "\(new.label) is not known any more."
  }

  /// The firm and whether it was found.
  var auditorWords: String { "\(auditor ?? "auditor not named"), \(auditorStatus.label)" }

  /// How many customer controls have an owner, such as `4 of 9 owned`; nil where the report has none.
  var ownedWords: String? {
    if customerControls.isEmpty { return nil }
    return "\(customerControls.count(where: \.isOwned)) of \(customerControls.count) owned"
  }
}
