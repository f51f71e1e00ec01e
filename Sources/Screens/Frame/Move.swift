import TerminalUI

/// The name of something a person can do, such as `portfolio.add`; each screen names its own beside its actions.
package struct Move: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  init(_ name: String) {
    rawValue = name
  }
}

/// Where keys mean something: a screen, or a part of one that has the focus.
package struct Context: Hashable, Sendable {
  let name: String

  init(_ name: String) {
    self.name = name
  }
}

typealias ScreenAction = Action<Move, Context>

/// Moves that every screen knows.
extension Move {
  static let back = Move("back")
  /// Carried out by lists themselves; listed for the help.
  static let moveAlong = Move("move")
  static let leaveText = Move("leave-text")
  static let undo = Move("undo")
  static let redo = Move("redo")
  static let saveAgain = Move("save-again")
  static let palette = Move("palette")
  static let help = Move("help")
  static let redraw = Move("redraw")
  static let releaseMouse = Move("release-mouse")
  static let suspend = Move("suspend")
  static let leave = Move("leave")
  static let turnTrial = Move("what-if")
  static let keepTrial = Move("what-if-keep")
  static let quit = Move("quit")

  // The other screens of a vendor, open to every screen that shows one; `Destinations` leads there.
  static let intake = Move("intake")
  static let interview = Move("interview")
  static let reports = Move("reports")
  static let scorecard = Move("scorecard")
  static let compare = Move("compare")
  static let writeReport = Move("write-report")
  static let preview = Move("preview")
  static let weights = Move("weights")
  static let decision = Move("decision")
  static let parties = Move("parties")
  static let assessments = Move("assessments")
  static let jump = Move("jump")
}
