import TerminalUI
import Testing

@testable import Screens

@Suite struct FormTests {
  private enum Name: Hashable { case name, size, done }

  private func form() -> Form<Name> {
    Form([
      .text(.name, "Name", "Acme", hint: "As on the contract."),
      .choice(.size, "Size", ["small", "large"], nil), .button(.done, "Done"),
    ])
  }

  @Test func keysMoveTypeAndChoose() {
    let rows: [(keys: [Key], focus: Name, text: String?, choice: Int?)] = [
      ([], .name, "Acme", nil),
      ([.character("!")], .name, "Acme!", nil),
      ([.tab, .right], .size, "Acme", 0),
      ([.tab, .left], .size, "Acme", 1),
      ([.enter, .character("2")], .size, "Acme", 1),
      ([.down, .space, .space, .space], .size, "Acme", 0),
      ([.down, .space, .backspace], .size, "Acme", nil),
      ([.down, .down], .done, "Acme", nil),
      ([.tab, .tab, .tab], .name, "Acme", nil),
      ([.shiftTab], .done, "Acme", nil),
      ([.up], .name, "Acme", nil),
      ([.control("u")], .name, nil, nil),
    ]
    for row in rows {
      var form = form()
      for key in row.keys {
        let isTaken = form.handle(key)
        #expect(isTaken)
      }
      #expect(form.focus == row.focus)
      #expect(form.text(.name) == row.text)
      #expect(form.choice(.size) == row.choice)
    }
  }

  @Test func leavesEscapeAndTheLastEnterToTheScreen() {
    var form = form()
    let isEscapeTaken = form.handle(.escape)
    form.move(to: .done)
    let isEnterTaken = form.handle(.enter)
    #expect(!isEscapeTaken && !isEnterTaken)
    #expect(form.isLast)
  }

  @Test func problemStandsBesideItsField() {
    var form = form()
    form.setProblem("too short", at: .name)
    var canvas = Canvas(Size(width: 60, height: 3))
    form.draw(into: &canvas)
    #expect(canvas.text.split(separator: "\n").first?.hasSuffix("! too short") == true)
    #expect(form.remark == "! too short")
    #expect(form.problems == ["too short"])
  }

  @Test func focusedFieldShowsHoweverLowTheForm() {
    var form = form()
    form.move(to: .done)
    var canvas = Canvas(Size(width: 40, height: 1))
    form.draw(into: &canvas)
    #expect(canvas.text.contains("[ Done ]"))
    #expect(canvas.cursorPlace?.row == 0)
  }

  private func ticking() -> Form<Name> {
    Form([
      .text(.name, "Name", "Acme"),
      .ticks(.size, "Parts", ["first", "second", "third"], nil), .choice(.done, "Way", ["up", "down"], nil),
    ])
  }

  @Test func wordsAreTickedByDigitsAndBySpace() {
    let rows: [(keys: [Key], ticks: Set<Int>?)] = [
      ([], nil), ([.character("2")], [1]), ([.character("2"), .character("2")], []),
      ([.space, .right, .right, .space], [0, 2]), ([.left, .space], [2]),
      ([.character("2"), .right, .space], [1, 2]), ([.space, .backspace], nil),
      ([.space, .character("0")], nil), ([.space, .down, .up, .space], []),
    ]
    for row in rows {
      var form = ticking()
      for key in [.tab] + row.keys {
        let isTaken = form.handle(key)
        #expect(isTaken)
      }
      #expect(form.ticks(.size) == row.ticks, "\(row.keys)")
    }
  }

  @Test func clickChoosesAndTicks() {
    let rows: [(targets: [String], focus: Name, ticks: Set<Int>?, choice: Int?)] = [
      (["field:1"], .size, nil, nil), (["field:1:2", "field:1:0"], .size, [0, 2], nil),
      (["field:2:1"], .done, nil, 1), (["field:2:next"], .done, nil, 0),
      (["field:2:previous"], .done, nil, 1),
      (["field:1:next"], .size, nil, nil), (["field:1:7", "field:2:7"], .done, nil, nil),
    ]
    for row in rows {
      var form = ticking()
      for target in row.targets {
        let isTaken = form.click(target)
        #expect(isTaken)
      }
      #expect(form.focus == row.focus && form.ticks(.size) == row.ticks && form.choice(.done) == row.choice)
    }
    var form = ticking()
    for target in ["row:1", "field:9", "field:", "field:x", "field:1:2:3", ""] {
      let isTaken = form.click(target)
      #expect(!isTaken, "\(target)")
    }
  }

  @Test func everyWordThatShowsCanBeClicked() {
    var canvas = Canvas(Size(width: 60, height: 3))
    ticking().draw(into: &canvas)
    let targets = Set((0..<180).compactMap { canvas.target(at: Point(column: $0 % 60, row: $0 / 60)) })
    #expect(
      targets.isSuperset(of: ["field:1:0", "field:1:1", "field:1:2", "field:2:0", "field:2:1", "field:0"]))
  }

  @Test func problemGoesBelowWhereTheRoomIsShort() {
    var form = form()
    form.setText("a text that is long", at: .name)
    form.setProblem("this is far too long for a name", at: .name)
    var canvas = Canvas(Size(width: 40, height: 8))
    form.draw(into: &canvas)
    let lines = canvas.text.split(separator: "\n").map(String.init)
    #expect(lines[0].hasSuffix("a text that is long"))
    #expect(lines[1].hasSuffix("! this is far too long for a name"))
    #expect(lines[2].contains("Size"))
  }

  @Test func retypedTextIsTakenBackInItsField() {
    var form = form()
    form.retype("Birch", at: .name)
    #expect(form.text(.name) == "Birch")
    for _ in 1...2 { _ = form.handle(.control("z")) }
    #expect(form.text(.name) == "Acme")
  }
}
