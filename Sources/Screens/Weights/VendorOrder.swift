import Diligence
import Scoring

/// The vendors of the portfolio that are judged by one questionnaire, ranked by their scores at any weights.
///
/// All are weighed alike, first as the assessment at hand is recorded and then as it is tried; what another vendor's own
/// assessment says about weights is left aside here and marked.
struct VendorOrder: Sendable {
  struct Contender: Sendable {
    let vendor: VendorID
    let name: String
    let gatesInTheWay: Int
    /// In the order of the criteria; empty while nothing is answered.
    let shares: [Double?]
    /// What the portfolio shows, at the weights of the vendor's own assessment.
    let ownScore: Double?
  }

  /// A vendor's place at the weights on screen, and at those recorded.
  struct Place: Sendable {
    let contender: Int
    let score: Double?
    let formerScore: Double?
    /// From 1.
    let formerRank: Int
  }

  let contenders: [Contender]
  /// The best first; a vendor without a score last, equal scores by id.
  private(set) var places: [Place] = []

  /// Compares by score, no value last, then by id.
  private struct Rank: Comparable {
    let score: Double
    let contender: Int

    static func < (left: Self, right: Self) -> Bool {
      left.score != right.score ? left.score > right.score : left.contender < right.contender
    }
  }

  /// Those of `lines` on the sheet's questionnaire and not archived, with the sheet's own vendor as the sheet has it.
  init(_ lines: [VendorSummary], about subject: Subject, named name: String, _ sheet: Sheet) {
    let others = lines.filter { line in
      !line.isArchived && line.vendor != subject.vendor
        && line.assessment?.questionnaire == sheet.questionnaire.hash
    }
    let own = Contender(vendor: subject.vendor, name: name, sheet)
    contenders = (others.compactMap(Contender.init) + [own]).sorted { $0.vendor < $1.vendor }
  }

  /// Ranks everybody at `weights`, and at those `recorded`; both in the order of the criteria.
  mutating func rank(at weights: [Double], recorded: [Double]) {
    let former = ranks(at: recorded)
    var formerRanks = Array(repeating: 0, count: contenders.count)
    for (place, rank) in former.enumerated() { formerRanks[rank.contender] = place + 1 }
    places = ranks(at: weights).map { rank in
      let shares = contenders[rank.contender].shares
      return Place(
        contender: rank.contender, score: rank.score < 0 ? nil : rank.score,
        formerScore: Self.score(shares, recorded), formerRank: formerRanks[rank.contender])
    }
  }

  private func ranks(at weights: [Double]) -> [Rank] {
    contenders.indices.map { Rank(score: Self.score(contenders[$0].shares, weights) ?? -1, contender: $0) }
      .sorted()
  }

  private static func score(_ shares: [Double?], _ weights: [Double]) -> Double? {
    weightedScore(zip(weights, shares).lazy.map { (weight: $0, share: $1) })
  }
}

extension VendorOrder.Contender {
  /// Nil for a vendor without an assessment.
  fileprivate init?(_ line: VendorSummary) {
    guard let assessment = line.assessment else { return nil }
    self.init(
      vendor: line.vendor, name: line.name, gatesInTheWay: assessment.gatesInTheWay,
      shares: assessment.score == nil ? [] : assessment.criteria.map(\.share), ownScore: assessment.score)
  }

  fileprivate init(vendor: VendorID, name: String, _ sheet: Sheet) {
    let card = sheet.card
    self.init(
      vendor: vendor, name: name, gatesInTheWay: card.gates.count(where: \.isInTheWay),
      shares: card.score == nil ? [] : card.shares(in: sheet.questionnaire).map(\.share),
      ownScore: card.score)
  }
}
