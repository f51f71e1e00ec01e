@testable import ReportReading

/// How many times as long `read` takes for four times the text; about 4 where time grows with the text alone and 16
/// where it grows with its square. The best of a few turns, because other work on the machine slows some of them.
func growth(from line: String, _ read: (Source) -> Reading) -> Double {
  let small = duration(of: line, bytes: 15_000, read)
  let large = duration(of: line, bytes: 60_000, read)
  return large / small
}

private func duration(of line: String, bytes: Int, _ read: (Source) -> Reading) -> Double {
  let text = String(repeating: line, count: bytes / line.utf8.count)
  let source = Source(ExtractedText(table: text, prose: text))
  let turns = (1...3).map { _ in ContinuousClock().measure { _ = read(source) } }
  return max((turns.min() ?? .zero) / .microseconds(1), 200)
}
