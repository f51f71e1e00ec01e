import TerminalUI

extension Form {
  /// Draws the fields from the top of the part at hand; the focused one is always among them.
  ///
  /// - Returns: the rows used.
  @discardableResult
  func draw(into canvas: inout Canvas, isFocused: Bool = true) -> Int {
    let label = min(18, (fields.map(\.label.cellWidth).max() ?? 0) + 1)
    let shown = visible(height: canvas.height)
    for (row, place) in shown.enumerated() {
      draw(fields[place], row: row, labelWidth: label, isFocused: isFocused && place == focusPlace, &canvas)
      canvas.target("field:\(place)", Rect(row: row, width: canvas.width, height: 1))
    }
    return shown.count
  }

  /// What to say about the focused field: what is wrong, else what belongs there.
  var remark: String {
    let field = fields[focusPlace]
    return field.problem.map { "! \($0)" } ?? field.hint
  }

  private var focusPlace: Int { fields.firstIndex { $0.name == focus } ?? 0 }

  private func visible(height: Int) -> Range<Int> {
    let start = max(0, min(focusPlace - height + 1, fields.count - height))
    return start..<min(fields.count, start + max(0, height))
  }

  private func draw(
    _ field: Field, row: Int, labelWidth: Int, isFocused: Bool, _ canvas: inout Canvas
  ) {
    let start = labelWidth + 3
    canvas.draw(isFocused ? "▸" : " ", column: 0, row: row)
    if case .button = field.entry {
      canvas.draw("[ \(field.label) ]", column: start, row: row, style: isFocused ? .reverse : .bold)
      if isFocused { canvas.parkCursor(column: start, row: row) }
      return
    }
    canvas.draw(field.label, column: 2, row: row, style: isFocused ? .bold : .plain, width: labelWidth)
    let room = min(88, canvas.width - start)
    var used = 0
    switch field.entry {
    case .text(let text):
      used = max(8, min(48, field.problem == nil ? room : room / 2))
      text.draw(into: &canvas, column: start, row: row, width: used, isFocused: isFocused)
    case .choice(let words, let chosen):
      used = canvas.draw(choiceSpans(words, chosen, room: room), column: start, row: row, width: room)
      if isFocused { canvas.parkCursor(column: start, row: row) }
    case .ticks(let words, let ticked):
      used = canvas.draw(tickSpans(words, ticked, room: room), column: start, row: row, width: room)
      if isFocused { canvas.parkCursor(column: start, row: row) }
    case .button: break
    }
    if let problem = field.problem {
      let column = start + used + 1
      canvas.draw("! \(problem)", column: column, row: row, style: .color(.red), width: canvas.width - column)
    }
  }

  /// All the words with the chosen one in brackets, or that one alone between arrows where there is no room.
  private func choiceSpans(_ words: [String], _ chosen: Int?, room: Int) -> [Span] {
    if words.reduce(0, { $0 + $1.cellWidth + 3 }) <= room {
      return words.enumerated().flatMap { place, word in
        place == chosen ? [Span("[\(word)] ", .bold)] : [Span(" \(word)  ", .dim)]
      }
    }
    guard let chosen, words.indices.contains(chosen) else { return [Span("◂ not known yet ▸", .dim)] }
    return [Span("◂ "), Span(words[chosen], .bold), Span(" ▸ \(chosen + 1)/\(words.count)")]
  }

  /// All the words, each behind a sign for ticked, not ticked or not known; cut alike where there is no room.
  private func tickSpans(_ words: [String], _ ticked: Set<Int>?, room: Int) -> [Span] {
    let spare = room - words.count * 2
    let longest = words.map(\.cellWidth).max() ?? 0
    let limit = (4...max(4, longest)).last { most in words.reduce(0) { $0 + min($1.cellWidth, most) } <= spare
    }
    return words.enumerated().flatMap { place, word in
      let isTicked = ticked?.contains(place)
      let sign = isTicked.map { $0 ? "✓" : "·" } ?? "?"
      return [Span(sign + word.truncated(to: limit ?? 4) + " ", isTicked == true ? .bold : .dim)]
    }
  }
}
