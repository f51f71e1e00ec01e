import TerminalUI

/// Everything a person can do, screen by screen. Keys, footer, palette and help all come from this table.
///
/// Ways out stand first and help last, because the footer keeps these two longest.
enum Actions {
  /// The standard keys; a person's own file changes them, see ``KeyMap``.
  static let table = ActionTable<Move, Context>(screens.flatMap { $0 } + [moving] + everywhere)

  /// The parts of screens in which a text may be typed.
  static let typingParts: Set<Context> = parts(where: { $0.id == .leaveText })

  /// One list a screen: palette and help show what belongs together.
  static let screens: [[ScreenAction]] = [
    PortfolioScreen.actions, IntakeScreen.actions, InterviewScreen.actions, DocumentScreen.actions,
    ApprovalScreen.actions, ItemHistoryScreen.actions, ReportsScreen.actions, ReportScreen.actions,
    FactsScreen.actions, FactElementsScreen.actions, OwnReadingScreen.actions, ReportTestsScreen.actions,
    ProposedTestsScreen.actions,
    CustomerControlsScreen.actions, AuditorScreen.actions, ScorecardScreen.actions, WeightsScreen.actions,
    CompareScreen.actions, DecisionScreen.actions, SubprocessorsScreen.actions, AssessmentsScreen.actions,
    VendorJumpScreen.actions, PreviewScreen.actions,
  ]

  private static func parts(where isMeant: (ScreenAction) -> Bool) -> Set<Context> {
    var parts: Set<Context> = []
    for action in screens.joined() where isMeant(action) { parts.formUnion(action.contexts ?? []) }
    return parts
  }

  /// Lists and texts to read take these keys themselves, wherever nothing is typed.
  private static let moving = ScreenAction(
    .moveAlong, "Move along the list, by pages, to its ends", keys: movingKeys, keysLabel: "↑↓ jk pgup g G",
    synonyms: ["scroll", "arrows", "page", "top", "bottom"],
    in: parts(where: { _ in true }).subtracting(typingParts), isFixed: true)

  private static let movingKeys: [Key] =
    [.up, .down, .pageUp, .pageDown, .home, .end] + "kjgG".map { Key.character($0) }

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
      .jump, "Jump to another vendor by some of its letters", keys: [.character("v")],
      synonyms: ["vendor", "switch", "go"]),
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

  /// The scored report as it would be written.
  static func preview(in contexts: Set<Context>) -> ScreenAction {
    Action(
      .preview, "See the scored report before it is written", keys: [.character("b")],
      synonyms: ["view", "report", "gaps", "what is missing"], in: contexts)
  }

  /// The way out of a text or form, which keeps what was typed.
  static func leaveText(_ label: String = "Leave the text; what was typed is kept", in contexts: Set<Context>)
    -> ScreenAction
  {
    Action(.leaveText, label, hint: "done", keys: [.escape], synonyms: ["close", "back"], in: contexts)
  }
}

extension ActionTable<Move, Context> {
  /// The parts of the screen that a context belongs to, which comes first.
  func parts(around context: Context) -> [FocusPart<Context>] {
    let screen = Actions.screens.first { $0.contains { $0.contexts?.contains(context) ?? false } } ?? []
    var contexts = [context]
    for action in screen {
      for other in (action.contexts ?? []).sorted(by: { $0.name < $1.name }) where !contexts.contains(other) {
        contexts.append(other)
      }
    }
    return contexts.map { FocusPart($0.name, $0) }
  }
}
