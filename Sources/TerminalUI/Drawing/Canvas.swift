/// A grid of cells to draw a frame on. Drawing outside it, or outside the part handed over by ``within(_:_:)``, does
/// nothing, so views need no checks of their own.
///
/// Columns and rows are counted from the top left of the part at hand.
package struct Canvas: Hashable, Sendable {
  /// A named part of the frame that a mouse click can hit.
  struct Target: Hashable, Sendable {
    let name: String
    let area: Rect
  }

  /// The size of the whole frame.
  let frame: Size
  private(set) var cells: [Cell]
  private(set) var clusters: ClusterTable
  private(set) var cursor: Point?
  private(set) var targets: [Target] = []
  /// The part at hand in frame coordinates; may reach outside the frame.
  private var area: Rect
  /// What of the part at hand is inside the frame and the parts around it.
  private var clip: Rect
  private let glyphs: GlyphSet

  /// A blank frame.
  package init(_ size: Size, glyphs: GlyphSet = .unicode) {
    self.init(size, glyphs: glyphs, clusters: ClusterTable())
  }

  /// A blank frame whose cells compare with those of the frame that `clusters` came from.
  init(_ size: Size, glyphs: GlyphSet, clusters: ClusterTable) {
    frame = size
    cells = Array(repeating: .blank(), count: size.width * size.height)
    area = Rect(width: size.width, height: size.height)
    clip = area
    self.glyphs = glyphs
    self.clusters = clusters
  }

  /// Columns of the part at hand.
  package var width: Int { area.width }
  /// Rows of the part at hand.
  package var height: Int { area.height }
  /// Size of the part at hand.
  package var size: Size { area.size }
  /// The part at hand, seen from inside: it begins at column 0, row 0.
  package var bounds: Rect { Rect(width: width, height: height) }

  /// Draws on a part of the canvas as if it were the whole.
  package mutating func within<Result>(_ part: Rect, _ draw: (inout Canvas) -> Result) -> Result {
    let (outerArea, outerClip) = (area, clip)
    area = inFrame(part)
    clip = area.intersection(outerClip)
    defer { (area, clip) = (outerArea, outerClip) }
    return draw(&self)
  }

  /// Puts the terminal's own cursor where the focus is, for braille displays, screen readers and magnifiers as well
  /// as for typing. A place outside the part at hand is ignored.
  package mutating func parkCursor(column: Int, row: Int) {
    let place = inFrame(Point(column: column, row: row))
    if clip.contains(place) { cursor = place }
  }

  /// Names a block, so that a click on it carries `name`; later names cover earlier ones.
  package mutating func target(_ name: String, _ part: Rect) {
    let visible = inFrame(part).intersection(clip)
    if visible.width > 0, visible.height > 0 { targets.append(Target(name: name, area: visible)) }
  }

  /// Adds attributes to a block without touching its text, such as `.reverse` on the focused row.
  package mutating func restyle(_ part: Rect, adding attributes: Style.Attributes) {
    let visible = inFrame(part).intersection(clip)
    for row in visible.row..<visible.endRow {
      for column in visible.column..<visible.endColumn {
        cells[row * frame.width + column].style.attributes.formUnion(attributes)
      }
    }
  }

  /// Writes one harmless cluster; returns the columns it takes whether or not they are on the canvas.
  mutating func put(_ character: Character, column: Int, row: Int, style: Style) -> Int {
    guard glyphs == .unicode else { return putASCII(character, column: column, row: row, style: style) }
    let width = character.cellWidth
    put(glyph(for: character), width: width, at: inFrame(Point(column: column, row: row)), style: style)
    return width
  }

  /// Writes text whose scalars are plain, as most of a screen is.
  mutating func put(plain text: String, column: Int, row: Int, style: Style) {
    var place = inFrame(Point(column: column, row: row))
    guard place.row >= clip.row, place.row < clip.endRow else { return }
    for scalar in text.unicodeScalars where place.column < clip.endColumn {
      if place.column >= clip.column {
        let shown = scalar.isASCII || glyphs == .unicode ? scalar : GlyphSet.ascii(for: Character(scalar))
        replace(place, with: Cell(glyph: Cell.Glyph(shown), style: style, width: 1))
      }
      place.column += 1
    }
  }

  /// The name of the topmost target at a place of the frame; a target without a name only covers others.
  package func target(at place: Point) -> String? {
    targets.last { $0.area.contains(place) }.flatMap { $0.name.isEmpty ? nil : $0.name }
  }

  private mutating func putASCII(_ character: Character, column: Int, row: Int, style: Style) -> Int {
    let width = character.cellWidth
    let scalar = GlyphSet.ascii(for: character)
    for step in 0..<width {
      let place = inFrame(Point(column: column + step, row: row))
      put(Cell.Glyph(scalar), width: 1, at: place, style: style)
    }
    return width
  }

  private mutating func glyph(for character: Character) -> Cell.Glyph {
    let scalars = character.unicodeScalars
    if let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
      return Cell.Glyph(first)
    }
    return Cell.Glyph(cluster: clusters.number(of: character))
  }

  /// A wide glyph that is cut by an edge leaves a blank in the half that shows.
  private mutating func put(_ glyph: Cell.Glyph, width: Int, at place: Point, style: Style) {
    guard width > 0, place.row >= clip.row, place.row < clip.endRow else { return }
    let second = Point(column: place.column + 1, row: place.row)
    let isWhole = clip.contains(place) && (width == 1 || clip.contains(second))
    if clip.contains(place) {
      replace(place, with: isWhole ? Cell(glyph: glyph, style: style, width: UInt8(width)) : .blank(style))
    }
    if width == 2, clip.contains(second) {
      replace(second, with: isWhole ? .rightHalf(style) : .blank(style))
    }
  }

  /// Overwriting one half of a wide glyph blanks the other half.
  private mutating func replace(_ place: Point, with cell: Cell) {
    let index = place.row * frame.width + place.column
    if cells[index].width == 0, cell.width != 0, place.column > 0 {
      cells[index - 1] = .blank(cells[index - 1].style)
    }
    if cells[index].width == 2, place.column + 1 < frame.width {
      cells[index + 1] = .blank(cells[index + 1].style)
    }
    cells[index] = cell
  }

  private func inFrame(_ point: Point) -> Point {
    Point(column: area.column + point.column, row: area.row + point.row)
  }

  private func inFrame(_ part: Rect) -> Rect {
    Rect(
      column: area.column + part.column, row: area.row + part.row, width: part.width, height: part.height)
  }
}
