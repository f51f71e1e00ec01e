import TerminalUI

extension Move {
  static let tick = Move("ticks.tick")
  static let tickAll = Move("ticks.all")
  static let finishSearch = Move("ticks.finish-search")
}

extension TickForm {
  /// What can be done in every screen of this kind.
  static func actions(list: Context, form: Context, search: Context, done: ScreenAction) -> [ScreenAction] {
    [
      .back(in: [list]),
      .leaveText("Go to the list; what was typed is kept", in: [form, search]),
      done,
      Action(.finishSearch, "Keep the search and go to the list", keys: [.enter], in: [search]),
      Action(
        .tick, "Tick the row, or take the tick away", hint: "tick", keys: [.space, .character("x")],
        synonyms: ["mark", "select"], in: [list]),
      Action(
        .tickAll, "Tick all that show, or none", hint: "all", keys: [.character("a")],
        synonyms: ["select", "everything"], in: [list]),
      Action(
        .filter, "Search the list", hint: "search", keys: [.character("/")], synonyms: ["find", "filter"],
        in: [list]),
      Action(
        .nextField, "Go round between fields and list", hint: "fields", keys: [.tab, .shiftTab],
        keysLabel: "tab", in: [list, form]),
    ]
  }
}
