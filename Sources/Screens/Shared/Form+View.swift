import TerminalUI

extension Form {
  /// Draws the fields from the top of the part at hand; the focused one is always among them.
  ///
  /// - Returns: the rows used.
  @discardableResult
  func draw(into canvas: inout Canvas, isFocused: Bool = true) -> Int {
    let layout = FormLayout(self, in: canvas.size)
    var row = 0
    for place in layout.firstPlace..<fields.count where row < canvas.height {
      let rows = layout.rows[place]
      let area = Rect(row: row, width: canvas.width, height: rows)
      canvas.target("field:\(place)", area)
      canvas.within(area) { draw(place, layout, isFocused: isFocused && place == focusPlace, &$0) }
      row += rows
    }
    return min(row, canvas.height)
  }

  /// What to say about the focused field: what is wrong, else what belongs there.
  var remark: String {
    let field = fields[focusPlace]
    return field.problem.map { "! \($0)" } ?? field.hint
  }

  private func draw(_ place: Int, _ layout: FormLayout, isFocused: Bool, _ canvas: inout Canvas) {
    let field = fields[place]
    canvas.draw(isFocused ? "▸" : " ", column: 0, row: 0)
    if isFocused { canvas.parkCursor(column: layout.start, row: 0) }
    if case .button = field.entry {
      let start = min(layout.start, max(2, canvas.width - field.label.cellWidth - 4))
      canvas.draw("[ \(field.label) ]", column: start, row: 0, style: isFocused ? .reverse : .bold)
      if isFocused { canvas.parkCursor(column: start, row: 0) }
      return
    }
    let style: Style = isFocused ? .bold : field.isAside ? .dim : .plain
    canvas.draw(field.label, column: 2, row: 0, style: style, width: layout.label)
    var used = layout.room
    if case .text(let text) = field.entry {
      used = layout.textWidth(of: field)
      text.draw(into: &canvas, column: layout.start, row: 0, width: used, isFocused: isFocused)
    } else {
      let words = layout.words(of: field, tickPlace: isFocused ? tickPlace : nil)
      used = draw(words, at: layout.start, place: place, isFocused: isFocused, &canvas)
    }
    if let problem = field.problem { draw(problem, of: field, after: used, layout, &canvas) }
  }

  /// Returns the columns that the first row takes.
  private func draw(
    _ words: [[FormWord]], at start: Int, place: Int, isFocused: Bool, _ canvas: inout Canvas
  ) -> Int {
    var used = 0
    for (row, words) in words.enumerated() {
      var column = start
      for word in words {
        let style = word.isHere && isFocused ? word.style.reverse : word.style
        let width = canvas.draw(word.text, column: column, row: row, style: style)
        if let target = word.target {
          canvas.target("field:\(place):\(target)", Rect(column: column, row: row, width: width, height: 1))
        }
        if word.isHere && isFocused { canvas.parkCursor(column: column, row: row) }
        column += width
      }
      if row == 0 { used = column - start }
    }
    return used
  }

  private func draw(
    _ problem: String, of field: Field, after used: Int, _ layout: FormLayout, _ canvas: inout Canvas
  ) {
    let text = "! \(problem)"
    let isBelow = layout.showsProblemBelow(field)
    let below = max(2, min(layout.start, canvas.width - text.cellWidth))
    let column = isBelow ? below : layout.start + used + 1
    canvas.draw(
      text, column: column, row: isBelow ? canvas.height - 1 : 0, style: .color(.red),
      width: canvas.width - column)
  }
}
