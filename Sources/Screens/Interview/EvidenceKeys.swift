import Diligence

/// Which digit gives which state to an evidence piece: 1 the best, 0 not requested; the form offers the same order.
enum EvidenceKeys {
  /// From 1, and at last what a piece is before anybody asked, whose digit is 0.
  static let statuses = InterviewEditor.statusesBestFirst + [.notRequested]

  /// The state that a digit sets; nil where it sets none.
  static func status(for digit: Int) -> Evidence.Status? {
    if digit == 0 { return .notRequested }
    return (1..<statuses.count).contains(digit) ? statuses[digit - 1] : nil
  }

  /// Key and state, in the order of the keys.
  static var all: [(key: String, status: Evidence.Status)] {
    statuses.enumerated().map { ($0 + 1 < statuses.count ? "\($0 + 1)" : "0", $1) }
  }

  /// The one state beside which a score says something new: accepted, or what takes an accepted piece back.
  static func representative(unlike status: Evidence.Status) -> Evidence.Status {
    status == .accepted ? .notRequested : .accepted
  }
}
