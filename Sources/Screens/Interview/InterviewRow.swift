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
    let search = ItemSearch(filter)
    var items: [SectionID: [InterviewRow]] = [:]
    for item in questionnaire.items where search.finds(item) {
      items[item.section, default: []] += rows(of: item)
    }
    return questionnaire.sections.flatMap { section -> [InterviewRow] in
      guard items[section.id] != nil || filter.isEmpty else { return [] }
      let isFolded = folded.contains(section.id) && filter.isEmpty
      return [.section(section.id)] + (isFolded ? [] : items[section.id] ?? [])
    }
  }

  private func rows(of item: Item) -> [InterviewRow] {
    let pieces = expanded.contains(item.id) ? item.evidencePieces : []
    return [.item(item.id)] + pieces.map { .piece(item.id, $0.id) }
  }
}

/// Finds items by what one remembers of them: letters of id and title in order, or words from anywhere in the guidance.
struct ItemSearch: Sendable {
  private let query: String
  private let words: [String]

  init(_ query: String) {
    self.query = query
    words = query.lowercased().split { $0.isWhitespace }.map(String.init)
  }

  /// Whether the item answers to the search; every item does to an empty one.
  func finds(_ item: Item) -> Bool {
    if words.isEmpty { return true }
    if FuzzyMatch(query, in: "\(item.id) \(item.title)") != nil { return true }
    let text = item.searchedText.lowercased()
    return words.allSatisfy { text.contains($0) }
  }
}

extension Item {
  /// Everything that a search looks through beside the letters of the title.
  fileprivate var searchedText: String {
    let ids = [id.text, briefID ?? ""] + officialCriteria
    let texts = [title, guidance.prompt, guidance.why] + guidance.followUps + guidance.redFlags
    return (ids + texts + evidence.map { "\($0.id) \($0.title)" }).joined(separator: "\n")
  }
}
