import Diligence
import Scoring
import TerminalUI

/// What has become of the evidence pieces asked for; items worked out from reports, or not asked, ask for none.
struct EvidenceCoverage: Sendable, Equatable {
  /// How far each piece has come.
  private(set) var marks: [Strip.Mark] = []

  var accepted: Int { marks.count { $0 == .done } }
  var asked: Int { marks.count }

  mutating func take(_ item: Item, _ score: ItemScore, on sheet: Sheet) {
    marks += sheet.evidenceStatuses(of: item, score).map(\.mark)
  }

  var text: String { asked == 0 ? "" : "\(accepted)/\(asked)" }

  /// All pieces in so many cells, the furthest first.
  func strip(width: Int) -> String { Strip.text(marks, width: width, isGrouped: true) }
}

/// How far an interview has come, section by section and in all: worked out in one go for everything that shows it.
struct Coverage: Sendable, Equatable {
  /// Items answered, and evidence accepted, of those asked for.
  struct Part: Sendable, Equatable {
    var answers = Progress()
    var evidence = EvidenceCoverage()
  }

  private(set) var all = Part()
  private var parts: [SectionID: Part] = [:]

  init(of sheet: Sheet) {
    for (item, score) in zip(sheet.questionnaire.items, sheet.card.items) {
      parts[item.section, default: Part()].take(item, score, on: sheet)
      all.take(item, score, on: sheet)
    }
  }

  subscript(section: SectionID) -> Part { parts[section] ?? Part() }
}

extension Coverage.Part {
  fileprivate mutating func take(_ item: Item, _ score: ItemScore, on sheet: Sheet) {
    answers.take(score)
    evidence.take(item, score, on: sheet)
  }
}

extension Progress {
  /// 0 to 1; nil where nothing is asked.
  var share: Double? { asked == 0 ? nil : Double(answered) / Double(asked) }
}

extension Sheet {
  /// The items of a section, or all, each with its score.
  func judged(in section: SectionID? = nil) -> some Sequence<(Item, ItemScore)> {
    zip(questionnaire.items, card.items).lazy.filter { section == nil || $0.0.section == section }
  }

  /// What has become of each evidence piece asked for, item after item.
  var evidenceStatuses: [Evidence.Status] {
    zip(questionnaire.items, card.items).flatMap { evidenceStatuses(of: $0, $1) }
  }

  /// What has become of the pieces asked for; none for an item that does not apply, is not asked, or is worked out from
  /// reports.
  func evidenceStatuses(of item: Item, _ score: ItemScore) -> [Evidence.Status] {
    guard item.computation == nil, score.asksForProof else { return [] }
    return item.evidencePieces.map { assessment.evidence($0.id, of: item.id).status }
  }

  /// How many evidence pieces of an item are accepted.
  func acceptedPieces(of item: Item) -> Int {
    item.evidencePieces.count { assessment.evidence($0.id, of: item.id).status == .accepted }
  }
}

extension ItemScore {
  /// Whether evidence for it could count.
  var asksForProof: Bool { standing == .answered || standing == .open }

  /// Whether it counts on the vendor's word or documents alone: answered with something to claim, and proven by less
  /// than an independent source would.
  var isUnproven: Bool {
    standing == .answered && (value ?? 0) > 0 && (level ?? .saidOnly) < .independent
  }
}
