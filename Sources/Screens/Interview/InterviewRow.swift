import Diligence
import TerminalUI

/// One row of the interview: a section, an item in it, or an evidence piece under an item.
enum InterviewRow: Hashable, Sendable {
  case section(SectionID)
  case item(ItemID)
  case piece(ItemID, EvidenceID)

  /// The item that the row is about; nil for a section.
  var item: ItemID? {
    switch self {
    case .section: nil
    case .item(let item), .piece(let item, _): item
    }
  }
}

/// Which sections are folded, which items show their evidence, and which items the filter lets through.
struct InterviewOutline: Hashable, Sendable {
  var folded: Set<SectionID> = []
  var expanded: Set<ItemID> = []
  var filter = ""

  func rows(of questionnaire: Questionnaire) -> [InterviewRow] {
    questionnaire.sections.flatMap { section in
      let items = questionnaire.items(in: section.id).filter(lets)
      guard !items.isEmpty || filter.isEmpty else { return [InterviewRow]() }
      let isFolded = folded.contains(section.id) && filter.isEmpty
      return [.section(section.id)] + (isFolded ? [] : items.flatMap(rows))
    }
  }

  private func rows(of item: Item) -> [InterviewRow] {
    let pieces = expanded.contains(item.id) ? item.evidencePieces : []
    return [.item(item.id)] + pieces.map { .piece(item.id, $0.id) }
  }

  /// Letters of id and title in order, or the words as they stand anywhere in what is asked.
  private func lets(_ item: Item) -> Bool {
    if filter.isEmpty { return true }
    if FuzzyMatch(filter, in: "\(item.id) \(item.title)") != nil { return true }
    let wanted = filter.lowercased().trimmed
    let texts = [item.guidance.prompt, item.guidance.why] + item.evidence.map(\.title)
    return texts.contains { $0.lowercased().contains(wanted) }
  }
}
