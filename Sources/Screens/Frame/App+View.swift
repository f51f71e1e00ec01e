package import TerminalUI

extension App {
  /// The smallest terminal that the screens are drawn on.
  package static let smallest = Size(width: 40, height: 10)

  /// Draws the header, the screen that shows, the toast, the footer, and what lies over them.
  package func draw(into canvas: inout Canvas) {
    guard canvas.width >= Self.smallest.width, canvas.height >= Self.smallest.height else {
      return drawTooSmall(into: &canvas)
    }
    let (header, rest) = canvas.bounds.splitTop(1)
    let (body, bottom) = rest.splitBottom(2)
    canvas.within(header) { Header(screen: top, desk: desk).draw(into: &$0) }
    canvas.within(body) { top.draw(into: &$0, desk) }
    if let toast = desk.toast { canvas.toast(toast, row: bottom.row) }
    canvas.footer(keys.hints(in: top.context, typing: top.isTyping), row: bottom.row + 1)
    switch overlay {
    case .palette(let palette): palette.draw(into: &canvas, keys)
    case .help(let page): page.draw(into: &canvas, keys)
    case .conflict(let choice): choice.draw(into: &canvas)
    case nil: break
    }
  }

  private func drawTooSmall(into canvas: inout Canvas) {
    let least = Self.smallest
    canvas.drawWrapped(
      "Too small: duly needs \(least.width)×\(least.height), this is \(canvas.width)×\(canvas.height). Nothing is lost."
    )
    canvas.parkCursor(column: 0, row: 0)
  }
}
