package import Diligence

/// How long ago a database was carried to safety, and what came to it since.
package struct BackupAge: Sendable, Equatable {
  /// When the last backup was made; nil where none was.
  package let at: Moment?
  /// Where it was written to.
  package let path: String?
  /// How many events it does not hold.
  package let eventsSince: Int
  private let now: Moment

  package init(at: Moment?, path: String?, eventsSince: Int, now: Moment) {
    self.at = at
    self.path = path
    self.eventsSince = eventsSince
    self.now = now
  }

  /// Whole days since the last backup, never below 0; nil where there was none.
  package var days: Int? {
    at.map { max(0, now.seconds - $0.seconds) / 86_400 }
  }

  /// A week's work, or as much as a vendor's whole interview, is more than anybody wants to do twice.
  package var isOld: Bool {
    guard eventsSince > 0 else { return false }
    guard let days else { return true }
    return days >= 7 || eventsSince >= 100
  }

  /// One sentence, such as `The last backup was made 12 days ago; 240 events were recorded since.`
  package var words: String {
    guard let days else {
      return eventsSince == 0
        ? "Nothing is recorded yet, so there is nothing to back up."
        : "No backup was made yet of \(Self.count(eventsSince, "event"))."
    }
    let when = days == 0 ? "today" : days == 1 ? "yesterday" : "\(days) days ago"
    let since = eventsSince == 0 ? "nothing" : Self.count(eventsSince, "event")
    return "The last backup was made \(when); \(since) \(eventsSince > 1 ? "were" : "was") recorded since."
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
