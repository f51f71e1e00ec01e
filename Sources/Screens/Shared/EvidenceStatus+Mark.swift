import Diligence
import TerminalUI

extension Evidence.Status {
  /// The state as one cell of a ``TerminalUI/Strip``: accepted `█`, received `▓`, requested `▒`, not requested `·`,
  /// refused or nonexistent `✗`.
  var mark: Strip.Mark {
    switch self {
    case .accepted: .done
    case .received: .nearlyDone
    case .requested: .begun
    case .notRequested: .open
    case .refused, .nonexistent: .refused
    }
  }
}
