import TerminalUI

/// Everything a person can do, screen by screen. Keys, footer, palette and help all come from this table.
///
/// Ways out stand first and help last, because the footer keeps these two longest.
enum Actions {
  static let table = ActionTable<Move, Context>(
    PortfolioScreen.actions + IntakeScreen.actions + InterviewScreen.actions + interviewActions
      + reportActions
      + ScorecardScreen.actions + CompareScreen.actions + everywhere)

  private static let interviewActions =
    DocumentScreen.actions + ApprovalScreen.actions + ItemHistoryScreen.actions

  private static let reportActions =
    ReportsScreen.actions + ReportScreen.actions + ReportTestsScreen.actions + CustomerControlsScreen.actions

  /// What can be done on any screen; single letters only where no text is being typed.
  private static let everywhere: [ScreenAction] = [
    Action(
      .undo, "Take back the last change", hint: "undo", keys: [.control("z"), .character("u")],
      synonyms: ["undo", "revert"]),
    Action(
      .redo, "Do again what was taken back", keys: [.control("y"), .character("U")],
      synonyms: ["redo", "repeat"]),
    Action(
      .saveAgain, "Save now, and again where it failed", keys: [.control("s")],
      synonyms: ["retry", "record"]),
    Action(
      .turnTrial, "What if: try changes without storing them, or stop",
      keys: [.control("t")], synonyms: ["try", "what if", "simulate", "trial"]),
    Action(
      .keepTrial, "Record everything that was tried", keys: [.control("k")],
      synonyms: ["what if", "store", "accept"]),
    Action(
      .palette, "Find anything that can be done here", hint: "all", keys: [.control("p"), .character(":")],
      synonyms: ["palette", "command", "menu"]),
    Action(
      .releaseMouse, "Let the terminal have the mouse, or take it back", keys: [.character("M")],
      synonyms: ["copy", "select"]),
    Action(.redraw, "Draw the screen again", keys: [.control("l")], synonyms: ["refresh", "repaint"]),
    Action(.suspend, "Go to the shell for a while; fg comes back", synonyms: ["suspend", "background"]),
    Action(
      .leave, "Leave duly, asked once more", keys: [.control("c")], synonyms: ["exit", "quit", "interrupt"]),
    Action(
      .help, "Show the keys of this screen", hint: "help", keys: [.character("?"), .function(1)],
      synonyms: ["keys", "keyboard"]),
  ]
}

extension Action<Move, Context> {
  /// The way back to the screen before.
  static func back(in contexts: Set<Context>) -> ScreenAction {
    Action(
      .back, "Back to the screen before", hint: "back", keys: [.escape, .character("q")],
      synonyms: ["close", "return"], in: contexts)
  }

  /// The way out of a text or form, which keeps what was typed.
  static func leaveText(_ label: String = "Leave the text; what was typed is kept", in contexts: Set<Context>)
    -> ScreenAction
  {
    Action(.leaveText, label, hint: "done", keys: [.escape], synonyms: ["close", "back"], in: contexts)
  }
}
