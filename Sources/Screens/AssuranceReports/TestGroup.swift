import Diligence

/// Items that a report can test and that are marked in one go: those of a category, or of an official criterion.
struct TestGroup: Sendable, Equatable {
  enum Kind: Hashable, Sendable {
    case category(TrustCategory)
    /// All criteria whose ids begin alike, such as those of CC6.
    case series(String)
    case criterion(String)
    case noCriterion
  }

  let kind: Kind
  /// In the order of the questionnaire.
  let items: [ItemID]

  /// As a report's index would call it.
  var name: String {
    switch kind {
    case .category(let category): category.title
    case .series(let name): "\(name), all of it"
    case .criterion(let name): name
    case .noCriterion: "No official criterion"
    }
  }

  /// The groups that the questionnaire's items name: categories, then official criteria in the order of a report.
  static func all(in questionnaire: Questionnaire) -> [TestGroup] {
    let items = questionnaire.items.filter(\.isTestedByReports)
    func group(_ kind: Kind, _ isIn: (Item) -> Bool) -> TestGroup {
      TestGroup(kind: kind, items: items.filter(isIn).map(\.id))
    }
    let categories = TrustCategory.allCases.map { category in
      group(.category(category)) { $0.category == category }
    }
    let criteria = Set(items.flatMap(\.officialCriteria)).map(CriterionName.init).sorted()
    let bySeries = Dictionary(grouping: criteria, by: \.series)
    let official = criteria.flatMap { criterion -> [TestGroup] in
      let one = group(.criterion(criterion.text)) { $0.officialCriteria.contains(criterion.text) }
      guard let series = bySeries[criterion.series], series.count > 1, series.first == criterion else {
        return [one]
      }
      let names = Set(series.map(\.text))
      return [group(.series(criterion.series)) { !names.isDisjoint(with: $0.officialCriteria) }, one]
    }
    let others = group(.noCriterion) { $0.officialCriteria.isEmpty }
    return (categories + official + [others]).filter { !$0.items.isEmpty }
  }
}

/// The id of an official criterion in its parts, so that CC7.10 comes after CC7.2 and the common criteria come first.
private struct CriterionName: Comparable, Hashable {
  let text: String
  let series: String
  private let letters: String
  private let numbers: [Int]

  init(_ text: String) {
    self.text = text
    series = text.lastIndex(of: ".").map { String(text[..<$0]) } ?? text
    letters = String(text.prefix { $0.isLetter })
    numbers = text.dropFirst(letters.count).split { !$0.isNumber }.map { Int($0) ?? 0 }
  }

  private static let order = ["CC", "A", "PI", "C", "P"]

  private var rank: Int { Self.order.firstIndex(of: letters) ?? Self.order.count }

  static func < (left: Self, right: Self) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.letters != right.letters { return left.letters < right.letters }
    if left.numbers != right.numbers { return left.numbers.lexicographicallyPrecedes(right.numbers) }
    return left.text < right.text
  }
}
