import Testing

@testable import TerminalUI

@Suite struct ProgressTests {
  private static let cases: [(Double, Duration, String?)] = [
    (0.5, .milliseconds(499), nil), (0.5, .milliseconds(500), "50 %, about 1 s left"),
    (0, .seconds(3), nil), (0.25, .seconds(1), "25 %, about 3 s left"),
    (1, .seconds(9), "100 %, about 1 s left"),
    (0.429, .seconds(3), "42 %, about 4 s left"), (0.01, .seconds(1), "1 %, about 99 s left"),
    (0.01, .seconds(2), "1 %, about 4 min left"), (7, .seconds(1), "100 %, about 1 s left"),
  ]

  @Test(arguments: cases)
  func saysHowMuchIsLeft(_ done: Double, _ elapsed: Duration, _ words: String?) {
    #expect(Progress(done: done, elapsed: elapsed).words == words)
  }
}
