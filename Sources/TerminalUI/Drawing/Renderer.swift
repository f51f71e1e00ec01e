/// Turns frames into the bytes that change the screen from the frame before to the next one.
///
/// Terminals disagree about the width of emoji and joined clusters. So a cluster that could be drawn wider or narrower than
/// we count is drawn over blanks, the cell after it is addressed absolutely, and what it may have spilled over is
/// drawn again, when it comes and when it goes.
struct Renderer {
  private let hasColor: Bool
  /// True once the terminal has said that it shows marked frames at once.
  var isSynchronized = false
  private var shown: Canvas?

  init(hasColor: Bool) {
    self.hasColor = hasColor
  }

  /// An empty canvas for the next frame, whose cells compare with the frame on the screen.
  func canvas(_ size: Size, glyphs: GlyphSet) -> Canvas {
    Canvas(size, glyphs: glyphs, clusters: shown?.clusters.forNextFrame ?? ClusterTable())
  }

  /// The name given to a place of the frame on the screen.
  func target(at place: Point) -> String? { shown?.target(at: place) }

  /// Makes the next frame a full repaint.
  mutating func forget() { shown = nil }

  /// The bytes that show `next`; none if it looks like the frame before.
  mutating func bytes(for next: Canvas) -> [UInt8] {
    let base = shown.flatMap { $0.frame == next.frame && next.clusters.extends($0.clusters) ? $0 : nil }
    var output = FrameWriter(hasColor: hasColor, width: next.frame.width, place: base?.cursor)
    var before = base?.cells ?? Array(repeating: .blank(), count: next.cells.count)
    if base == nil {
      output.clear()
    } else if let scroll = Scroll(from: before, to: next.cells, in: next.frame) {
      output.scroll(scroll)
      before = scroll.applied(to: before, in: next.frame)
    }
    for row in 0..<next.frame.height { draw(row, from: before, to: next, into: &output) }
    output.park(next.cursor, before: base?.cursor, isFirst: base == nil)
    shown = next
    return output.finished(isSynchronized: isSynchronized)
  }

  private func draw(_ row: Int, from before: [Cell], to next: Canvas, into output: inout FrameWriter) {
    let start = row * next.frame.width
    let old = before[start..<start + next.frame.width]
    let new = next.cells[start..<start + next.frame.width]
    guard old != new else { return }
    let blankFrom = new.lastIndex { $0 != .blank() }.map { $0 + 1 - start } ?? 0
    var drawUntil = 0
    var drawnTo = 0
    for column in 0..<next.frame.width {
      let cell = new[start + column]
      if old[start + column] != cell {
        drawUntil = max(drawUntil, column + next.reach(of: old[start + column]), column + 1)
      }
      guard column < drawUntil else { continue }
      if column >= blankFrom, next.frame.width - column > 3 {
        output.eraseLine(row: row, column: column)
        return
      }
      drawUntil = max(drawUntil, column + next.reach(of: cell))
      guard cell.width > 0 else { continue }
      if drawnTo < column { output.cross(new[start + drawnTo..<start + column], row: row, column: drawnTo) }
      output.draw(cell, cluster: next.cluster(of: cell), row: row, column: column)
      drawnTo = column + Int(cell.width)
    }
  }
}

extension Canvas {
  /// How many columns a terminal could at most take for a cell's glyph: a terminal that does not join clusters draws
  /// every scalar on its own.
  fileprivate func reach(of cell: Cell) -> Int {
    guard let cluster = cluster(of: cell) else { return max(1, Int(cell.width)) }
    return 2 * cluster.unicodeScalars.count
  }
}
