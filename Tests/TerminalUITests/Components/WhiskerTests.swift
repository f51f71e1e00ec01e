import Testing

@testable import TerminalUI

@Suite("Whisker")
struct WhiskerTests {
  static let rows: [(value: Double?, low: Double?, high: Double?, threshold: Double?, text: String)] = [
    (50, 20, 90, nil, "··├──●───┤·"), (50, 90, 20, nil, "··├──●───┤·"), (50, 20, 90, 70, "··├──●─┃─┤·"),
    (20, 20, 90, nil, "··●──────┤·"), (90, 20, 90, nil, "··├──────●·"), (50, 50, 50, nil, "·····●·····"),
    (50, nil, 90, nil, "·····●·····"), (nil, 20, 90, nil, "··├──────┤·"), (nil, nil, nil, nil, "···········"),
    (nil, nil, nil, 70, "·······┃···"), (70, 20, 90, 70, "··├────●─┤·"), (0, 0, 100, nil, "●─────────┤"),
    (100, 0, 100, 0, "┃─────────●"), (-5, -9, 500, .nan, "●─────────┤"), (.nan, .nan, 90, nil, "···········"),
    (99.4, 0, 100, nil, "├─────────●"),
  ]

  @Test("The whole width is the scale from 0 to 100", arguments: rows)
  func text(value: Double?, low: Double?, high: Double?, threshold: Double?, text: String) {
    #expect(Whisker(value, low: low, high: high, threshold: threshold).text(width: 11) == text)
  }

  @Test("It takes the width it is given", arguments: -1...9)
  func width(width: Int) {
    let text = Whisker(40, low: 30, high: 60, threshold: 70).text(width: width)
    #expect(text.cellWidth == max(0, width))
    #expect(width < 1 || text.contains("●"))
  }

  @Test("In ASCII ends, value and threshold still differ")
  func ascii() {
    var canvas = Canvas(Size(width: 11, height: 1), glyphs: .ascii)
    canvas.draw(Whisker(50, low: 20, high: 90, threshold: 70).text(width: 11), column: 0, row: 0)
    #expect(canvas.text == "..[--*-|-].")
  }
}
