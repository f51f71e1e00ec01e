extension Canvas {
  /// The frame as text, one line per row without the blanks at its end; for tests.
  package var text: String {
    (0..<frame.height).map { row in
      var line = ""
      for cell in cells[row * frame.width..<(row + 1) * frame.width] where cell.width > 0 {
        line += cluster(of: cell) ?? String(cell.glyph.scalar)
      }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  /// Where the cursor is parked on the frame, if it is.
  package var cursorPlace: Point? { cursor }

  /// The text of a glyph that is more than one scalar, nil for any other.
  func cluster(of cell: Cell) -> String? {
    cell.glyph.clusterNumber.map { clusters.clusters[$0] }
  }
}
