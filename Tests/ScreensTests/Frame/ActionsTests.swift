import TerminalUI
import Testing

@testable import Screens

@Suite struct ActionsTests {
  @Test func noKeyMeansTwoThingsInOnePlace() {
    #expect(
      Actions.table.conflicts().map { "\($0.key.label): \($0.first.rawValue), \($0.second.rawValue)" } == [])
  }

  @Test func everyActionHasASentenceAndAWayToIt() {
    for action in Actions.table.actions {
      #expect(!action.label.isEmpty)
      #expect(action.label.cellWidth <= 55, "\(action.label) is cut in the help")
      #expect(!action.keys.isEmpty || action.id == .suspend, "\(action.label) has no key")
    }
  }

  /// Footer: the way out first, help last.
  @Test func footersShowWayOutAndHelp() {
    for context in Set(Actions.table.actions.flatMap { $0.contexts ?? [] }) {
      let canType = Actions.table.actions(in: context).contains { $0.id == .leaveText }
      for typing in canType ? [false, true] : [false] {
        let hints = Actions.table.hints(in: context, typing: typing)
        #expect(hints.last?.label == "help", "\(context.name)")
        #expect(["back", "quit", "done"].contains(hints.first?.label), "\(context.name)")
      }
    }
  }
}
