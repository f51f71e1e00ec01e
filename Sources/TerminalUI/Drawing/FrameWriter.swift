/// The bytes of one frame, with as few cursor and style sequences as the terminal's state allows.
struct FrameWriter {
  private let hasColor: Bool
  private let width: Int
  private var bytes: [UInt8] = []
  private var hasDrawn = false
  /// Where the terminal's cursor is, each nil where it is not known or terminals disagree.
  private var row: Int?
  private var column: Int?
  /// Every frame ends in the plain style, so the next one begins with it.
  private var style = Style.plain

  /// `place` is where the frame before left the cursor.
  init(hasColor: Bool, width: Int, place: Point?) {
    self.hasColor = hasColor
    self.width = width
    (row, column) = (place?.row, place?.column)
  }

  mutating func clear() {
    write("\u{1B}[m\u{1B}[2J")
    style = .plain
    hasDrawn = true
  }

  /// Moves rows within their block, which leaves blank rows where they came from.
  mutating func scroll(_ scroll: Scroll) {
    let (rows, count) = (scroll.rows, scroll.distance.magnitude)
    write("\u{1B}[\(rows.lowerBound + 1);\(rows.upperBound)r")
    (row, column) = (0, 0)
    move(row: rows.lowerBound, column: 0)
    write("\u{1B}[\(count == 1 ? "" : "\(count)")\(scroll.distance > 0 ? "M" : "L")\u{1B}[r")
    (row, column) = (0, 0)
    hasDrawn = true
  }

  /// Draws a cell; `cluster` is the glyph's text where it is more than a scalar.
  mutating func draw(_ cell: Cell, cluster: String?, row: Int, column: Int) {
    move(row: row, column: column)
    switchStyle(to: cell.style)
    hasDrawn = true
    guard cell.width > 1 || cluster != nil else { return write(narrow: cell) }
    write(cell.width > 1 ? "  " : " ")
    self.column = nil
    move(row: row, column: column)
    if let cluster { write(cluster) } else { write(cell.glyph.scalar) }
    self.column = nil
  }

  /// Comes to the end of some cells that look right already by drawing them once more, where that is no longer than a
  /// move and needs no other style.
  mutating func cross(_ cells: ArraySlice<Cell>, row: Int, column: Int) {
    guard cells.count <= 4, self.row == row, self.column == column else { return }
    let alike = cells.allSatisfy {
      $0.width == 1 && $0.glyph.clusterNumber == nil && shown($0.style) == style
    }
    let move = cells.count == 1 ? 3 : 4
    guard alike, cells.reduce(0, { $0 + UTF8.width($1.glyph.scalar) }) <= move else { return }
    for cell in cells { write(narrow: cell) }
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

  /// One scalar in the style at hand. At the right edge the cursor stays where it is.
  private mutating func write(narrow cell: Cell) {
    write(cell.glyph.scalar)
    column = column.flatMap { $0 + 1 < width ? $0 + 1 : nil }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { bytes.append(UInt8(scalar.value)) } else { bytes += scalar.utf8 }
  }

  private mutating func write(_ text: String) { bytes += text.utf8 }
}

extension FrameWriter {
  /// The shortest way there.
  private mutating func move(row: Int, column: Int) {
    guard self.row != row || self.column != column else { return }
    let anywhere = column == 0 ? "\u{1B}[\(row + 1)H" : "\u{1B}[\(row + 1);\(column + 1)H"
    let near = self.row.flatMap { $0 <= row && row - $0 <= 4 ? steps(down: row - $0, to: column) : nil }
    if let near, near.utf8.count < anywhere.utf8.count { write(near) } else { write(anywhere) }
    (self.row, self.column) = (row, column)
  }

  /// Down some rows in the same column, then along the row. In raw mode a line feed keeps the column.
  private func steps(down rows: Int, to target: Int) -> String {
    let down = String(repeating: "\n", count: rows)
    guard let column, column != target else { return column == target ? down : down + jump(to: target) }
    if target == 0 { return down + "\r" }
    let distance = target - column
    if distance > 0 { return down + (distance == 1 ? "\u{1B}[C" : "\u{1B}[\(distance)C") }
    return down + (distance >= -3 ? String(repeating: "\u{8}", count: -distance) : jump(to: target))
  }

  /// Along the row from wherever the cursor is in it.
  private func jump(to column: Int) -> String { column == 0 ? "\r" : "\u{1B}[\(column + 1)G" }
}

extension FrameWriter {
  private func shown(_ style: Style) -> Style {
    hasColor ? style : Style(attributes: style.attributes)
  }

  private mutating func switchStyle(to wanted: Style) {
    let next = shown(wanted)
    guard style != next else { return }
    let change = codes(from: style, to: next).joined(separator: ";")
    let anew = next == .plain ? "" : (["0"] + codes(from: .plain, to: next)).joined(separator: ";")
    write("\u{1B}[\(anew.utf8.count < change.utf8.count ? anew : change)m")
    style = next
  }

  private static let switches: [(attribute: Style.Attributes, on: String, off: String)] = [
    (.bold, "1", "22"), (.dim, "2", "22"), (.underline, "4", "24"), (.reverse, "7", "27"),
  ]

  private func codes(from style: Style, to next: Style) -> [String] {
    let gone = style.attributes.subtracting(next.attributes)
    var codes: [String] = []
    var kept = style.attributes
    for (attribute, _, off) in Self.switches where gone.contains(attribute) && !codes.contains(off) {
      codes.append(off)
      // One code ends both weights.
      kept.subtract(off == "22" ? [.bold, .dim] : attribute)
    }
    let added = next.attributes.subtracting(kept)
    codes += Self.switches.filter { added.contains($0.attribute) }.map(\.on)
    if next.foreground != style.foreground { codes.append(code(next.foreground, base: 30)) }
    if next.background != style.background { codes.append(code(next.background, base: 40)) }
    return codes
  }

  private func code(_ color: Color?, base: Int) -> String {
    guard let color else { return String(base + 9) }
    let number = Int(color.rawValue)
    return String(number < 8 ? base + number : base + 52 + number)
  }
}
