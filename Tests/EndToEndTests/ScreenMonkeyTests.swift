import Foundation
import Testing
import TrialSupport

/// Keys, pastes, clicks and sizes by chance on the real program: it never crashes, hangs, writes what no terminal knows,
/// or harms the record.
@Suite struct ScreenMonkeyTests {
  /// All but q and Ctrl-C, which leave.
  private static let keys =
    ["\r", "\t", " ", "\u{7F}", "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[27u", "\u{1B}[Z"]
    + [
      "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[H", "\u{1B}[F", "\u{1A}", "\u{19}", "\u{10}", "\u{0C}", "\u{15}",
      "\u{17}",
    ]
    + ["\u{1B}[I", "\u{1B}[O", "\u{1B}[200~=1 😀\r漢\u{1B}[201~", "\u{1B}[<64;3;5M", "\u{1B}[<65;3;5M"]
    + "abcdefghijklmnoprstuvwxyzANSMJKGU0123456789-/?[]{}:|é漢".map(String.init)

  @Test(arguments: 1...3)
  func chanceFindsNoWayToHarmIt(_ seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let home = try Home()
    for sample in 1...3 { try home.applySample(sample) }
    for _ in 1...3 {
      let session = try TerminalSession(home, width: 80, height: 24)
      try session.waitFor("VENDORS  ")
      for _ in 1...250 {
        switch chance.pick(0..<40) {
        case 0: session.resize(20 + chance.pick(0..<180), 4 + chance.pick(0..<50))
        case 1: try session.click(1 + chance.pick(0..<80), 1 + chance.pick(0..<24))
        default: try session.type(chance.pick(Self.keys))
        }
        if session.hasEnded { break }
      }
      try session.waitUntilKeysAreRead()
      // Left by the palette, or let go of for a moment, the terminal itself echoes and discards what is typed on.
      let isOurs =
        !session.hasEnded && !String(decoding: session.output, as: UTF8.self).contains("\u{1B}[?1049l")
      session.signal(SIGTERM)
      #expect(try session.waitForEnd() == .exit(0), "seed \(seed)")
      guard isOurs else { continue }
      #expect(session.screen.unknown.isEmpty, "seed \(seed): \(session.screen.unknown)")
      #expect(session.screen.modes == TerminalSession.ownModes, "seed \(seed)")
    }
    try home.duly("verify").succeeded()
    for vendor in try home.vendors() { try home.duly("write", vendor).succeeded() }
  }
}

extension TerminalSession {
  fileprivate func click(_ column: Int, _ row: Int) throws {
    try type("\u{1B}[<0;\(column);\(row)M\u{1B}[<0;\(column);\(row)m")
  }
}
