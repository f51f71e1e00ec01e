/// A terminal without a window: takes the bytes that a program writes and keeps the grid a person would see.
///
/// It follows the part of ECMA-48 and xterm that our output uses, and collects whatever else it meets in ``unknown``, so that
/// a test can insist on none.
package struct VirtualTerminal: Sendable {
  /// One place of the grid. The right half of a wide glyph has an empty text.
  package struct Cell: Hashable, Sendable {
    /// One glyph with all its scalars.
    package var text: String
    /// Parameters of the SGR sequences in force, `1;31`; empty for plain.
    package var style: String

    static let blank = Cell(text: " ", style: "")

    /// A glyph in a style.
    package init(text: String, style: String) {
      self.text = text
      self.style = style
    }
  }

  /// How many cells glyphs take in this terminal; real ones disagree.
  package enum Widths: CaseIterable, Sendable {
    /// Joined clusters are one glyph of the width most terminals give them.
    case clusters
    /// Every scalar is a glyph of its own, only combining marks join.
    case scalars
    /// Nothing is ever wide.
    case narrow
  }

  /// Columns.
  package private(set) var width: Int
  /// Rows.
  package private(set) var height: Int
  /// The private modes that are set, such as 1049 for the alternate screen.
  package private(set) var modes: Set<Int> = [7, 25]
  /// The cursor's row, from 0.
  package private(set) var row = 0
  /// The cursor's column, from 0; the width itself when the next glyph will wrap.
  package private(set) var column = 0
  /// Sequences this terminal does not know.
  package private(set) var unknown: [String] = []
  /// What was put on the clipboard last, in base 64.
  package private(set) var clipboard: String?
  /// What the terminal would send back to the program; never filled when ``isMute``.
  package private(set) var replies: [UInt8] = []

  let widths: Widths
  private let isMute: Bool
  private var style: [Int] = []
  /// The rows that scroll, nil for all of them.
  private var region: Range<Int>?
  private var grid: [[Cell]]
  /// What the alternate screen covers, and where its cursor was.
  private var main: (grid: [[Cell]], row: Int, column: Int)?
  private var parser = OutputParser()
  /// Where the last glyph was put, for marks that join it.
  private var last: (row: Int, column: Int)?

  /// A blank screen with the cursor at the top left.
  package init(width: Int, height: Int, widths: Widths = .clusters, isMute: Bool = false) {
    self.width = width
    self.height = height
    self.widths = widths
    self.isMute = isMute
    grid = Self.blank(width, height)
  }

  /// The screen as text, one line per row without the blanks at its end.
  package var text: String {
    grid.map { cells in
      var line = cells.map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// Every cell of the screen, row by row.
  package var cells: [[Cell]] { grid }

  /// Takes what the program wrote, in pieces of any size.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      guard let token = parser.take(byte) else { continue }
      switch token {
      case .scalar(let scalar): put(scalar)
      case .control(let byte): control(byte)
      case .sequence(let sequence): obey(sequence)
      case .command(let text): command(text)
      }
    }
  }

  /// Changes the size as a window does: what no longer fits is cut, new room is blank.
  package mutating func resize(width: Int, height: Int) {
    var resized = Self.blank(width, height)
    for row in 0..<min(height, self.height) {
      for column in 0..<min(width, self.width) { resized[row][column] = grid[row][column] }
    }
    (self.width, self.height, grid, last, region) = (width, height, resized, nil, nil)
    main = main.map { _ in (Self.blank(width, height), 0, 0) }
    (row, column) = (min(row, height - 1), min(column, width - 1))
  }

  /// Takes and forgets what the terminal would have answered.
  package mutating func takeReplies() -> [UInt8] {
    defer { replies = [] }
    return replies
  }

  private static func blank(_ width: Int, _ height: Int) -> [[Cell]] {
    Array(repeating: Array(repeating: .blank, count: width), count: height)
  }
}

extension VirtualTerminal {
  private mutating func put(_ scalar: Unicode.Scalar) {
    if let last, joins(scalar, to: last) {
      grid[last.row][last.column].text.unicodeScalars.append(scalar)
      widen(last)
      return
    }
    if column >= width {
      lineFeed()
      column = 0
    }
    let wide = widths != .narrow && scalar.isWide && column + 1 < width
    clear(row, column)
    grid[row][column] = Cell(text: String(scalar), style: styleText)
    last = (row, column)
    if wide {
      clear(row, column + 1)
      grid[row][column + 1] = Cell(text: "", style: styleText)
    }
    column = min(column + (wide ? 2 : 1), modes.contains(7) ? width : width - 1)
  }

  private func joins(_ scalar: Unicode.Scalar, to place: (row: Int, column: Int)) -> Bool {
    if scalar.isCombining { return true }
    guard widths == .clusters else { return false }
    let joined = grid[place.row][place.column].text + String(scalar)
    return joined.count == 1
  }

  /// A flag's second half or an emoji selector makes a glyph wide after the fact.
  private mutating func widen(_ place: (row: Int, column: Int)) {
    let text = grid[place.row][place.column].text
    let isWide =
      text.unicodeScalars.contains { $0.value == 0xFE0F } && widths == .clusters
      || text.unicodeScalars.filter { (0x1F1E6...0x1F1FF).contains($0.value) }.count == 2
      || text.unicodeScalars.filter { !$0.isCombining && $0.properties.generalCategory == .spacingMark }.count
        > 0
    let second = place.column + 1
    guard isWide, second < width, grid[place.row][second].text != "" else { return }
    clear(place.row, second)
    grid[place.row][second] = Cell(text: "", style: styleText)
    column = min(second + 1, width - 1)
  }

  /// Overwriting half of a wide glyph destroys the other half.
  private mutating func clear(_ row: Int, _ column: Int) {
    if grid[row][column].text.isEmpty, column > 0 { grid[row][column - 1].text = " " }
    if column + 1 < width, grid[row][column + 1].text.isEmpty, !grid[row][column].text.isEmpty {
      grid[row][column + 1].text = " "
    }
    grid[row][column] = .blank
  }

  private var styleText: String { style.map(String.init).joined(separator: ";") }
}

extension VirtualTerminal {
  private mutating func control(_ byte: UInt8) {
    last = nil
    switch byte {
    case 0x0D: column = 0
    case 0x0A: lineFeed()
    case 0x08: column = max(0, column - 1)
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func lineFeed() {
    let region = region ?? 0..<height
    if row + 1 == region.upperBound {
      grid.remove(at: region.lowerBound)
      grid.insert(Array(repeating: .blank, count: width), at: region.upperBound - 1)
    } else {
      row = min(row + 1, height - 1)
    }
  }

  private mutating func command(_ text: String) {
    if text.hasPrefix("52;c;") {
      clipboard = String(text.dropFirst(5))
    } else {
      unknown.append("OSC \(text)")
    }
  }

  private mutating func obey(_ sequence: OutputParser.Sequence) {
    last = nil
    let numbers = sequence.numbers
    switch (sequence.prefix, sequence.final) {
    case ("", "H"):
      row = max(0, min((numbers.first ?? 1) - 1, height - 1))
      column = max(0, min((numbers.dropFirst().first ?? 1) - 1, width - 1))
    case ("", "G"): column = max(0, min((numbers.first ?? 1) - 1, width - 1))
    case ("", "C"): column = min(width - 1, column + max(1, numbers.first ?? 1))
    case ("", "L"), ("", "M"): shift(sequence.final == "M", max(1, numbers.first ?? 1))
    case ("", "r"): setScrollRegion(numbers)
    case ("", "J"): erase(rows: numbers.first == 2 ? 0..<height : row + 1..<height, isAll: numbers.first == 2)
    case ("", "K"): eraseLine(from: column)
    case ("", "m"): applyStyle(numbers)
    case ("?", "h"), ("?", "l"): switchModes(numbers, isOn: sequence.final == "h")
    case ("?", "$p"): reply("\u{1B}[?\(numbers.first ?? 0);2$y")
    case ("?", "u"): reply("\u{1B}[?0u")
    case ("", "c"): reply("\u{1B}[?62c")
    case (">", "u"), ("<", "u"): break
    default: unknown.append("CSI \(sequence.prefix)\(numbers)\(sequence.final)")
    }
  }

  /// Rows that deleting, inserting and line feeds move, and that they leave alone.
  private mutating func setScrollRegion(_ numbers: [Int]) {
    let bottom = min(height, numbers.dropFirst().first ?? height)
    let top = min(max(0, (numbers.first ?? 1) - 1), bottom - 1)
    region = top == 0 && bottom == height ? nil : top..<bottom
    (row, column) = (0, 0)
  }

  /// Takes rows out at the cursor, or puts blank ones in.
  private mutating func shift(_ isDeleting: Bool, _ count: Int) {
    let region = region ?? 0..<height
    guard region.contains(row) else { return }
    for _ in 0..<count {
      let blank = Array(repeating: Cell.blank, count: width)
      grid.remove(at: isDeleting ? row : region.upperBound - 1)
      grid.insert(blank, at: isDeleting ? region.upperBound - 1 : row)
    }
    column = 0
  }

  private mutating func reply(_ text: String) {
    if !isMute { replies += text.utf8 }
  }

  private mutating func erase(rows: Range<Int>, isAll: Bool) {
    if !isAll { eraseLine(from: column) }
    for row in rows { grid[row] = Array(repeating: .blank, count: width) }
  }

  private mutating func eraseLine(from start: Int) {
    for place in min(start, width)..<width {
      clear(row, place)
    }
  }

  private mutating func applyStyle(_ numbers: [Int]) {
    for number in numbers.isEmpty ? [0] : numbers {
      switch number {
      case 0: style = []
      case 30...37, 90...97:
        style = (style.filter { !(30...37).contains($0) && !(90...97).contains($0) } + [number])
      case 40...47, 100...107:
        style = (style.filter { !(40...47).contains($0) && !(100...107).contains($0) } + [number])
      case 22: style = style.filter { ![1, 2].contains($0) }
      case 24, 27: style = style.filter { $0 != number - 20 }
      case 39: style = style.filter { !(30...37).contains($0) && !(90...97).contains($0) }
      case 49: style = style.filter { !(40...47).contains($0) && !(100...107).contains($0) }
      case 1, 2, 4, 7: style = style.filter { $0 != number } + [number]
      default: unknown.append("SGR \(number)")
      }
    }
    style.sort()
  }

  private mutating func switchModes(_ numbers: [Int], isOn: Bool) {
    for mode in numbers {
      if mode == 1049 { switchScreen(toAlternate: isOn) }
      if isOn { modes.insert(mode) } else { modes.remove(mode) }
    }
  }

  private mutating func switchScreen(toAlternate isAlternate: Bool) {
    if isAlternate, main == nil {
      main = (grid, row, column)
      grid = Self.blank(width, height)
    } else if !isAlternate, let covered = main {
      (grid, row, column) = covered
      main = nil
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isCombining: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: (0x1160...0x11FF).contains(value)
    }
  }

  fileprivate var isWide: Bool {
    if properties.isEmojiPresentation { return !(0x1F1E6...0x1F1FF).contains(value) }
    let blocks: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
    ]
    return blocks.contains { $0.contains(value) }
  }
}
