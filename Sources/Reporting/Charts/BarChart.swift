/// Rows of bars under a title and a key, all on one scale from 0 to 100 percent.
///
/// Every row says in words at its end what its bar shows, so that nobody has to measure.
struct BarChart: Sendable, Equatable {
  /// Begins the ids inside the picture, so that several can stand in one page.
  let name: String
  let title: String
  /// What is told to those who do not see the picture.
  let description: String
  let key: [(fill: ChartFill, words: String)]
  let rows: [Row]

  enum Row: Sendable, Equatable {
    case heading(String)
    case bar(label: String, parts: [Part], words: String)
  }

  /// A part of a bar; `share` is 0 to 1 of the whole scale.
  struct Part: Sendable, Equatable {
    let fill: ChartFill
    let share: Double
  }

  static func == (left: Self, right: Self) -> Bool {
    left.name == right.name && left.title == right.title && left.description == right.description
      && left.rows == right.rows
      && left.key.map(\.fill) == right.key.map(\.fill) && left.key.map(\.words) == right.key.map(\.words)
  }

  // The columns, in user units.
  static let width = 880.0
  static let labelWidth = 230.0
  static let barsFrom = 244.0
  static let barsWidth = 340.0
  static let wordsFrom = 596.0
  private static let rowHeight = 24.0
  private static let barHeight = 14.0
  private static let keyTop = 36.0
  private static let keyLine = 20.0

  /// The picture; the same rows give the same bytes.
  var svg: String {
    let rowsTop = Self.keyTop + Self.keyLine * Double(keyLines.count) + 24
    let bottom = rowsTop + Self.rowHeight * Double(rows.count)
    let height = bottom + 12
    let parts =
      [
        SVGElement("title", ["id": "\(name)-title"], text: title),
        SVGElement("desc", ["id": "\(name)-desc"], text: description),
        SVGElement("style", text: ChartPalette.styleSheet),
        SVGElement("defs", [:], ChartFill.patterns(in: name)),
        label(title.cut(to: Self.width - 24, size: 16), x: 12, y: 22, "t"),
      ] + keyParts + scale(from: rowsTop - 6, to: bottom)
      + rows.enumerated().flatMap { place, row in
        self.parts(of: row, top: rowsTop + Self.rowHeight * Double(place))
      }
    return SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(length(Self.width)) \(length(height))",
        "width": length(Self.width), "height": length(height), "role": "img",
        "aria-labelledby": "\(name)-title \(name)-desc",
      ], parts
    ).written()
  }

  private func label(
    _ text: String, x: Double, y: Double, _ style: String? = nil, endsThere: Bool = false
  ) -> SVGElement {
    switch (style, endsThere) {
    case (let style?, true):
      SVGElement("text", ["x": length(x), "y": length(y), "class": style, "text-anchor": "end"], text: text)
    case (let style?, false):
      SVGElement("text", ["x": length(x), "y": length(y), "class": style], text: text)
    case (nil, true):
      SVGElement("text", ["x": length(x), "y": length(y), "text-anchor": "end"], text: text)
    case (nil, false): SVGElement("text", ["x": length(x), "y": length(y)], text: text)
    }
  }

  private func parts(of row: Row, top: Double) -> [SVGElement] {
    let baseline = top + 16
    switch row {
    case .heading(let text):
      return [label(text.cut(to: Self.width - 24, size: 13), x: 12, y: baseline, "h")]
    case .bar(let label, let parts, let words):
      var x = Self.barsFrom
      var elements = [self.label(label.cut(to: Self.labelWidth - 12, size: 13), x: 12, y: baseline)]
      for part in parts where part.share > 0 {
        let width = Self.barsWidth * part.share
        let y = top + (Self.rowHeight - Self.barHeight) / 2
        if width >= 1.5 {
          elements.append(part.fill.rectangle(in: name, x: x, y: y, width: width, height: Self.barHeight))
        }
        x += width
      }
      let room = Self.width - Self.wordsFrom - 8
      return elements + [self.label(words.cut(to: room, size: 12), x: Self.wordsFrom, y: baseline, "s")]
    }
  }

  /// Lines at 0, 50 and 100 percent.
  private func scale(from top: Double, to bottom: Double) -> [SVGElement] {
    [0.0, 0.5, 1].flatMap { share in
      let x = Self.barsFrom + Self.barsWidth * share
      let line = SVGElement(
        "path",
        ["d": "M\(length(x)) \(length(top))V\(length(bottom))", "class": "g", "stroke-opacity": "0.4"])
      let percent = SVGElement(
        "text",
        ["x": length(x), "y": length(top - 4), "class": "f s", "text-anchor": "middle"],
        text: "\(Int(share * 100)) %")
      return [line, percent]
    }
  }
}

extension BarChart {
  /// The entries of the key, as many beside each other as fit.
  private var keyLines: [[(x: Double, fill: ChartFill, words: String)]] {
    var lines: [[(x: Double, fill: ChartFill, words: String)]] = [[]]
    var x = 12.0
    for entry in key {
      let width = 26 + entry.words.drawnWidth(size: 12) + 18
      if x + width > Self.width, x > 12 {
        lines.append([])
        x = 12
      }
      lines[lines.count - 1].append((x, entry.fill, entry.words))
      x += width
    }
    return lines
  }

  private var keyParts: [SVGElement] {
    keyLines.enumerated().flatMap { number, entries in
      let top = Self.keyTop + Self.keyLine * Double(number)
      return entries.flatMap { entry in
        [
          entry.fill.rectangle(in: name, x: entry.x, y: top, width: 20, height: 12),
          label(entry.words, x: entry.x + 26, y: top + 11, "s"),
        ]
      }
    }
  }
}
