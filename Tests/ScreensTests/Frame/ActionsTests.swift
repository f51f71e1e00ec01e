import TerminalUI
import Testing

@testable import Screens

@Suite struct ActionsTests {
  private let parts = Set(Actions.table.actions.flatMap { $0.contexts ?? [] }).sorted { $0.name < $1.name }

  @Test func noKeyMeansTwoThingsInOnePlace() {
    #expect(
      Actions.table.conflicts().map { "\($0.key.label): \($0.first.rawValue), \($0.second.rawValue)" } == [])
  }

  @Test func everyActionHasASentenceThatFitsTheHelp() {
    for action in Actions.table.actions {
      #expect(action.label.first?.isUppercase == true, "\(action.id.rawValue) has no sentence")
      #expect(action.label.cellWidth <= 55, "\(action.label) is cut in the help")
      #expect(action.hint?.isEmpty != true && (action.hint?.cellWidth ?? 0) <= 16, "\(action.label): hint")
      #expect(action.keys.isEmpty || !action.shownKey().isEmpty, "\(action.label): keys without a name")
    }
  }

  /// Without a key there is still the palette, which may not be closed to any part of a screen.
  @Test func everythingCanBeReachedWithoutKnowingAKey() {
    for part in parts {
      let around = Actions.table.parts(around: part)
      let listed = Set(Actions.table.search("", in: around).map(\.action.id))
      #expect(Actions.table.actions(in: part).allSatisfy { listed.contains($0.id) }, "\(part.name)")
      #expect(around.first?.context == part)
      let typing = Actions.typingParts.contains(part)
      #expect(Actions.table.action(for: .control("p"), in: part, typing: typing) == .palette, "\(part.name)")
    }
  }

  /// Footer: the way out first, help last, and something to do between.
  @Test func footersShowWayOutAndHelp() {
    for part in parts {
      for typing in Actions.typingParts.contains(part) ? [false, true] : [false] {
        let hints = Actions.table.hints(in: part, typing: typing)
        #expect(hints.last?.label == "help", "\(part.name)")
        #expect(["back", "quit", "done"].contains(hints.first?.label), "\(part.name)")
        #expect(hints.fitting(78).count >= 4, "\(part.name): \(hints.map(\.label))")
        #expect(Set(hints.map(\.key)).count == hints.count, "\(part.name): \(hints.map(\.key))")
      }
    }
  }

  /// `interview.note` means one thing; a bare name such as `filter` may mean its like on every screen.
  @Test func anIdMeansOneThing() {
    for part in parts {
      let ids = Actions.table.actions(in: part).map(\.id)
      #expect(Set(ids).count == ids.count, "\(part.name) has an id twice")
    }
    for (id, labels) in Dictionary(grouping: Actions.table.actions, by: \.id).mapValues({
      Set($0.map(\.label))
    })
    where id.rawValue.contains(".") {
      #expect(labels.count == 1, "\(id.rawValue) means \(labels.sorted())")
    }
  }

  /// Part names are what help, palette and the file of keys call them.
  @Test func partsHaveNamesOfTheirOwn() {
    #expect(Set(parts.map(\.name)).count == parts.count)
    #expect(parts.allSatisfy { !$0.name.contains(" in ") && $0.name == $0.name.lowercased() })
  }

  @Test func keysNeedNeitherAltNorFunctionKeys() {
    #expect(KeyMap.standard.remarks == [])
    let taken = Actions.table.actions.flatMap(\.keys).filter { key in
      "bdefjmhia".contains { key == .control($0) }
    }
    #expect(taken.allSatisfy { $0 == .control("e") }, "multiplexers, line ends and tab own these")
  }
}
