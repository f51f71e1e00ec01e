import Foundation
import Testing
import TrialSupport

/// Random bytes written over a part of the file: no crash, a sentence with what to do, and never a wrong score without a word.
@Suite struct DamageTests {
  private static let rounds = max(12, Effort.count("DULY_KILLS", usually: 12))

  private func home() throws -> Home {
    let home = try Home()
    try home.apply(
      AnswersText.opening(more: "answers: {Q04: {answer: yes, note: seen by us}, C01: {answer: no}}"))
    return home
  }

  @Test func aDamagedFileIsNamedAndNothingWrongIsShown() throws {
    let home = try home()
    var random = SeededGenerator(seed: 7)
    let sound = try Data(contentsOf: URL(fileURLWithPath: home.database))
    let score = try home.duly("score", "example-code", "--format", "json").succeeded()
    var tally = Tally("damaged bytes before opening", bytes: 64)
    for round in 0..<Self.rounds {
      let place = try damage(home, sound, &random)
      let shown = try home.duly("score", "example-code", "--format", "json")
      let verified = try home.duly("verify")
      let applied = try home.duly("apply", "in-order.yaml")
      for run in [shown, verified, applied] {
        guard case .exit(let status) = run.ending else {
          tally.crashed += 1
          Issue.record("round \(round), byte \(place): \(run.command): \(run.ending)")
          continue
        }
        #expect(status == 0 || run.errors.contains(home.database) || run.output.isEmpty, "\(run.errors)")
        #expect(status == 0 || !run.errors.isEmpty, "\(run.command)")
      }
      if shown.ending == .exit(0), shown.output != score {
        tally.undetected += 1
        Issue.record("round \(round), byte \(place): another score is shown")
      }
      if shown.ending != .exit(0), verified.ending == .exit(0) {
        tally.undetected += 1
        Issue.record("round \(round), byte \(place): verify finds nothing where \(shown.errors)")
      }
      tally.tried += 1
    }
    try tally.note()
  }

  @Test func damageUnderAnOpenScreenCrashesNothing() throws {
    var tally = Tally("damaged bytes while interviewing", bytes: 64)
    for round in 0..<max(2, Self.rounds / 12) {
      let home = try home()
      var random = SeededGenerator(seed: round)
      let session = try TerminalSession(home, "interview", "example-code")
      try session.waitFor("Interview", "? help")
      try session.goTo("C02")
      let sound = try Data(contentsOf: URL(fileURLWithPath: home.database))
      for _ in 0..<40 { _ = try damage(home, nil, &random) }
      try session.type("1")
      try session.waitUntil("says what became of it") { screen in
        screen.text.contains("NOT SAVED") || screen.text.contains("  saved")
      }
      try session.press(.interrupt, .interrupt)
      if case .signal = try session.waitForEnd() { tally.crashed += 1 }
      #expect(session.screen.modes == TerminalSession.ownModes)
      let verified = try home.duly("verify")
      if verified.ending == .exit(0) { tally.undetected += 1 }
      #expect(verified.ending == .exit(1))
      try sound.write(to: URL(fileURLWithPath: home.database))
      tally.tried += 1
    }
    try tally.note()
    #expect(tally.crashed == 0)
  }

  /// Writes 64 random bytes somewhere behind the first page, over `sound` or what stands there, in the file's place.
  private func damage(_ home: Home, _ sound: Data?, _ random: inout SeededGenerator) throws -> Int {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: home.database))
    defer { try? file.close() }
    if let sound {
      try file.truncate(atOffset: 0)
      try file.write(contentsOf: sound)
    }
    let end = Int(try file.seekToEnd())
    let place = random.pick(4096..<(end - 64))
    try file.seek(toOffset: UInt64(place))
    try file.write(contentsOf: Data((0..<64).map { _ in random.pick(.min...UInt8.max) }))
    return place
  }
}
