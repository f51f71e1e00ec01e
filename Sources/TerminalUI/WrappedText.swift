extension String {
  /// The text's lines, each broken between words so that it takes at most `cells` cells; a longer word is broken
  /// between clusters. Line ends in the text stay line ends; spaces at a break are dropped.
  package func wrapped(to cells: Int) -> [String] {
    guard cells > 0 else { return [] }
    return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { String($0).visible.wrappedLine(to: cells) }
  }

  private func wrappedLine(to cells: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      let width = word.reduce(0) { $0 + $1.cellWidth }
      if used > 0, used + 1 + width > cells {
        lines.append(line)
        (line, used) = ("", 0)
      } else if used > 0 || !line.isEmpty || lines.isEmpty && !word.isEmpty && word.startIndex != startIndex {
        line += " "
        used += 1
      }
      for character in word {
        if used + character.cellWidth > cells, used > 0 {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += character.cellWidth
      }
    }
    return lines + [line]
  }
}
