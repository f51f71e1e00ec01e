import Testing

@testable import TerminalUI

/// A small program's moves, for the tests of everything that is derived from them.
enum Move: String, Sendable { case back, open, answer, undo, palette, help }
enum Place: Sendable { case list, note }

let moves = ActionTable<Move, Place>([
  Action(.back, "Go one level back", hint: "back", keys: [.escape, .character("q")]),
  Action(.open, "Open the vendor", hint: "open", keys: [.enter], in: [.list]),
  Action(
    .answer, "Answer the question", hint: "answer", keys: [.character("1"), .character("2")],
    keysLabel: "1-2", in: [.list]),
  Action(
    .undo, "Undo the last change", hint: "undo", keys: [.control("z"), .character("u")], synonyms: ["revert"]),
  Action(.palette, "Show everything that can be done", keys: [.control("p")]),
  Action(.help, "Show the help", hint: "help", keys: [.character("?"), .function(1)]),
])

@Suite("Action table")
struct ActionTableTests {
  @Test(
    "A key means one thing in a context",
    arguments: [
      (Key.character("q"), Place.list, false, Move?.some(.back)), (.character("q"), .note, true, nil),
      (.escape, .note, true, .back),
      (.enter, .list, false, .open), (.enter, .note, true, nil), (.character("2"), .list, false, .answer),
      (.control("z"), .note, true, .undo), (.function(1), .note, true, .help),
      (.character("x"), .list, false, nil),
    ])
  func lookup(key: Key, place: Place, typing: Bool, move: Move?) {
    #expect(moves.action(for: key, in: place, typing: typing) == move)
  }

  @Test("The footer lists what has a hint, with keys that work while typing")
  func hints() {
    #expect(
      moves.hints(in: .list).map { "\($0.key) \($0.label)" } == [
        "esc back", "enter open", "1-2 answer", "^Z undo", "? help",
      ])
    #expect(
      moves.hints(in: .note, typing: true).map { "\($0.key) \($0.label)" } == [
        "esc back", "^Z undo", "f1 help",
      ])
    #expect(moves.hints(in: .list).last?.target == "help")
  }

  @Test(
    "Search finds labels, synonyms and keys",
    arguments: [
      ("opven", Move.open), ("revert", .undo), ("ctrl-p", .palette), ("help", .help), ("lst chg", .undo),
    ])
  func search(query: String, best: Move) {
    #expect(moves.search(query, in: .list).first?.action.id == best)
  }

  @Test("An empty search lists the context in table order; a senseless one nothing")
  func searchEnds() {
    #expect(moves.search("", in: .note).map(\.action.id) == [.back, .undo, .palette, .help])
    #expect(moves.search("zzz", in: .list).isEmpty)
    #expect(moves.search("undo", in: .list).first?.positions == [0, 1, 2, 3])
  }

  @Test("Keys can be changed, and doubles are found")
  func rebinding() {
    var table = moves
    #expect(table.conflicts().isEmpty)
    table.rebind(.undo, to: [.character("q"), .control("u")])
    #expect(table.action(for: .control("z"), in: .list) == nil)
    #expect(table.action(for: .control("u"), in: .list) == .undo)
    #expect(table.conflicts() == [.init(key: .character("q"), first: .back, second: .undo)])
    #expect(table[.undo]?.keys.first == .character("q"))
  }

  @Test("Keys can be changed in one context alone")
  func rebindingOneContext() {
    var table = ActionTable<Move, Place>([
      Action(.open, "Open", hint: "open", keys: [.enter], in: [.list, .note]),
      Action(.back, "Back", keys: [.escape]),
    ])
    let changed = table.rebind(.open, to: [.tab], in: .note)
    #expect(changed)
    #expect(table.action(for: .tab, in: .note) == .open)
    #expect(table.action(for: .enter, in: .note) == nil)
    #expect(table.action(for: .enter, in: .list) == .open)
    let others = [table.rebind(.answer, to: []), table.rebind(.back, to: [], in: .list)]
    #expect(others == [false, false])
    #expect(table.action(for: .escape, in: .list) == .back)
  }
}
