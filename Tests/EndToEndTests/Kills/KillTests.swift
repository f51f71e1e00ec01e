import Testing
import TrialSupport

/// Writers killed with SIGKILL in the middle of their work, and what the next start finds.
///
/// This proves that nothing is half done and that nothing is acknowledged before SQLite has it. It does not prove that
/// anything is durable: what a process wrote before it was killed is in the system's memory and reaches the disk without
/// it. Only cutting the power shows whether it was there already.
@Suite struct KillTests {
  /// So many times writers are killed on one database before the next is made.
  private static let roundsOnOne = 20

  @Test(arguments: [1, 2])
  func whoeverIsKilledWhatWasAcknowledgedStandsAndNothingIsHalf(writers: Int) throws {
    let rounds = Effort.count("DULY_KILLS", usually: 6)
    var tally = Tally("kill -9, \(writers == 1 ? "one writer" : "two writers at once")")
    var ground = try KillGround()
    var acknowledged = 0
    for round in 0..<rounds {
      if round > 0, round.isMultiple(of: Self.roundsOnOne) { ground = try KillGround() }
      let trails = try killed(writers, on: ground, round)
      let (crashed, lost) = try ground.problems(after: trails)
      tally.tried += 1
      tally.crashed += crashed.count
      tally.lost += lost.count
      acknowledged += trails.reduce(0) { $0 + $1.acknowledged }
      for problem in crashed + lost { Issue.record("round \(round): \(problem)") }
      if !crashed.isEmpty { break }
    }
    #expect(acknowledged > 0, "every writer was killed before it had done anything")
    try tally.note()
  }

  /// The trails of writers that worked at once and were killed one after the other.
  private func killed(_ writers: Int, on ground: KillGround, _ round: Int) throws -> [Trail] {
    let victims = try (0..<writers).map { try ground.victim(deed(round, $0), slot: $0) }
    for victim in victims.shuffled() {
      try victim.live(share: .random(in: 0...1))
      try victim.die()
    }
    return victims.map(\.trail)
  }

  /// Interviews most of the time; a screen every tenth round, because it takes as long as five others.
  private func deed(_ round: Int, _ slot: Int) -> KillGround.Deed {
    switch (round + 3 * slot) % 10 {
    case 4: .screen
    case 1, 6: .apply
    case 2, 8: .attach
    default: .interview
    }
  }
}
