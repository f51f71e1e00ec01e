@testable import ReportReading

/// How many times as long `read` takes for four times the text; about 4 where time grows with the text alone and 16
/// where it grows with its square. The best of some turns, because other work on the machine slows single ones.
func growth(from line: String, _ read: (Source) -> Reading) -> Double {
  let small = source(of: line, bytes: 15_000)
  let large = source(of: line, bytes: 60_000)
  var best = Double.infinity
  for _ in 1...8 where best >= 6 {
    best = min(best, duration { _ = read(large) } / duration { _ = read(small) })
  }
  return best
}

private func source(of line: String, bytes: Int) -> Source {
  let text = String(repeating: line, count: bytes / line.utf8.count)
  return Source(ExtractedText(table: text, prose: text))
}

private func duration(_ work: () -> Void) -> Double {
  max(ContinuousClock().measure(work) / .microseconds(1), 200)
}
