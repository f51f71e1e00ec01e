@testable import TerminalUI

extension Canvas {
  /// How the cells look, whatever they show: a line for each row with one letter per cell, without the plain cells at its
  /// end; below them the cursor's place, and every run of cells in a colour.
  ///
  /// `.` is plain, `b` bold, `d` dim, `u` underlined, `h` bold and underlined, `m` bold and dim, `e` dim and underlined,
  /// `n` all three; `r` reverse, and a capital letter is reverse too. Rows and columns are counted from 0.
  var styleLayer: String {
    let rows = (0..<frame.height).map { Array(cells[$0 * frame.width..<($0 + 1) * frame.width]) }
    let cursor = cursorPlace.map { ["cursor at \($0.row):\($0.column)"] } ?? ["no cursor"]
    let colors = rows.enumerated().flatMap { row, cells in Self.colors(of: cells).map { "\(row):\($0)" } }
    return (rows.map(Self.letters) + cursor + colors).joined(separator: "\n")
  }

  private static let letters = Array(".bdmuhenrBDMUHEN")

  private static func letters(of cells: [Cell]) -> String {
    let line = cells.map { letters[Int($0.style.attributes.rawValue)] }
    return String(line.reversed().drop { $0 == "." }.reversed())
  }

  /// `3...5 red` for each run.
  private static func colors(of cells: [Cell]) -> [String] {
    var runs: [(columns: ClosedRange<Int>, color: String)] = []
    for (column, cell) in cells.enumerated() {
      guard let color = cell.style.colorName else { continue }
      if let last = runs.last, last.color == color, last.columns.upperBound == column - 1 {
        runs[runs.count - 1].columns = last.columns.lowerBound...column
      } else {
        runs.append((column...column, color))
      }
    }
    return runs.map { "\($0.columns) \($0.color)" }
  }
}

extension Style {
  /// `red`, `on blue`, `red on blue`; nil in the terminal's own colours.
  fileprivate var colorName: String? {
    let names = [foreground.map { "\($0)" }, background.map { "on \($0)" }].compactMap { $0 }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }
}
