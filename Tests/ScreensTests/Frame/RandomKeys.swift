import TerminalUI

@testable import Screens

/// What random users press, and the ways to the screens where they begin.
enum RandomKeys {
  /// From the vendor at hand to the screens of reports, score, preview, decision and others.
  static let ways: [[Key]] = [
    [.enter, .character("r"), .down], [.enter, .character("r"), .down, .enter],
    [.enter, .character("r"), .character("a"), .tab], [.enter, .character("r"), .down, .character("t")],
    [.enter, .character("r"), .down, .character("c")], [.enter, .character("s")],
    [.space, .space, .character("c")],
    [.enter, .character("D"), .tab], [.enter, .character("P")], [.enter, .character("P"), .character("a")],
    [.enter, .character("V")], [.enter, .character("i")], [.enter, .character("b")],
    [.enter, .character("r"), .down, .character("A"), .enter], [.enter, .character("r"), .character("f")],
    [.enter, .character("r"), .character("G"), .enter],
    [.enter, .character("r"), .character("G"), .enter, .character("c"), .tab],
    [.enter, .character("r"), .character("G"), .enter, .character("m"), .character("x")],
    [.enter, .character("r"), .character("G"), .enter, .character("c"), .character("t"), .character("p")],
    [.enter, .character("r"), .character("G"), .enter, .character("c"), .character("G")]
      + [.up, .up, .up, .up, .enter],
  ]

  /// Every key but Esc, which would soon end at the portfolio.
  static let keys: [Key] =
    (33...126).compactMap { UnicodeScalar(UInt32($0)) }.map { Key.character(Character($0)) }
    + "0123456789-".map { Key.character($0) } + "yzu".map { Key.control($0) }
    + [.space, .enter, .tab, .shiftTab, .backspace, .delete, .up, .down, .left, .right, .home, .end]
    + [.down, .down, .tab, .enter, .pageUp, .pageDown, .character("é"), .character("👩‍👩‍👧")]
}

extension Stage {
  /// Clicks somewhere on the screen, if it has any place.
  mutating func click(using random: inout some RandomNumberGenerator) {
    let size = app.desk.size
    guard size.width > 0, size.height > 0 else { return }
    let place = Point(
      column: .random(in: 0..<size.width, using: &random), row: .random(in: 0..<size.height, using: &random))
    let action = [Mouse.Action.click, .click, .wheelDown, .wheelUp].randomElement(using: &random) ?? .click
    send(.event(.mouse(Mouse(action, at: place, target: canvas().target(at: place)))))
  }
}
