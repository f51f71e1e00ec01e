import TerminalUI

/// How much of what is possible is there: the word and the colour that go with the glyph of ``TerminalUI/Shade``.
enum Heat: String, Sendable, CaseIterable {
  case none, weak, good, full

  /// Weak is less than half.
  init(_ share: Double) {
    self = share <= 0 ? .none : share >= 1 ? .full : share < 0.5 ? .weak : .good
  }

  var color: Color? {
    switch self {
    case .none: .red
    case .weak: .yellow
    case .good: nil
    case .full: .green
    }
  }
}
