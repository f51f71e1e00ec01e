import Testing
import TrialSupport

/// Two to eight processes that write at the same time.
@Suite struct CrowdTests {
  private static let sizes = [2, 5, 8]

  @Test func manyWritersLoseNothingAndNobodyIsToldThatItIsLocked() throws {
    let seconds = Effort.count("DULY_CROWD", usually: 6)
    for size in Self.sizes {
      let home = try Home()
      try home.apply(AnswersText.opening(Crowd.vendor, more: "no_reports: true"))
      let accounts = Crowd.work(size, for: .seconds(seconds) / Self.sizes.count, in: home)
      let told = accounts.flatMap(\.problems)
      try home.duly("verify").succeeded()
      let lost = accounts.problems(in: try RecordedEvent.all(in: home), besides: "tester")
      for problem in told + lost { Issue.record("\(size) at once: \(problem)") }
      let trails = accounts.flatMap(\.trails)
      let acknowledged = trails.reduce(0) { $0 + $1.acknowledged }
      #expect(acknowledged >= size, "hardly anything was recorded")
      try Tally(
        "\(size) processes at once, \(accounts.reduce(0) { $0 + $1.conflicts }) conflicts shown, "
          + "longest wait \(Int((accounts.map(\.longestWait).max() ?? .zero) / .milliseconds(1))) ms",
        tried: acknowledged, lost: lost.count, crashed: told.count
      ).note()
    }
  }
}
