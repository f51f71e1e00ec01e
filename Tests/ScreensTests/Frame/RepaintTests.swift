import DiligenceSupport
import TerminalSupport
import TerminalUI
import Testing
import TrialSupport

@testable import Screens

/// Random and hostile input on every screen, in windows that never rest: what the changes from frame to frame leave on a
/// terminal is what a repaint would show there.
@Suite struct RepaintTests {
  private static let ways: [[Key]] =
    RandomKeys.ways + [
      [], [.character("/")], [.character("a")], [.control("p")], [.character("?")], [.enter],
      [.enter, .character("]"), .character("n")], [.enter, .character("H")], [.enter, .character("w")],
    ]

  private static let keys = RandomKeys.keys + [.escape, .control("p"), .down, .down, .down, .up, .up]

  @Test(arguments: 0..<28) func changesLeaveWhatARepaintShows(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var window = Window(
      Self.stage(&random), hasColor: random.chance(0.8), glyphs: random.chance(0.9) ? .unicode : .ascii)
    for key in ["down", "down"].prefix(Int(seed) % 3) { window.stage.press(key) }
    for key in Self.ways[Int(seed) % Self.ways.count] { window.stage.send(.event(.key(key))) }
    for step in 1...30 {
      Self.disturb(&window, &random)
      window.show()
      guard step % 5 == 0, let difference = window.differenceFromRepaint() else { continue }
      Issue.record("seed \(seed), step \(step), \(window.stage.app.top.title): \(difference)")
      return
    }
  }

  /// Vendors enough to scroll, whose names are not to be trusted.
  private static func stage(_ random: inout SeededGenerator) -> Stage {
    let hostile = (0..<9).map { number in
      Fixture.dossier(name: "\(number) " + Samples.text(Int.random(in: 1...12, using: &random), &random))
    }
    return Stage([Fixture.examinedWithFile] + hostile + Fixture.three.prefix(2), size: size(&random))
  }

  private static func size(_ random: inout SeededGenerator) -> Size {
    let (width, height) = random.pick([(40, 10), (80, 24), (60, 16), (100, 30)])
    return Size(width: width, height: height)
  }

  /// What happens between two frames, mostly some keys.
  private static func disturb(_ window: inout Window, _ random: inout SeededGenerator) {
    switch Int.random(in: 0..<40, using: &random) {
    case 0: storm(&window, &random)
    case 1...3: window.stage.send(.event(.paste(paste(&random))))
    case 4: window.stage.send(.saveDraft)
    case 5: window.stage.rival = Fixture.recorded()
    case 6...8: window.stage.click(using: &random)
    case 9: window.synchronize()
    case 10...12: type(Samples.text(1, &random), into: &window)
    case 13...24: press(&window, &random)
    default: for _ in 0..<5 { press(&window, &random) }
    }
  }

  private static func press(_ window: inout Window, _ random: inout SeededGenerator) {
    window.stage.send(.event(.key(random.pick(keys))))
  }

  private static func type(_ text: String, into window: inout Window) {
    for character in text { window.stage.send(.event(.key(.character(character)))) }
  }

  private static func paste(_ random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<20, using: &random) {
    case 0...4: "2026-01-31\u{1B}]0;x\u{7}𝛼\n"
    case 5...9: "שלום \u{202E}abc\u{202C} مرحبا\tZ" + String(repeating: "\u{301}", count: 40)
    case 10: Samples.text(2_000, &random)
    default: Samples.text(Int.random(in: 1...30, using: &random), &random)
    }
  }

  /// The window is dragged about, down to almost nothing, and often back.
  private static func storm(_ window: inout Window, _ random: inout SeededGenerator) {
    let before = window.stage.app.desk.size
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let (width, height) = (Int.random(in: 20...110, using: &random), Int.random(in: 5...32, using: &random))
      window.resize(width, height, isLate: random.chance(0.5))
      if random.chance(0.3) { window.show() }
    }
    if random.chance(0.3) { window.resize(20, 5, isLate: true) }
    if random.chance(0.7) { window.resize(before.width, before.height, isLate: random.chance(0.5)) }
  }
}
