package import Diligence
package import Robustness
package import Scoring

/// One column of a comparison: a vendor and its score.
package struct ComparedVendor: Sendable, Equatable {
  package let vendor: Vendor
  package let scorecard: Scorecard

  package init(vendor: Vendor, scorecard: Scorecard) {
    self.vendor = vendor
    self.scorecard = scorecard
  }
}

/// An item that not all compared vendors answered alike.
package struct AnswerDifference: Sendable, Equatable {
  package let item: ItemID
  /// Nil where nothing counts as answered.
  package let answers: [VendorID: Choice?]

  package init(item: ItemID, answers: [VendorID: Choice?]) {
    self.item = item
    self.answers = answers
  }
}

extension JSON {
  /// A comparison as `duly.compare/1`; `vendors` come in rank order, all judged on one questionnaire at one
  /// date.
  ///
  /// `robustness` is null without a `study`, as where fewer than two vendors have a score.
  package static func comparison(
    of vendors: [ComparedVendor], differences: [AnswerDifference], questionnaire: Questionnaire,
    decisionDate: Day, study: RankingStudy? = nil, ledger: SignedHead
  ) -> JSON {
    let names = Dictionary(
      vendors.map { ($0.vendor.id, $0.vendor.name) }, uniquingKeysWith: { first, _ in first })
    let order = vendors.map(\.vendor.id)
    return [
      "schema": "duly.compare/1",
      "decisionDate": .day(decisionDate),
      "questionnaire": questionnaire.reference.json,
      "vendors": .list(
        vendors.map {
          $0.scorecard.json(vendor: $0.vendor, questionnaire: questionnaire, ledger: ledger)
        }),
      "differences": .list(differences.map { $0.json(order) }),
      "robustness": study?.json { names[$0] ?? $0.text } ?? nil,
      "ledger": ledger.json,
    ]
  }
}

extension AnswerDifference {
  fileprivate func json(_ order: [VendorID]) -> JSON {
    let words = order.map { JSON.Member($0.text, .text(answers[$0]??.word)) }
    return ["item": .id(item), "answers": .object(words)]
  }
}
