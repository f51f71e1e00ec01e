/// The bytes of one frame, with as few cursor and style sequences as the terminal's state allows.
struct FrameWriter {
  private let hasColor: Bool
  private var bytes: [UInt8] = []
  private var hasDrawn = false
  /// Where the terminal's cursor is; nil where terminals disagree.
  private var place: Point?
  /// Every frame ends in the plain style, so the next one begins with it.
  private var style = Style.plain

  init(hasColor: Bool) {
    self.hasColor = hasColor
  }

  mutating func clear() {
    write("\u{1B}[m\u{1B}[2J")
    style = .plain
    hasDrawn = true
  }

  mutating func draw(_ cell: Cell, _ text: String, row: Int, column: Int) {
    move(row: row, column: column)
    switchStyle(to: cell.style)
    hasDrawn = true
    guard cell.width > 1 || cell.glyph.clusterNumber != nil else {
      write(text)
      place = Point(column: column + 1, row: row)
      return
    }
    write(cell.width > 1 ? "  " : " ")
    place = nil
    move(row: row, column: column)
    write(text)
    place = nil
  }

  /// Blanks the row from a column on.
  mutating func eraseLine(row: Int, column: Int) {
    move(row: row, column: column)
    switchStyle(to: .plain)
    hasDrawn = true
    write("\u{1B}[K")
  }

  /// Leaves the cursor on the focus, or hides it when the frame has none.
  mutating func park(_ cursor: Point?, before: Point?, isFirst: Bool) {
    if hasDrawn { switchStyle(to: .plain) }
    guard let cursor else {
      if before != nil || isFirst { write("\u{1B}[?25l") }
      return
    }
    if hasDrawn || cursor != before { move(row: cursor.row, column: cursor.column) }
    if before == nil { write("\u{1B}[?25h") }
  }

  func finished(isSynchronized: Bool) -> [UInt8] {
    guard isSynchronized, hasDrawn else { return bytes }
    return Array("\u{1B}[?2026h".utf8) + bytes + Array("\u{1B}[?2026l".utf8)
  }

  private mutating func move(row: Int, column: Int) {
    let target = Point(column: column, row: row)
    guard place != target else { return }
    write("\u{1B}[\(row + 1);\(column + 1)H")
    place = target
  }

  private mutating func switchStyle(to wanted: Style) {
    let next = hasColor ? wanted : Style(attributes: wanted.attributes)
    guard style != next else { return }
    // Adding to the style at hand saves bytes; taking away starts from plain.
    let takesAway =
      !style.attributes.isSubset(of: next.attributes)
      || style.foreground != nil && next.foreground == nil
      || style.background != nil && next.background == nil
    let codes = takesAway ? ["0"] + codes(from: .plain, to: next) : codes(from: style, to: next)
    write(next == .plain ? "\u{1B}[m" : "\u{1B}[\(codes.joined(separator: ";"))m")
    style = next
  }

  private func codes(from style: Style, to next: Style) -> [String] {
    let switches: [(attribute: Style.Attributes, code: String)] = [
      (.bold, "1"), (.dim, "2"), (.underline, "4"), (.reverse, "7"),
    ]
    let added = next.attributes.subtracting(style.attributes)
    var codes = switches.filter { added.contains($0.attribute) }.map(\.code)
    if let color = next.foreground, color != style.foreground { codes.append(code(color, base: 30)) }
    if let color = next.background, color != style.background { codes.append(code(color, base: 40)) }
    return codes
  }

  private func code(_ color: Color, base: Int) -> String {
    let number = Int(color.rawValue)
    return String(number < 8 ? base + number : base + 52 + number)
  }

  private mutating func write(_ text: String) { bytes += text.utf8 }
}
