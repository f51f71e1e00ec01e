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
}
