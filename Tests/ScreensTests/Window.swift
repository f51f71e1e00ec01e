import TerminalSupport

@testable import Screens
@testable import TerminalUI

/// The screens as the terminal shows them: every frame changes the one before, in terminals that count the width of glyphs
/// as we do and in some that do not.
struct Window {
  var stage: Stage
  private let hasColor: Bool
  private let glyphs: GlyphSet
  private var renderer: Renderer
  private var terminals: [VirtualTerminal]

  init(_ stage: Stage, hasColor: Bool, glyphs: GlyphSet) {
    self.stage = stage
    self.hasColor = hasColor
    self.glyphs = glyphs
    renderer = Renderer(hasColor: hasColor)
    terminals = Self.blank(stage.app.desk.size)
  }

  /// The terminal says that it shows marked frames at once.
  mutating func synchronize() { renderer.isSynchronized = true }

  /// The window changes; what is on its way is still drawn for the old size when `isLate`.
  mutating func resize(_ width: Int, _ height: Int, isLate: Bool) {
    for index in terminals.indices { terminals[index].resize(width: width, height: height) }
    if isLate { show() }
    renderer.forget()
    stage.resize(width, height)
  }

  /// Brings the terminals from the frame before to this one.
  mutating func show() {
    let bytes = renderer.bytes(for: frame(for: renderer))
    for index in terminals.indices { terminals[index].feed(bytes) }
  }

  /// Where a terminal shows something else than one that is painted from scratch.
  func differenceFromRepaint() -> String? {
    var painter = Renderer(hasColor: hasColor)
    let bytes = painter.bytes(for: frame(for: painter))
    for (terminal, blank) in zip(terminals, Self.blank(stage.app.desk.size)) {
      var fresh = blank
      fresh.feed(bytes)
      if let difference = terminal.difference(from: fresh) { return difference }
    }
    return nil
  }

  private func frame(for renderer: Renderer) -> Canvas {
    var canvas = renderer.canvas(stage.app.desk.size, glyphs: glyphs)
    stage.app.draw(into: &canvas)
    return canvas
  }

  /// As the program finds them, but for lines that wrap.
  private static func blank(_ size: Size) -> [VirtualTerminal] {
    VirtualTerminal.Widths.allCases.map { widths in
      var terminal = VirtualTerminal(width: size.width, height: size.height, widths: widths)
      terminal.feed("\u{1B}[?7l".utf8)
      return terminal
    }
  }
}
