internal import Diligence

/// Rows of text in aligned columns, the first of which holds the labels.
struct TextTable {
  let rows: [Row]

  enum Row {
    case heading(String)
    case cells([String])
    /// Words over the whole width, on as many lines as they need.
    case words(String)
  }

  /// Columns that a vendor gets at least.
  static let narrowest = 14

  static func labelWidth(in width: Int) -> Int { max(narrowest, width * 2 / 5) }

  /// The rows as lines no wider than `width`; what does not fit ends in `…`.
  func text(width: Int, cellWidth: (String) -> Int) -> String {
    let widths = columnWidths(within: width, cellWidth)
    let lines = rows.map { row in
      switch row {
      case .heading(let title): "\n" + Self.cut(title, to: width, cellWidth)
      case .cells(let cells): line(cells, widths, cellWidth)
      case .words(let words): Self.wrapped(words, to: width, cellWidth)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ cells: [String], _ widths: [Int], _ cellWidth: (String) -> Int) -> String {
    var line = ""
    for (place, cell) in cells.enumerated() {
      let text = Self.cut(cell, to: widths[place], cellWidth)
      line += text
      if place < cells.count - 1 {
        line += String(repeating: " ", count: max(0, widths[place] - cellWidth(text)) + 2)
      }
    }
    return line
  }

  /// Each column as wide as its widest cell, within an even share of what the label leaves.
  private func columnWidths(within width: Int, _ cellWidth: (String) -> Int) -> [Int] {
    var widths: [Int] = []
    for case .cells(let cells) in rows {
      for (place, cell) in cells.enumerated() {
        let needed = cellWidth(cell.visibleLine)
        if place < widths.count { widths[place] = max(widths[place], needed) } else { widths.append(needed) }
      }
    }
    guard widths.count > 1 else { return widths }
    let label = min(widths[0], Self.labelWidth(in: width))
    let others = widths.count - 1
    let share = max(1, (width - label - 2 * others) / others)
    return [label] + widths.dropFirst().map { min($0, share) }
  }

  /// Lines broken at spaces, the later ones set in by two; a word that is too long for a line is cut.
  private static func wrapped(_ words: String, to width: Int, _ cellWidth: (String) -> Int) -> String {
    var lines = [""]
    for word in words.visibleLine.split(separator: " ") {
      let longer = lines[lines.count - 1] + (lines == [""] ? "" : " ") + word
      if lines == [""] || cellWidth(longer) <= width {
        lines[lines.count - 1] = longer
      } else {
        lines.append("  " + word)
      }
    }
    return lines.map { cut($0, to: width, cellWidth) }.joined(separator: "\n")
  }

  private static func cut(_ text: String, to width: Int, _ cellWidth: (String) -> Int) -> String {
    let line = text.visibleLine
    if cellWidth(line) <= width { return line }
    var kept = ""
    for character in line {
      let longer = kept + String(character)
      if cellWidth(longer) > width - 1 { break }
      kept = longer
    }
    return kept + "…"
  }
}

extension String {
  /// The text on one line with everything that cannot be seen replaced by U+FFFD.
  var visibleLine: String {
    var line = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}": line += " "
      default: line.unicodeScalars.append(scalar.isInvisible ? "\u{FFFD}" : scalar)
      }
    }
    return line
  }
}
