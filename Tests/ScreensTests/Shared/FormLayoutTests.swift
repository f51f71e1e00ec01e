import TerminalUI
import Testing

@testable import Screens

@Suite struct FormLayoutTests {
  private let words = ["Security", "Availability", "Processing integrity"]

  private func texts(_ rows: [[FormWord]]) -> [String] { rows.map { $0.map(\.text).joined() } }

  @Test func ticksFillAsManyRowsAsTheyNeed() {
    #expect(
      texts(FormWord.ticks(words, [0], at: 1, room: 80))
        == [" ✓ Security [· Availability] · Processing integrity "])
    #expect(
      texts(FormWord.ticks(words, nil, at: nil, room: 30))
        == [" ? Security  ? Availability ", " ? Processing integrity "])
  }

  @Test func ticksShrinkToSignsAndOneWord() {
    let many = ["one", "two", "three", "fourteen"]
    #expect(texts(FormWord.ticks(many, [1, 3], at: 2, room: 12)) == ["·✓·✓ ◂ 3 t… ▸"])
  }

  @Test func choiceSpreadsOrShowsOneWord() {
    #expect(
      texts([FormWord.choice(words, 1, room: 60)]) == [" Security  [Availability]  Processing integrity  "])
    #expect(texts([FormWord.choice(words, 1, room: 30)]) == ["◂ Availability ▸ 2/3"])
    #expect(texts([FormWord.choice(words, nil, room: 30)]) == ["◂ not known yet ▸ of 3"])
  }

  @Test func focusedFieldShowsWithAllItsRows() {
    var form = Form<Int>([
      .text(0, "Zero"), .text(1, "One"), .ticks(2, "Two", ["a long word", "another word", "a third"], nil),
    ])
    form.move(to: 2)
    let layout = FormLayout(form, in: Size(width: 36, height: 2))
    #expect(layout.rows == [1, 1, 2])
    #expect(layout.firstPlace == 2)
  }
}
