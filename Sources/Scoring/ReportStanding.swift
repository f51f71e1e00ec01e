package import Diligence

/// What one assurance report, taken by itself, proves about one item at the decision date.
package struct ReportStanding: Sendable, Equatable {
  /// Nil where it proves nothing.
  package let level: ProofLevel?
  /// Why, in one sentence.
  package let because: String
}

extension Assessment {
  /// What a recorded report proves about each item that it is said to test, whatever the answers are.
  ///
  /// Empty where no such report is recorded.
  package func standings(
    of id: ReportID, against questionnaire: Questionnaire
  ) -> [ItemID: ReportStanding] {
    let record = ReportRecord(of: self, policy: Policy(policy))
    guard let use = record.all.first(where: { $0.id == id }) else { return [:] }
    let pairs = use.report.tests.keys.map { ($0, use.standing(on: questionnaire.item($0))) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension ReportUse {
  fileprivate func standing(on item: Item?) -> ReportStanding {
    guard let item, let level = level(for: item) else {
      return ReportStanding(level: nil, because: reasonForNothing(on: item))
    }
    return ReportStanding(level: level.level, because: "T\(level.clause.dropFirst()).")
  }

  private func reasonForNothing(on item: Item?) -> String {
    if let problem { return "\(id) counts for nothing, because \(problem.clause(about: report))." }
    if report.startLevel == nil { return "A document of this kind tests no item." }
    guard let item else { return "The questionnaire has no such item." }
    return item.isTestable ? "Without a page the test counts for nothing." : "No report can prove this item."
  }
}
