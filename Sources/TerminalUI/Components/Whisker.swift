/// A range with the value inside it, drawn on a scale from 0 to 100: `··├──●────┤··`.
///
/// Low and high are where the value may still go; the whole width is the scale, so whiskers of the same width under one
/// another compare. It always stands beside the numbers, because several values share a cell.
package struct Whisker: Hashable, Sendable {
  /// Nil while there is no value; then only the range shows.
  package let value: Double?
  /// The ends of the range; nil where nothing is known of it.
  package let range: ClosedRange<Double>?
  /// Marked with `┃`, such as what is needed to pass.
  package let threshold: Double?

  /// `low` and `high` count only together, in whichever order they come.
  package init(_ value: Double?, low: Double?, high: Double?, threshold: Double? = nil) {
    self.value = value
    self.threshold = threshold
    range = low.flatMap { low in
      high.flatMap { low.isNaN || $0.isNaN ? nil : min(low, $0)...max(low, $0) }
    }
  }

  /// The scale in `width` cells. Where marks meet, the value covers the threshold and the threshold covers the range;
  /// a range within one cell shows as the value alone.
  package func text(width: Int) -> String {
    guard width > 0 else { return "" }
    var cells = Array(repeating: Character("·"), count: width)
    if let range {
      let (low, high) = (cell(range.lowerBound, width), cell(range.upperBound, width))
      for place in low...high { cells[place] = "─" }
      if low < high { (cells[low], cells[high]) = ("├", "┤") }
    }
    if let threshold, !threshold.isNaN { cells[cell(threshold, width)] = "┃" }
    if let value, !value.isNaN { cells[cell(value, width)] = "●" }
    return String(cells)
  }

  /// 0 stands on the first cell, 100 on the last.
  private func cell(_ value: Double, _ width: Int) -> Int {
    Int(min(100, max(0, value)) / 100 * Double(width - 1) + 0.5)
  }
}
