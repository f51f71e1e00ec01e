import Diligence
import Robustness
import Scoring

/// Vendors side by side: what each shows in every row, those with the most first where they can be ranked.
struct CompareTable: Sendable {
  /// One vendor's newest assessment, as recorded and as it stands with what is being tried.
  struct Column: Sendable, Equatable {
    let name: String
    let subject: Subject
    let sheet: Sheet
    let recorded: Sheet
    /// Whether anything is being tried on this vendor.
    let isTried: Bool

    init(name: String, subject: Subject, sheet: Sheet, recorded: Sheet) {
      (self.name, self.subject, self.sheet, self.recorded) = (name, subject, sheet, recorded)
      isTried = sheet != recorded
    }
  }

  /// Rows under one heading.
  struct Group: Sendable {
    let title: String
    var rows: [Row]
  }

  struct Row: Sendable {
    enum About: Hashable, Sendable {
      case heading(String)
      case gate(GateID)
      case total(Total)
      case criterion(CriterionID)
      case family(WeightFamily)
      case bounds
      case item(ItemID)

      /// Whether the row tells shares of draws.
      var isDrawn: Bool {
        if case .family = self { return true }
        return false
      }
    }

    let about: About
    let label: String
    var cells: [Cell]
    /// Whether the vendors show different things here.
    let differs: Bool
  }

  struct Cell: Sendable, Equatable {
    /// A sign in front, if any.
    var sign = ""
    var text: String
    /// Stands at the right: proof level and accepted evidence.
    var proof = ""
    /// 0 to 1: how much of what is possible; only where the cell is a number of that kind.
    var share: Double?
    /// What the vendors are ordered by when this row decides, the most first; nil where nothing can be said.
    var rank: Double?
    var isBest = false
    var isInTheWay = false
    /// What is recorded, where something else is being tried.
    var before: String?
  }

  private(set) var columns: [Column]
  /// Why the vendors cannot be ranked, in sentences; empty where they can.
  let obstacles: [String]
  /// Whether the order survives other weights; nil where there is none.
  let study: RankingStudy?
  private(set) var groups: [Group] = []
  /// The row that decides the order of the vendors; nil while the score does.
  private(set) var order: Row.About?

  init(_ columns: [Column], orderedBy order: Row.About? = nil) {
    obstacles = Self.obstacles(columns)
    self.columns = obstacles.isEmpty ? columns.sorted(by: Self.precedes) : columns
    study = Self.study(of: self.columns)
    groups = makeGroups()
    if let order, obstacles.isEmpty { reorder(by: order) }
  }

  var rows: [Row] { groups.flatMap(\.rows) }

  func row(_ about: Row.About) -> Row? {
    for group in groups {
      if let row = group.rows.first(where: { $0.about == about }) { return row }
    }
    return nil
  }

  /// `1 `, or `1 (was 2) ` where the vendor would be second without what is being tried; nothing where nothing is ranked.
  func rank(of place: Int, isWide: Bool = true) -> String {
    guard obstacles.isEmpty else { return "" }
    let rank = "\(place + 1) "
    guard order == nil, columns.contains(where: \.isTried) else { return rank }
    let scores = columns.map(\.recorded.card.score)
    let former = 1 + scores.count { ($0 ?? -1) > (scores[place] ?? -1) }
    return former == place + 1 ? rank : isWide ? "\(rank)(was \(former)) " : "\(rank)(\(former)) "
  }

  /// By score, best first, those without one last; then by id.
  private static func precedes(_ one: Column, _ other: Column) -> Bool {
    switch (one.sheet.card.score, other.sheet.card.score) {
    case (let left?, let right?) where left != right: left > right
    case (_?, nil): true
    case (nil, _?): false
    default: one.subject.vendor < other.subject.vendor
    }
  }

  /// Moves the vendors into the order of one row; vendors that are alike in it keep the order of their scores.
  private mutating func reorder(by about: Row.About) {
    guard let cells = row(about)?.cells, cells.contains(where: { $0.rank != nil }) else { return }
    let places = cells.indices.sorted { one, other in
      let (left, right) = (cells[one].rank ?? -.infinity, cells[other].rank ?? -.infinity)
      return left == right ? one < other : left > right
    }
    order = about
    columns = places.map { columns[$0] }
    for group in groups.indices {
      for row in groups[group].rows.indices {
        let cells = groups[group].rows[row].cells
        groups[group].rows[row].cells = places.map { cells[$0] }
      }
    }
  }
}

extension CompareTable {
  static func obstacles(_ columns: [Column]) -> [String] {
    let versions = Set(columns.map(\.sheet.questionnaire.hash))
    let dates = Set(columns.map(\.sheet.assessment.decisionDate))
    var sentences: [String] = []
    if versions.count > 1 {
      sentences.append(
        "Not ranked: the questionnaires differ (row Questionnaire). Another assessment on the same one makes them "
          + "comparable.")
    }
    if dates.count > 1 {
      sentences.append(
        "Not ranked: the decision dates differ (row Decision date). = tries the focused vendor's date on all."
      )
    }
    return sentences
  }

  /// What is worth knowing beside the ranking; nil where nothing is.
  var remark: String? {
    guard obstacles.isEmpty, Set(columns.map { $0.sheet.card.criteria.map(\.weight) }).count > 1 else {
      return nil
    }
    return
      "The vendors are weighed differently, so their scores are not one scale. a tries one vendor's weights on all."
  }
}
