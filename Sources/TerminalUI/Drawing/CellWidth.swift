// How many cells text takes. Rules: Unicode Standard Annex #11 for East Asian width, UTS #51 for emoji; a grapheme
// cluster takes the sum of its scalars, at most 2, because terminals give joined emoji and flags one wide place.

extension Unicode.Scalar {
  /// Wide scalars that are not emoji (those are known by their property), in ascending order; unassigned gaps inside
  /// a block are bridged.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E, 0x3041...0x3247,
    0x3250...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE19, 0xFE30...0xFE6B,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D1E, 0x1AFF0...0x1B2FB, 0x1D300...0x1D376,
    0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]

  /// Vowels and final consonants that terminals draw inside the syllable before them.
  private var isHangulTail: Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value)
  }

  /// Signs before Arabic, Syriac and Kaithi numbers: visible, although they count as format characters.
  var isNumberSign: Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  /// Halves of a flag: narrow alone, wide in pairs.
  var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// One visible cell without any further thought, and a cluster of its own beside others of its kind: western letters
  /// and punctuation, simple arrows, and the lines and blocks that screens are drawn with.
  var isPlain: Bool {
    if value < 0x300 { return 0x20...0x7E ~= value || value > 0xA0 && value != 0xAD }
    return 0x2010...0x2027 ~= value || 0x2190...0x2193 ~= value || 0x2500...0x25FC ~= value
  }

  /// 0, 1 or 2 cells; marks that combine, joiners and controls take 0.
  var cellWidth: Int {
    if isPlain { return 1 }
    if isHangulTail { return 0 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: return 0
    case .format: return isNumberSign ? 1 : 0
    default: break
    }
    if properties.isDefaultIgnorableCodePoint { return 0 }
    if properties.isEmojiPresentation { return isRegionalIndicator ? 1 : 2 }
    return value >= 0x1100 && Self.wideRanges.contains { $0.contains(value) } ? 2 : 1
  }
}

extension Character {
  /// 0, 1 or 2 cells for a cluster without control characters; see ``Swift/String/visible`` for the others.
  package var cellWidth: Int {
    let scalars = unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.index(after: scalars.startIndex) == scalars.endIndex { return first.cellWidth }
    let width = scalars.reduce(0) { $0 + $1.cellWidth }
    let asksForEmoji = scalars.contains { $0.value == 0xFE0F } && first.properties.isEmoji
    return asksForEmoji ? 2 : min(2, width)
  }
}

extension String {
  /// The cells this text takes when drawn on one line, with hidden characters made ``visible``.
  package var cellWidth: Int {
    plainCells ?? visible.reduce(0) { $0 + $1.cellWidth }
  }

  /// The cells of text whose scalars are all plain, as most are; nil for any other.
  var plainCells: Int? {
    var cells = 0
    for scalar in unicodeScalars {
      guard scalar.isPlain else { return nil }
      cells += 1
    }
    return cells
  }

  /// The text if it fits into `cells`, else its beginning and `…`, cut between clusters.
  package func truncated(to cells: Int) -> String {
    fitted(to: cells).text
  }

  /// The text as it is drawn in `cells` at most, and the cells it takes.
  func fitted(to cells: Int) -> (text: String, cells: Int) {
    let shown = visible
    let width = shown.cellWidth
    guard width > cells else { return (shown, width) }
    guard cells > 0 else { return ("", 0) }
    let beginning = shown.beginning(cells - 1)
    return (beginning + "…", beginning.cellWidth + 1)
  }

  /// As many whole clusters as fit into `cells`; for text that is harmless already.
  func beginning(_ cells: Int) -> String {
    if plainCells != nil { return String(unicodeScalars.prefix(max(0, cells))) }
    var used = 0
    return String(
      prefix { character in
        used += character.cellWidth
        return used <= cells
      })
  }
}
