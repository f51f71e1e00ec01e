/// How a part of a bar is filled. Each has a pattern of its own, so that a chart reads without colours, printed in grey too.
enum ChartFill: String, Sendable, CaseIterable {
  case solid, stripes, dots, bars, dashed

  /// The fill of a rank, 0 being the first; all from the fifth look alike.
  static func rank(_ rank: Int) -> ChartFill { allCases[min(rank, allCases.count - 1)] }

  /// The class of the outline.
  private var line: String {
    switch self {
    case .solid: "la"
    case .stripes: "lb"
    case .dots: "lc"
    case .bars: "ld"
    case .dashed: "g"
    }
  }

  /// The patterns that the fills refer to.
  static func patterns(in chart: String) -> [SVGElement] {
    [
      pattern(
        "\(chart)-stripes",
        [
          SVGElement("path", ["d": "M-1 1L1 -1M0 6L6 0M5 7L7 5", "class": "lb", "stroke-width": "1.6"])
        ]),
      pattern("\(chart)-dots", [SVGElement("circle", ["cx": "3", "cy": "3", "r": "1.5", "class": "c"])]),
      pattern("\(chart)-bars", [SVGElement("path", ["d": "M3 0V6", "class": "ld", "stroke-width": "2"])]),
    ]
  }

  private static func pattern(_ id: String, _ parts: [SVGElement]) -> SVGElement {
    SVGElement(
      "pattern", ["id": id, "width": "6", "height": "6", "patternUnits": "userSpaceOnUse"], parts)
  }

  /// A rectangle filled like this, in user units.
  func rectangle(in chart: String, x: Double, y: Double, width: Double, height: Double) -> SVGElement {
    // The outline lies inside, so that neighbours do not touch.
    let inner = max(0, width - 1)
    let place = (x: length(x + 0.5), y: length(y + 0.5), width: length(inner), height: length(height - 1))
    switch self {
    case .solid:
      return SVGElement(
        "rect",
        ["x": place.x, "y": place.y, "width": place.width, "height": place.height, "class": "a \(line)"])
    case .dashed:
      return SVGElement(
        "rect",
        [
          "x": place.x, "y": place.y, "width": place.width, "height": place.height, "class": line,
          "fill": "none", "stroke-dasharray": "3 2",
        ])
    case .stripes, .dots, .bars:
      return SVGElement(
        "rect",
        [
          "x": place.x, "y": place.y, "width": place.width, "height": place.height, "class": line,
          "fill": "url(#\(chart)-\(rawValue))",
        ])
    }
  }
}
