import Diligence
import Robustness
import Scoring

// Whether the order of the vendors survives other weights, as rows of the comparison.
extension CompareTable {
  /// What was found out about the ranking; nil where the vendors cannot be ranked or fewer than two have a score.
  static func study(of columns: [Column]) -> RankingStudy? {
    guard obstacles(columns).isEmpty, let questionnaire = columns.first?.sheet.questionnaire else {
      return nil
    }
    let entrants = columns.map {
      Ranking.Entrant(
        vendor: $0.subject.vendor, scorecard: $0.sheet.card, weighing: $0.sheet.assessment.weighing)
    }
    let ranking = Ranking(of: entrants, in: questionnaire)
    guard ranking.question.contenders.count > 1 else { return nil }
    return ranking.question.robustness { _ in true }.map { RankingStudy(of: ranking, $0) }
  }

  static let robustnessTitle = "FIRST UNDER OTHER WEIGHTS, share of draws"

  /// A row for each family of weights, and one for the ranks that open items leave possible.
  func robustnessRows(_ study: RankingStudy) -> [Row] {
    let families = study.robustness.families.map { family in
      row(.family(family.family), "Weights: " + family.family.label) { vendor in
        guard let place = study.robustness.vendors.firstIndex(of: vendor) else { return nil }
        let share = family.acceptability[place][0]
        return Cell(
          text: wholePercent(share), share: share, rank: share,
          isBest: study.robustness.lead(in: family).leaders == [vendor])
      }
    }
    let bounds = row(.bounds, "Ranks that open items allow") { vendor in
      study.bounds.first { $0.vendor == vendor }.map { bound in
        Cell(
          text: bound.best == bound.worst ? "\(bound.best)" : "\(bound.best)–\(bound.worst)",
          rank: -Double(bound.worst))
      }
    }
    return families + [bounds]
  }

  private func row(_ about: Row.About, _ label: String, _ cell: (VendorID) -> Cell?) -> Row {
    let cells = columns.map { cell($0.subject.vendor) ?? Cell(text: "no score yet") }
    return Row(
      about: about, label: label, cells: cells, differs: cells.contains { !$0.saysTheSame(as: cells[0]) })
  }
}

extension CompareTable {
  /// What is known in words about a row of robustness, or about what moving a criterion's weight would change.
  func robustnessWords(_ about: Row.About, of column: Column) -> String {
    guard let words = rankingWords else { return "" }
    switch about {
    case .family(let family):
      guard let place = words.robustness.families.firstIndex(where: { $0.family == family }) else {
        return ""
      }
      return [words.paragraphs[place], ranks(of: column, words.robustness.families[place], words.robustness)]
        .joined(separator: " ")
    case .bounds: return words.outlook
    case .criterion(let id):
      let line = words.tippingLines.first { $0.criterion == id }
      return line.map { "Weight \($0.weight): \($0.consequence)" } ?? ""
    default: return ""
    }
  }

  private var rankingWords: RankingWords? {
    guard let study, let questionnaire = columns.first?.sheet.questionnaire else { return nil }
    let names = columns.map { ($0.subject.vendor, $0.name) }
    let titles = questionnaire.criteria.map { ($0.id, $0.title) }
    return RankingWords(
      study, names: Dictionary(names, uniquingKeysWith: { first, _ in first }),
      titles: Dictionary(titles, uniquingKeysWith: { first, _ in first }),
      rejected: columns.filter { $0.sheet.card.verdict == .reject }.map(\.subject.vendor))
  }

  private func ranks(of column: Column, _ family: Robustness.Family, _ robustness: Robustness) -> String {
    guard let place = robustness.vendors.firstIndex(of: column.subject.vendor) else { return "" }
    let ranks = family.acceptability[place].enumerated().filter { $0.element > 0 }.map {
      "rank \($0.offset + 1) in \(wholePercent($0.element))"
    }
    return "\(column.name): \(ranks.joined(separator: ", "))."
  }
}
