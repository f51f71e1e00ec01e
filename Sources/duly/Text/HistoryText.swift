internal import Diligence
internal import TerminalUI

/// The record of changes for a person at the command line.
enum HistoryText {
  static func line(for event: Event) -> String {
    "\(event.sequence)  \(event.draft.at)  \(event.draft.by)  \(words(for: event))".visible
  }

  /// What is now so: `Q04: yes`.
  static func words(for event: Event) -> String {
    "\(event.change.subjectWords): \(event.change.valueWords)"
  }
}
