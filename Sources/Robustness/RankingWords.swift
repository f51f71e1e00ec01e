package import Diligence

/// What a study found, in sentences that documents and screens share.
package struct RankingWords: Sendable {
  package let study: RankingStudy
  private let names: [VendorID: String]
  private let titles: [CriterionID: String]
  private let rejected: [VendorID]

  /// `names` and `titles` are what vendors and criteria are called, else they go by their ids; `rejected` are the vendors
  /// whose gates make the advice to reject them.
  package init(
    _ study: RankingStudy, names: [VendorID: String], titles: [CriterionID: String], rejected: [VendorID]
  ) {
    self.study = study
    self.names = names
    self.titles = titles
    self.rejected = rejected
  }

  package func name(_ vendor: VendorID) -> String { names[vendor] ?? vendor.text }

  /// `G1 Audit trails`.
  package func title(_ criterion: CriterionID) -> String {
    titles[criterion].map { "\(criterion) \($0)" } ?? criterion.text
  }

  package var robustness: Robustness { study.robustness }
  private var question: RankingQuestion { study.ranking.question }

  /// For each family a paragraph: who leads how firmly, and who never does.
  package var paragraphs: [String] {
    zip(robustness.sentences(naming: name), robustness.families).map { sentence, family in
      let never = zip(robustness.vendors, family.acceptability).filter { $1.first == 0 }.map { name($0.0) }
      let isShort = !never.isEmpty && never.count <= Self.mostNamed
      return isShort ? "\(sentence) Never first: \(never.listed())." : sentence
    }
  }

  /// More names than these say less.
  private static let mostNamed = 5

  /// The families in a sentence each, what limits them, and how often they were drawn.
  package var brief: [String] {
    robustness.sentences(naming: name) + limits + [
      study.ranking.weightSource.sentence,
      "Each of the three was drawn \(grouped(robustness.draws)) times, seed \(robustness.seed).",
    ]
  }

  /// What no weight changes: gates, and that some have no score to rank; a sentence each.
  package var limits: [String] {
    let unranked = study.ranking.unranked.map(name)
    let gates =
      "Weights never lift a gate: whatever its rank, the advice on \(rejected.map(name).listed()) stays to reject."
    let left =
      "\(unranked.listed()) \(unranked.count == 1 ? "has" : "have") no score yet: left out here, and still able to "
      + "come anywhere."
    return (rejected.isEmpty ? [] : [gates]) + (unranked.isEmpty ? [] : [left])
  }

  /// Whose weights the draws start from, and which order of importance they keep.
  package var basis: [String] { [study.ranking.weightSource.sentence, order] }

  private var order: String {
    let ranks = question.order.map { rank in rank.map { question.criteria[$0].text }.listed() }
    if ranks.count == 1 { return "All criteria are equally important, so any weights keep the order." }
    return "Order of importance: \(ranks.joined(separator: ", then "))."
  }

  /// What the open items could still change, in one sentence.
  package var outlook: String {
    let couldBeFirst = study.bounds.filter(\.couldBeFirst).map { name($0.vendor) }
    if study.bounds.allSatisfy({ $0.openItems == 0 }) {
      return "No item of theirs is open, so at the weights used the ranks stand."
    }
    if couldBeFirst.count == 1 {
      return "However the open items turn out, \(couldBeFirst.listed()) stays first at the weights used."
    }
    return "As the open items turn out, \(couldBeFirst.listed("or")) could come first at the weights used."
  }

  /// Two sentences: how the draws were made, and how they become words.
  package var method: [String] {
    let bands = LeadStrength.allCases.filter { $0.least > 0 }.map {
      "from \(wholePercent($0.least)) “\($0.words)”"
    }
    return [
      "Weights are drawn \(grouped(robustness.draws)) times in each of three ways (seed \(robustness.seed)): near those "
        + "used, any that keep the order of importance, and any at all; each draw scores all vendors with the same "
        + "weights, and an open item earns by chance anything from nothing to all it can.",
      "The words follow the share of draws in which the leader is first, before it is rounded: "
        + "\(bands.joined(separator: ", ")), else “\(LeadStrength.tooCloseToCall.words)”.",
    ]
  }
}

/// `10,000`.
private func grouped(_ number: Int) -> String {
  let digits = Array(String(number))
  return digits.indices.map { place in
    let isStart = place > 0 && (digits.count - place) % 3 == 0
    return (isStart ? "," : "") + String(digits[place])
  }.joined()
}
