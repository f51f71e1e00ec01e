internal import Diligence
internal import Robustness
internal import Scoring

/// What a template may use inside `{{#robustness}}`.
extension RankingWords: TemplateSubject {
  static let fields: Fields<Self> = [
    .list("basis", "whose weights the draws start from and which order they keep, a sentence each") {
      $0.basis.map(SentenceLine.init)
    },
    .list("families", "for each way to draw weights a paragraph that names the leader") {
      $0.paragraphs.map(SentenceLine.init)
    },
    .list("ranks", "the headings of the shares by rank") { $0.ranks.map(HeadingCell.init) },
    .list("acceptability", "for each family and vendor the shares of draws by rank") { $0.acceptability },
    .list("pairs", "who is ahead of whom in which share of draws") { $0.pairs },
    .flag("showsEveryPair", "whether all pairs are shown, and not only neighbours in rank") {
      $0.showsEveryPair
    },
    .list("everFirst", "the vendors that are ever first with any weights at all") {
      $0.everFirst.map(HeadingCell.init)
    },
    .list("centralWeights", "by criterion, the mean weights with which each of them is first") {
      $0.centralWeights
    },
    .text("standing", "who is first and second as the scores stand") { $0.standing },
    .list("tippingPoints", "by criterion, the weight at which the first place changes hands") {
      $0.tippingLines
    },
    .text("outlook", "what open items could still change") { $0.outlook },
    .list("limits", "what no weight changes, a sentence each") { $0.limits.map(SentenceLine.init) },
    .list("bounds", "by vendor, the ranks that open items leave possible") { $0.boundLines },
    .list("method", "how it was worked out, a sentence each") { $0.method.map(SentenceLine.init) },
    .text("seed", "the seed of the draws") { String($0.robustness.seed) },
    .text("draws", "how many draws each family has") { String($0.robustness.draws) },
  ]
}

extension TippingLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("criterion", "id and title") { $0.title },
    .text("weight", "the weight used and its share of all weights") { $0.weight },
    .text("consequence", "from which weight on who takes first place, all other weights kept") {
      $0.consequence
    },
  ]
}

extension RankingWords {
  /// About these vendors by their names.
  init(_ study: RankingStudy, about vendors: [JudgedAssessment]) {
    let names = vendors.map { ($0.vendor.id, $0.vendor.name) }
    let titles = (vendors.first?.questionnaire.criteria ?? []).map { ($0.id, $0.title) }
    self.init(
      study, names: Dictionary(names, uniquingKeysWith: { first, _ in first }),
      titles: Dictionary(titles, uniquingKeysWith: { first, _ in first }),
      rejected: vendors.ranked.filter { $0.scorecard.verdict == .reject }.map(\.vendor.id))
  }
}

/// What stands above one column.
struct HeadingCell: TemplateSubject {
  let text: String

  static let fields: Fields<Self> = [.text("heading", "what stands above a column") { $0.text }]
}
