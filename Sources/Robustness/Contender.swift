package import Diligence
package import Scoring

/// A vendor as the draws see it: what each criterion has earned apart from all weights, and what is still open.
package struct Contender: Sendable, Equatable {
  package let vendor: VendorID
  /// In the order of the criteria: what its answered items earned of all that the criterion can give, 0 to 1; nil where
  /// no item of the criterion applies.
  package let shares: [Double?]
  package let open: [OpenItem]

  package init(vendor: VendorID, shares: [Double?], open: [OpenItem] = []) {
    self.vendor = vendor
    self.shares = shares
    self.open = open
  }

  /// An item that nobody knows the answer to: a draw gives it anything from nothing to its whole part.
  package struct OpenItem: Sendable, Equatable {
    package let item: ItemID
    /// The place of its criterion among the criteria.
    package let criterion: Int
    /// Its part of what the criterion can give, 0 to 1.
    package let part: Double

    package init(item: ItemID, criterion: Int, part: Double) {
      self.item = item
      self.criterion = criterion
      self.part = part
    }
  }
}

extension Contender {
  /// The vendor as its scorecard has it; nil while nothing is answered, because then it has no score to rank by.
  package init?(vendor: VendorID, _ card: Scorecard, in questionnaire: Questionnaire) {
    guard card.score != nil else { return nil }
    func importance(_ item: ItemID) -> Double { questionnaire.item(item)?.importance.weight ?? 0 }
    let counting = card.items.filter { $0.standing == .answered || $0.standing == .open }
    let open = questionnaire.criteria.indices.flatMap { place -> [OpenItem] in
      let own = counting.filter { $0.criterion == questionnaire.criteria[place].id }
      let whole = own.reduce(0) { $0 + importance($1.id) }
      return own.filter { $0.standing == .open }.map {
        OpenItem(item: $0.id, criterion: place, part: importance($0.id) / whole)
      }
    }
    self.init(vendor: vendor, shares: card.shares(in: questionnaire).map(\.share), open: open)
  }
}
