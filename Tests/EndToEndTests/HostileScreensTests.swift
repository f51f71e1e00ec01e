import Foundation
import TerminalSupport
import Testing
import TrialSupport

/// The screens of the real program on a database whose every text is hostile, byte for byte.
@Suite struct HostileScreensTests {
  private static let keys =
    ["\r", "\t", " ", "\u{1B}[A", "\u{1B}[B", "\u{1B}[27u", "\u{1B}[6~", "\u{10}"]
    + "abcdefghijkmnoprsvwxyABDGPVW?/".map(String.init)

  @Test(arguments: [1, 2]) func everythingSentIsDulysOwn(_ seed: UInt64) throws {
    let home = try PoisonedHome.make()
    let session = try TerminalSession(home, width: 120, height: 40)
    try session.waitFor("VENDORS  3")
    var random = SeededGenerator(seed: seed)
    for way in ["\r", "\rs", "\rr", "\ri", "\rb", "\rP", "\rV", "\rD", "\rW", "  c", "v"] {
      for key in way { try session.type(String(key)) }
      for _ in 0..<12 { try session.type(random.pick(Self.keys)) }
      for _ in 0..<8 { try session.press(.escape) }
      if session.hasEnded { break }
    }
    try session.waitUntilKeysAreRead()
    session.signal(SIGTERM)
    #expect(try session.waitForEnd() == .exit(0))
    #expect(RawBytes.foreign(in: session.output).isEmpty)
    #expect(session.screen.unknown.isEmpty)
  }
}
