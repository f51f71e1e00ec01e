import Diligence

/// What is recorded of a report beside what the reading of its file proposes; either may not be there yet.
struct FactsAtHand: Sendable {
  let report: AssuranceReport?
  let proposed: ProposedReport?

  func state(of fact: ReportFact) -> FactState {
    if let source = report?.sources?[fact] { return FactState(source.how) }
    let recorded = report?.value(of: fact)
    guard let proposed else { return recorded == nil ? .notRead : .typed }
    switch proposed[fact].status {
    case .conflict: return .conflict
    case .notFound: return recorded == nil ? .notFound : .typed
    case .found: return recorded == nil || recorded == proposed[fact].value ? .proposed : .differs
    }
  }

  /// What the row of a fact shows: what is recorded, else what is proposed.
  func words(of fact: ReportFact) -> String {
    let recorded = report?.value(of: fact)?.words
    switch state(of: fact) {
    case .conflict: return conflicting(fact).map(\.words).joined(separator: " / ")
    case .proposed: return proposed?[fact].value?.words ?? "–"
    default: return "\(share(of: fact))\(recorded ?? "–")"
    }
  }

  /// `3 of 5: ` where not all of a list was taken.
  private func share(of fact: ReportFact) -> String {
    guard let read = FactElement.all(in: proposed?[fact].value), state(of: fact) == .corrected,
      let taken = FactElement.all(in: report?.value(of: fact)), taken.count < read.count
    else { return "" }
    return "\(taken.count) of \(read.count): "
  }

  /// The values that the places of a document give, each once.
  func conflicting(_ fact: ReportFact) -> [FactValue] {
    (proposed?[fact].passages ?? []).map(\.value).reduce(into: []) { values, value in
      if !values.contains(value) { values.append(value) }
    }
  }

  /// The facts that somebody vouches for with a place in the document or by typing them here.
  var reviewed: Int { report?.sources?.values.count { $0.how != .rejected } ?? 0 }

  /// The facts for which the document says something.
  var proposedCount: Int {
    ReportFact.allCases.count { proposed?[$0].passages.isEmpty == false }
  }

  func count(_ isMeant: (FactState) -> Bool) -> Int {
    ReportFact.allCases.count { isMeant(state(of: $0)) }
  }

  /// The facts that can be confirmed unseen: found, and nowhere contradicted.
  var plain: [ReportFact] { ReportFact.allCases.filter { state(of: $0) == .proposed } }
}

extension FactState {
  fileprivate init(_ how: FactSource.How) {
    self =
      switch how {
      case .typed: .typed
      case .confirmed: .confirmed
      case .corrected: .corrected
      case .rejected: .rejected
      }
  }
}

extension ReportFact {
  /// The field of the form that holds the same; nil where the form has none.
  var field: ReportField? {
    switch self {
    case .kind: .kind
    case .type: .type
    case .organisation: .organisation
    case .system: .system
    case .start: .start
    case .end: .end
    case .asOf: .asOf
    case .reportDate: .reportDate
    case .assertionDate: .assertionDate
    case .bridgedUntil: .bridgedUntil
    case .auditor: .auditor
    case .opinion: .opinion
    case .qualifiedCriteria: .qualified
    case .categories: .categories
    case .auditorCity, .subservice, .subserviceMethod, .exceptions, .customerControls, .incidents,
      .significantChanges:
      nil
    }
  }

  /// Whether it is a list of things that are looked at one by one.
  var isList: Bool {
    switch self {
    case .exceptions, .customerControls, .incidents, .significantChanges: true
    default: false
    }
  }

  /// Whether anything follows from it in such a report; true while there is none.
  func counts(in report: AssuranceReport?) -> Bool {
    guard let report, let field else { return true }
    return field.counts(in: report)
  }
}
