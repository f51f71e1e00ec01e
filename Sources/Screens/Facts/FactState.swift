/// How far one fact of a report is: what the reading proposes against what a person has made of it.
enum FactState: Sendable, CaseIterable {
  case proposed, conflict
  /// Something else is recorded than what is proposed, and nobody has compared them.
  case differs
  case confirmed, corrected, typed, rejected, notFound
  /// Neither recorded nor read.
  case notRead

  /// Whether a person has something to decide.
  var isOpen: Bool { self == .proposed || self == .conflict || self == .differs }

  /// Stands beside the word, so that no meaning hangs on a colour.
  var sign: String {
    switch self {
    case .proposed: "?"
    case .conflict, .differs: "!"
    case .confirmed: "✓"
    case .corrected: "±"
    case .typed: "•"
    case .rejected: "✗"
    case .notFound: "–"
    case .notRead: "·"
    }
  }

  var word: String {
    switch self {
    case .notFound: "not found"
    case .notRead: "not read"
    default: "\(self)"
    }
  }
}
