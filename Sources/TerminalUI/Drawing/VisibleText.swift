// Text from outside is hostile: bytes that steer a terminal, marks that reorder a line and characters nobody can see
// are replaced by glyphs that show where they were.

extension String {
  /// The same text, safe on a terminal: controls, bidirectional marks and invisible characters become visible
  /// substitutes, a tab becomes four spaces, a line end `␤`. Applying it twice changes nothing more.
  package var visible: String {
    if plainCells != nil || !contains(where: { $0.substitute != nil }) { return self }
    var shown = ""
    for character in self { shown += character.substitute ?? String(character) }
    return shown
  }
}

extension Character {
  /// More than any emoji or syllable needs; text beyond it piles marks onto neighbouring rows.
  private static let longestCluster = 16

  /// What to show instead, or nil if the cluster is harmless as it is.
  var substitute: String? {
    let scalars = unicodeScalars
    if let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
      if first.isPartOfSyllable { return "·" }
      return first.isPlain ? nil : first.substitute ?? first.carried
    }
    if self == "\r\n" { return "␤" }
    if scalars.first?.isPartOfSyllable == true { return substituteWithoutItsStart }
    var shown = ""
    var isHarmless = scalars.count <= Self.longestCluster
    var before: Unicode.Scalar?
    for scalar in scalars.prefix(Self.longestCluster) {
      if let substitute = scalar.substitute, !scalar.belongs(after: before, startingWith: scalars.first) {
        shown += substitute
        isHarmless = false
      } else {
        shown.unicodeScalars.append(scalar)
      }
      before = scalar
    }
    if let first = scalars.first, let carried = first.carried {
      return carried + shown.unicodeScalars.dropFirst().map(String.init).joined()
    }
    return isHarmless ? nil : shown
  }

  /// A syllable of Korean that lacks its first letter has no width of its own, and nothing makes one of it again.
  private var substituteWithoutItsStart: String {
    unicodeScalars.prefix(Self.longestCluster).map { scalar in
      scalar.isPartOfSyllable ? "·" : scalar.substitute ?? String(scalar)
    }.joined()
  }
}

extension Unicode.Scalar {
  /// The glyph to show for a scalar that is invisible or steers the terminal, nil for all others.
  fileprivate var substitute: String? {
    if isPlain { return nil }
    switch value {
    case 0x09: return "    "
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: return "␤"
    case 0x1B, 0x9B: return "␛"
    case 0xFFF9...0xFFFB, 0x2800: return "·"
    case _ where isNumberSign: return nil
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return "·"
    default: return properties.isDefaultIgnorableCodePoint ? "·" : nil
    }
  }

  /// A vowel or a final consonant of a Korean syllable, which is drawn into the cells of its first consonant.
  fileprivate var isPartOfSyllable: Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value)
  }

  /// A mark without a letter to sit on, put on a dotted circle so that it stays in its own cell.
  fileprivate var carried: String? {
    cellWidth == 0 && substitute == nil ? "\u{25CC}" + String(self) : nil
  }

  /// True for the invisible scalars that build one visible glyph together with their neighbours.
  fileprivate func belongs(after before: Unicode.Scalar?, startingWith first: Unicode.Scalar?) -> Bool {
    guard let before, let first else { return false }
    switch value {
    case 0x200C, 0x200D:
      let joinsLetters = first.properties.isAlphabetic && first.value >= 0x600
      let joinsEmoji = first.properties.isEmoji && first.value > 0x7F
      return (joinsLetters || joinsEmoji) && (before.substitute == nil || before.value == 0xFE0F)
    case 0xFE0E, 0xFE0F: return before.properties.isEmoji
    case 0xE0020...0xE007F: return first.value == 0x1F3F4
    default: return false
    }
  }
}
