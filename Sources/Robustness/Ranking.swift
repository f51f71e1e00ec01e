package import Diligence
package import Scoring

/// Vendors that were judged on one questionnaire at one date, set up as a question about their order.
package struct Ranking: Sendable, Equatable {
  /// Those that have a score.
  package let question: RankingQuestion
  package let weightSource: WeightSource
  /// Those without a score, which no draw can rank.
  package let unranked: [VendorID]

  /// A vendor with what it scored and how its weights came about.
  package struct Entrant: Sendable {
    package let vendor: VendorID
    package let scorecard: Scorecard
    package let weighing: Weighing?

    package init(vendor: VendorID, scorecard: Scorecard, weighing: Weighing?) {
      self.vendor = vendor
      self.scorecard = scorecard
      self.weighing = weighing
    }
  }

  package init(question: RankingQuestion, weightSource: WeightSource, unranked: [VendorID] = []) {
    self.question = question
    self.weightSource = weightSource
    self.unranked = unranked
  }

  /// `isWeighedByFile` says that the weights of all were tried from a file for this once.
  package init(
    of entrants: [Entrant], in questionnaire: Questionnaire, isWeighedByFile: Bool = false
  ) {
    let weights = Set(entrants.map { $0.scorecard.criteria.map(\.weight) })
    let shared = weights.count == 1 ? weights.first : nil
    weightSource = shared == nil ? .questionnaire : isWeighedByFile ? .file : .vendors
    question = RankingQuestion(
      criteria: questionnaire.criteria.map(\.id),
      weights: shared ?? questionnaire.criteria.map(\.weight),
      order: shared == nil || isWeighedByFile ? nil : Self.order(of: entrants, in: questionnaire),
      contenders: entrants.compactMap { Contender(vendor: $0.vendor, $0.scorecard, in: questionnaire) })
    unranked = entrants.filter { $0.scorecard.score == nil }.map(\.vendor)
  }

  /// The buyer's order of the criteria as places; nil unless all vendors carry the same one and it names every criterion
  /// once.
  private static func order(of entrants: [Entrant], in questionnaire: Questionnaire) -> [[Int]]? {
    let orders = Set(entrants.map { $0.weighing?.order ?? [] })
    guard orders.count == 1, let order = orders.first else { return nil }
    let places = order.map { rank in
      rank.compactMap { id in questionnaire.criteria.firstIndex { $0.id == id } }.sorted()
    }
    return places.joined().sorted() == Array(questionnaire.criteria.indices) ? places : nil
  }
}

/// Whose weights the draws start from.
package enum WeightSource: String, Sendable {
  /// All vendors carry the same.
  case vendors
  /// A file that was tried for this once.
  case file
  /// The vendors carry different ones, so none of theirs could stand for all.
  case questionnaire

  /// One sentence that says so.
  package var sentence: String {
    switch self {
    case .vendors: "The weights used are those that all vendors here are scored with."
    case .file: "The weights used are those of the file that was given."
    case .questionnaire:
      "The vendors are scored with different weights, so the questionnaire's own are used here for all."
    }
  }
}
