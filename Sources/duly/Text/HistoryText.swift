internal import Diligence
internal import TerminalUI

/// The record of changes for a person at the command line.
enum HistoryText {
  static func line(for entry: HistoryEntry) -> String {
    switch entry {
    case .event(let event):
      "\(event.sequence)  \(event.draft.at)  \(event.draft.by)  \(words(for: entry))".visible
    case .erased(let number, _): "\(number)  \(words(for: entry))".visible
    }
  }

  /// What is now so: `Q04: yes`; of what is gone, who erased it and why.
  static func words(for entry: HistoryEntry) -> String {
    switch entry {
    case .event(let event): "\(event.change.subjectWords): \(event.change.valueWords)"
    case .erased(_, let erasure): erasure.words
    }
  }
}
