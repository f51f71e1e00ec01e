extension String {
  /// The text's lines, each broken between words so that it takes at most `cells` cells; a longer word is broken
  /// between clusters. Line ends in the text stay line ends; spaces at a break are dropped.
  package func wrapped(to cells: Int) -> [String] {
    guard cells > 0 else { return [] }
    let isPlain = unicodeScalars.allSatisfy { $0.isPlain || $0 == "\n" }
    return isPlain ? wrappedBytes(to: cells) : wrappedCharacters(to: cells)
  }

  private func wrappedCharacters(to cells: Int) -> [String] {
    let characters = Array(self)
    let layout = TextLayout(characters, width: cells)
    return layout.rows.indices.map { row in
      var line = layout.text(of: row, in: characters)
      while line.last == " ", layout.rows[row].goesOn || line.cellWidth > cells { line.removeLast() }
      return line.truncated(to: cells)
    }
  }

  /// The same for text of plain scalars and line ends, whose bytes tell enough.
  private func wrappedBytes(to cells: Int) -> [String] {
    let bytes = Array(utf8)
    return TextLayout(bytes, width: cells).rows.map { row in
      var line = bytes[row.range]
      while line.last?.isSpace == true, row.goesOn || line.reduce(0, { $0 + $1.shownWidth }) > cells {
        line.removeLast()
      }
      return String(decoding: line, as: UTF8.self)
    }
  }
}

/// A byte of UTF-8; those that continue a scalar take no room.
extension UInt8: Breakable {
  var endsLine: Bool { self == UInt8(ascii: "\n") }
  var isSpace: Bool { self == UInt8(ascii: " ") }
  var shownWidth: Int { self & 0xC0 == 0x80 ? 0 : 1 }
}
