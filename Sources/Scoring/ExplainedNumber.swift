/// One number or outcome of a scorecard taken apart: words that a buyer can follow, and lines that add up to
/// it.
package struct ExplainedNumber: Sendable, Equatable {
  /// By which it is asked for, such as `score`, `C04` or `no-type-ii`.
  package let part: String
  /// What it is and what it came to, in one line.
  package let title: String
  /// How it comes about, a sentence each.
  package let words: [String]
  /// What it is made of; they add up to `sum`, and there are none where words say it all.
  package let lines: [ExplanationLine]
  /// Nil where there are no lines.
  package let sum: Double?

  init(
    _ part: String, _ title: String, _ words: [String], lines: [ExplanationLine] = [], sum: Double? = nil
  ) {
    self.part = part
    self.title = title
    self.words = words
    self.lines = sum == nil ? [] : lines
    self.sum = lines.isEmpty ? nil : sum
  }

  /// Whether the lines add up to the sum as they are printed, with six decimals; else it has to be said that
  /// they are rounded.
  package var addsUpAsPrinted: Bool {
    guard let sum else { return true }
    return lines.reduce(0) { $0 + millionths($1.amount) } == millionths(sum)
  }
}

/// A number as ``sixDecimals(_:)`` prints it, in millionths.
private func millionths(_ value: Double) -> Int {
  let digits = sixDecimals(value).filter { $0 != "." }
  return Int(digits) ?? 0
}
