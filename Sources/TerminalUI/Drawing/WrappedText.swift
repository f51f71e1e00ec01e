extension String {
  /// The text's lines, each broken between words so that it takes at most `cells` cells; a longer word is broken
  /// between clusters. Line ends in the text stay line ends; spaces at a break are dropped.
  package func wrapped(to cells: Int) -> [String] {
    guard cells > 0 else { return [] }
    let characters = Array(self)
    let layout = TextLayout(characters, width: cells)
    return layout.rows.indices.map { row in
      var line = layout.text(of: row, in: characters)
      while line.last == " ", layout.rows[row].goesOn || line.cellWidth > cells { line.removeLast() }
      return line.truncated(to: cells)
    }
  }
}
