package import Diligence
package import Exchange
internal import Reporting

extension Compared {
  /// The comparison as `duly.compare/1`, in rank order.
  ///
  /// `ledger` is the head that it was worked out at. Differences are about what was answered; items worked out from reports differ in their scores, not here.
  package func json(ledger: SignedHead) -> JSON {
    let ranked = comparison.ranked
    return .comparison(
      of: ranked.map { ComparedVendor(vendor: $0.vendor, scorecard: $0.scorecard) },
      differences: ranked[0].questionnaire.items.compactMap { difference(in: $0, among: ranked) },
      questionnaire: ranked[0].questionnaire, decisionDate: ranked[0].scorecard.decisionDate,
      study: study, ledger: ledger)
  }

  private func difference(in item: Item, among ranked: [JudgedAssessment]) -> AnswerDifference? {
    let choices = ranked.map { ($0.vendor.id, $0.assessment.answers[item.id]?.choice) }
    guard item.computation == nil, Set(choices.map(\.1)).count > 1 else { return nil }
    return AnswerDifference(
      item: item.id, answers: Dictionary(choices, uniquingKeysWith: { first, _ in first }))
  }
}
