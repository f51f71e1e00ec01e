internal import Foundation

/// Measures duly beside its peers and prints the figures; `Benchmarks/run` prepares what it needs.
@main
enum Main {
  /// By the names that the command line takes; all of them where it names none.
  private static let measurements: [(name: String, measure: @Sendable (Place) throws -> Void)] = [
    ("start", { try measureStart($0, repeating: 100) }),
    ("keys", { try measureKeys($0, repeating: 400) }),
    ("score", { try measureScore($0, repeating: 100) }),
    ("scoring", { try measureScoring($0, repeating: 15) }),
    ("fold", { try measureFold($0, repeating: 9) }),
    ("reports", { try measureReports($0, repeating: 9) }),
    ("reading", { try measureReading($0, repeating: 15) }),
    ("draws", { try measureDraws($0, repeating: 9) }),
  ]

  static func main() {
    let wanted = CommandLine.arguments.dropFirst()
    if wanted == ["echo"] { return echoBytes() }
    do {
      let place = try Place()
      for (name, measure) in measurements where wanted.isEmpty || wanted.contains(name) {
        try measure(place)
      }
    } catch {
      put("benchmarks: \(error)", on: .standardError)
      exit(1)
    }
  }
}

/// Writes a line at once, so that figures are seen as they come.
func put(_ line: String, on stream: FileHandle = .standardOutput) {
  stream.write(Data("\(line)\n".utf8))
}
