internal import Foundation

/// What one thing took, each time it was measured, in seconds.
struct Figures {
  private var all: [Double] = []

  mutating func take(_ seconds: Double) { all.append(seconds) }

  var median: Double { share(0.5) }
  /// Nineteen of twenty took no longer.
  var p95: Double { share(0.95) }

  /// The smallest measured value that `part` of all do not exceed; 0 where nothing was measured.
  private func share(_ part: Double) -> Double {
    let sorted = all.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[max(0, Int((part * Double(sorted.count)).rounded(.up)) - 1)]
  }
}

/// One thing beside its peers: a line each with median, 95th percentile, and the median against the first.
struct Board {
  let title: String
  private var lines: [(name: String, figures: Figures, remark: String)] = []

  init(_ title: String) { self.title = title }

  mutating func add(_ name: String, _ figures: Figures, _ remark: String = "") {
    lines.append((name, figures, remark))
  }

  func show() {
    put("\n\(title)")
    let widest = lines.map(\.name.count).max() ?? 0
    let first = lines.first?.figures.median ?? 0
    put("  " + padded("", widest) + "      median         p95   ratio")
    for line in lines {
      let ratio = first > 0 ? String(format: "%7.2fx", line.figures.median / first) : "       -"
      let cells = [
        padded(line.name, widest), milliseconds(line.figures.median), milliseconds(line.figures.p95), ratio,
      ]
      put("  " + cells.joined(separator: " ") + (line.remark.isEmpty ? "" : "  \(line.remark)"))
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: width - text.count)
  }

  private func milliseconds(_ seconds: Double) -> String {
    String(format: "%8.2f ms", seconds * 1000)
  }
}
