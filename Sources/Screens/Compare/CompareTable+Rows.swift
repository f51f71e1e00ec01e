import Diligence
import Scoring
import TerminalUI

/// What is told about an assessment as a whole, one row each.
enum Total: String, Sendable, CaseIterable {
  case advice = "Advice"
  case score = "Score"
  case range = "Range"
  case claimed = "Claimed"
  case complete = "Complete"
  case proof = "Proof"
  case profile = "Criteria, as columns"
  case evidence = "Evidence accepted"
  case tier = "Tier, approve from"
  case decided = "Decided"
  case decisionDate = "Decision date"
  case questionnaire = "Questionnaire"
}

extension CompareTable {
  static let totalsTitle = "TOTALS"

  /// Gates first, then totals, how firmly the order stands, criteria and the items of each section.
  func makeGroups() -> [Group] {
    [
      Group(title: "GATES", rows: gates), Group(title: Self.totalsTitle, rows: Total.allCases.map(total)),
    ] + [study.map { Group(title: Self.robustnessTitle, rows: robustnessRows($0)) }].compactMap { $0 } + [
      Group(title: "CRITERIA, points earned of those possible", rows: criteria)
    ] + sections
  }

  private var gates: [Row] {
    union(\.gates, id: \.id).map { gate in
      row(.gate(gate.id), gate.title) { sheet in
        guard let result = sheet.card.gates.first(where: { $0.gate.id == gate.id }) else {
          return Self.absent
        }
        return Cell(
          sign: result.sign, text: result.state.label, rank: result.state.ease,
          isInTheWay: result.isInTheWay)
      }
    }
  }

  private var criteria: [Row] {
    union(\.criteria, id: \.id).map { criterion in
      row(.criterion(criterion.id), "\(criterion.id) \(criterion.title)", marksBest: true) { sheet in
        guard let score = sheet.card.criteria.first(where: { $0.id == criterion.id }), score.share != nil
        else { return Self.absent }
        let share = sheet.card.score == nil ? nil : score.share
        return Cell(
          text: "\(rounded(score.split.earned))/\(rounded(score.split.points))", share: share, rank: share)
      }
    }
  }

  private var sections: [Group] {
    let items = Dictionary(grouping: union(\.items, id: \.id), by: \.section)
    return union(\.sections, id: \.id).map { section in
      Group(title: "ITEMS, \(section.title)", rows: (items[section.id] ?? []).map(row(of:)))
    }
  }

  private func row(of item: Item) -> Row {
    row(.item(item.id), "\(item.id) \(item.title)") { sheet in
      guard let own = sheet.questionnaire.item(item.id), let score = sheet.score(of: item.id) else {
        return Self.absent
      }
      let pieces = sheet.evidenceStatuses(of: own, score)
      let evidence = pieces.isEmpty ? "" : "\(pieces.count { $0 == .accepted })/\(pieces.count)"
      let proof = [score.level?.name ?? "", evidence].filter { !$0.isEmpty }.joined(separator: " ")
      return Cell(
        sign: score.sign, text: score.answerWords(own), proof: proof,
        rank: score.value.map { $0 * (score.proof ?? 0) })
    }
  }
}

extension CompareTable {
  private func total(_ total: Total) -> Row {
    row(.total(total), total.rawValue, marksBest: total == .score || total == .proof) { sheet in
      let card = sheet.card
      return switch total {
      case .advice:
        Cell(text: card.verdict?.shortLabel ?? "nothing to score", rank: card.verdict.map(\.ease))
      case .score: Self.number(card.score, of: 100, scoreText(card.score))
      case .profile: Cell(text: Profile.text(card.criteria.map { card.score == nil ? nil : $0.share }))
      case .evidence: Self.evidence(sheet)
      case .range:
        Cell(
          text: card.low.flatMap { low in card.high.map { "\(rounded(low))–\(rounded($0))" } } ?? "–",
          rank: card.high)
      case .claimed: Self.number(card.claimed, of: 100, scoreText(card.claimed))
      case .complete: Self.number(card.completeness, of: 1, card.completeness.map(percent) ?? "–")
      case .proof: Self.number(card.proof, of: 1, card.proof.map(twoDecimals) ?? "–")
      case .tier: Cell(text: "\(card.tier.number), \(rounded(card.threshold))")
      case .decided: Cell(text: sheet.assessment.decision?.outcome.shortLabel ?? "–")
      case .decisionDate: Cell(text: "\(sheet.assessment.decisionDate)")
      case .questionnaire: Cell(text: "\(sheet.questionnaire.id) \(sheet.questionnaire.version)")
      }
    }
  }

  /// Pieces accepted of all that are asked for, and how far the others have come.
  private static func evidence(_ sheet: Sheet) -> Cell {
    let statuses = sheet.evidenceStatuses
    let accepted = statuses.count { $0 == .accepted }
    let strip = Strip.text(statuses.map(\.mark), width: 8, isGrouped: true)
    return Cell(
      text: "\(accepted)/\(statuses.count) \(strip)",
      rank: statuses.isEmpty ? nil : Double(accepted) / Double(statuses.count))
  }

  private static func number(_ value: Double?, of most: Double, _ text: String) -> Cell {
    Cell(text: text, share: value.map { $0 / most }, rank: value)
  }

  private static let absent = Cell(text: "not asked")

  /// A row with what is tried beside what is recorded, and with its best cells marked where `marksBest`.
  private func row(
    _ about: Row.About, _ label: String, marksBest: Bool = false, _ cell: (Sheet) -> Cell
  ) -> Row {
    var cells = columns.map { column in
      var now = cell(column.sheet)
      guard column.isTried else { return now }
      let before = cell(column.recorded)
      if before != now { now.before = before.words }
      return now
    }
    if marksBest, obstacles.isEmpty { Self.markBest(&cells) }
    return Row(
      about: about, label: label, cells: cells, differs: cells.contains { !$0.saysTheSame(as: cells[0]) })
  }

  /// Marks the highest shares; none where all are alike or nothing.
  private static func markBest(_ cells: inout [Cell]) {
    guard let highest = cells.compactMap(\.share).max(), highest > 0,
      cells.contains(where: { ($0.share ?? -1) < highest - 1e-9 })
    else { return }
    for place in cells.indices { cells[place].isBest = (cells[place].share ?? -1) >= highest - 1e-9 }
  }

  /// What any of the questionnaires has, in the order of the first that has it.
  private func union<Part, ID: Hashable>(
    _ parts: (Questionnaire) -> [Part], id: (Part) -> ID
  ) -> [Part] {
    guard let first = columns.first else { return [] }
    if columns.allSatisfy({ $0.sheet.questionnaire.hash == first.sheet.questionnaire.hash }) {
      return parts(first.sheet.questionnaire)
    }
    var seen: Set<ID> = []
    return columns.flatMap { parts($0.sheet.questionnaire) }.filter { seen.insert(id($0)).inserted }
  }
}

extension CompareTable.Cell {
  func saysTheSame(as other: Self) -> Bool { (sign, text, proof) == (other.sign, other.text, other.proof) }

  /// Everything that the cell says about the vendor.
  var words: String { [sign, text, proof].filter { !$0.isEmpty }.joined(separator: " ") }
}

extension GateResult.State {
  /// The further from trouble, the higher.
  fileprivate var ease: Double {
    switch self {
    case .tripped: 0
    case .open: 1
    case .waived: 2
    case .clear: 3
    }
  }
}

extension Verdict {
  /// The nearer to approval, the higher.
  fileprivate var ease: Double { Double(Self.allCases.count { $0 < self }) }
}
