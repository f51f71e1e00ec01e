import Diligence
import Scoring

/// Vendors side by side: what each shows in every row, the best first where they can be ranked.
struct CompareTable: Sendable {
  struct Column: Sendable {
    let name: String
    let subject: Subject
    let sheet: Sheet
  }

  struct Row: Sendable {
    enum About: Hashable, Sendable {
      case heading(String)
      case gate(GateID)
      case total(String)
      case criterion(CriterionID)
      case item(ItemID)
    }

    let about: About
    let label: String
    let cells: [Cell]

    var differs: Bool { cells.contains { $0 != cells.first } }
  }

  struct Cell: Sendable, Equatable {
    /// A sign in front, if any.
    var sign = ""
    var text: String
    /// Stands at the right: proof level and accepted evidence.
    var proof = ""
    var isBest = false
    var isInTheWay = false
  }

  let columns: [Column]
  /// Why the vendors cannot be ranked, in sentences; empty where they can.
  let obstacles: [String]

  init(_ columns: [Column]) {
    obstacles = Self.obstacles(columns)
    self.columns = obstacles.isEmpty ? columns.sorted(by: Self.precedes) : columns
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

  private static func obstacles(_ columns: [Column]) -> [String] {
    let versions = Set(columns.map(\.sheet.questionnaire.hash))
    let dates = Set(columns.map(\.sheet.assessment.decisionDate))
    var sentences: [String] = []
    if versions.count > 1 {
      let names = columns.map {
        "\($0.name) on \($0.sheet.questionnaire.id) \($0.sheet.questionnaire.version)"
      }
      sentences.append("Not ranked: the questionnaires differ (\(names.joined(separator: ", "))).")
    }
    if dates.count > 1 {
      let names = columns.map { "\($0.name) \($0.sheet.assessment.decisionDate)" }
      sentences.append("Not ranked: the decision dates differ (\(names.joined(separator: ", "))).")
    }
    return sentences
  }

  /// What is worth knowing beside the ranking; nil where nothing is.
  var remark: String? {
    guard obstacles.isEmpty, Set(columns.map { $0.sheet.card.criteria.map(\.weight) }).count > 1 else {
      return nil
    }
    return "The vendors are weighed differently, so their scores are not one scale."
  }
}

extension CompareTable {
  /// Gates, totals, criteria and items; with `differencesOnly` the totals and whatever is not alike.
  func rows(differencesOnly: Bool) -> [Row] {
    let groups: [(String, [Row])] = [
      ("GATES", gates), ("TOTALS", totals), ("CRITERIA, points earned of those possible", criteria),
      ("ITEMS, answer, proof and evidence", items),
    ]
    return groups.flatMap { title, rows in
      let shown = differencesOnly && title != "TOTALS" ? rows.filter(\.differs) : rows
      return shown.isEmpty ? [] : [Row(about: .heading(title), label: title, cells: [])] + shown
    }
  }

  private var gates: [Row] {
    union(\.gates, id: \.id).map { gate in
      row(.gate(gate.id), gate.title) { column in
        guard let result = column.sheet.card.gates.first(where: { $0.gate.id == gate.id }) else {
          return Self.absent
        }
        return Cell(sign: result.sign, text: result.state.rawValue, isInTheWay: result.isInTheWay)
      }
    }
  }

  private var totals: [Row] {
    [
      total("Advice") { $0.verdict?.shortLabel ?? "nothing to score" },
      best("Score", \.score) { scoreText($0) },
      total("Range") { card in
        guard let low = card.low, let high = card.high else { return "–" }
        return "\(rounded(low))–\(rounded(high))"
      },
      total("Claimed") { scoreText($0.claimed) },
      total("Complete") { $0.completeness.map(percent) ?? "–" },
      best("Proof", \.proof) { $0.map(twoDecimals) ?? "–" },
      total("Tier, approve from") { "\($0.tier.number), \(rounded($0.threshold))" },
      row(.total("Decided"), "Decided") {
        Cell(text: $0.sheet.assessment.decision?.outcome.shortLabel ?? "–")
      },
    ]
  }

  private var criteria: [Row] {
    union(\.criteria, id: \.id).map { criterion in
      func split(_ column: Column) -> PointSplit? {
        column.sheet.card.criteria.first { $0.id == criterion.id }?.split
      }
      let shares = columns.map { column in
        split(column).flatMap {
          $0.points > 0 && column.sheet.card.score != nil ? $0.earned / $0.points : nil
        }
      }
      let marks = Self.best(shares, isRanked: obstacles.isEmpty)
      let cells = zip(columns, marks).map { column, isBest in
        split(column).map {
          Cell(text: "\(rounded($0.earned))/\(rounded($0.points))", isBest: isBest)
        } ?? Self.absent
      }
      return Row(about: .criterion(criterion.id), label: "\(criterion.id) \(criterion.title)", cells: cells)
    }
  }

  private var items: [Row] {
    union(\.items, id: \.id).map { item in
      row(.item(item.id), "\(item.id) \(item.title)") { column in
        guard let own = column.sheet.questionnaire.item(item.id), let score = column.sheet.score(of: item.id)
        else { return Self.absent }
        let isAsked = own.computation == nil && score.standing != .notAsked
        let evidence =
          isAsked ? "\(column.sheet.acceptedPieces(of: own))/\(own.evidencePieces.count)" : ""
        let proof = [score.level?.name ?? "", evidence].filter { !$0.isEmpty }.joined(separator: " ")
        return Cell(sign: score.sign, text: score.answerWords(own), proof: proof)
      }
    }
  }
}

extension CompareTable {
  private static let absent = Cell(text: "not asked")

  private func row(_ about: Row.About, _ label: String, _ cell: (Column) -> Cell) -> Row {
    Row(about: about, label: label, cells: columns.map(cell))
  }

  private func total(_ label: String, _ text: (Scorecard) -> String) -> Row {
    row(.total(label), label) { Cell(text: text($0.sheet.card)) }
  }

  private func best(_ label: String, _ value: (Scorecard) -> Double?, _ text: (Double?) -> String) -> Row {
    let values = columns.map { value($0.sheet.card) }
    let marks = Self.best(values, isRanked: obstacles.isEmpty)
    return Row(
      about: .total(label), label: label, cells: zip(values, marks).map { Cell(text: text($0), isBest: $1) })
  }

  /// Which values are the highest; none where all are alike or nothing is ranked.
  private static func best(_ values: [Double?], isRanked: Bool) -> [Bool] {
    let known = values.compactMap { $0 }
    guard isRanked, let highest = known.max(), values.contains(where: { ($0 ?? -1) < highest - 1e-9 }) else {
      return values.map { _ in false }
    }
    return values.map { ($0 ?? -1) >= highest - 1e-9 }
  }

  /// What any of the questionnaires has, in the order of the first that has it.
  private func union<Part, ID: Hashable>(
    _ parts: (Questionnaire) -> [Part], id: (Part) -> ID
  ) -> [Part] {
    var seen: Set<ID> = []
    return columns.flatMap { parts($0.sheet.questionnaire) }.filter { seen.insert(id($0)).inserted }
  }
}
