import Foundation
import Testing

/// The interview on a terminal: answers by one key each, and the first line of the screen says what is saved.
final class ScreenVictim: Victim {
  private(set) var trail: Trail
  private let session: TerminalSession
  private let deeds: [(item: String, key: String, word: String)]

  /// `others` is the record until now: an answer that stands already would be no change.
  init(_ name: String, _ slot: Int, in home: Home, others: [RecordedEvent]) throws {
    trail = Trail(writer: name, mark: .choice)
    let standing = Set(
      KillGround.items(of: slot).compactMap { item in
        others.last { $0.mark(.choice)?.hasPrefix(item + "=") == true }?.mark(.choice)
      })
    let choices = [("1", "yes"), ("2", "partial"), ("3", "no")]
    deeds = KillGround.items(of: slot).shuffled().prefix(3).compactMap { item in
      choices.filter { !standing.contains("\(item)=\($0.1)") }.randomElement().map { (item, $0.0, $0.1) }
    }
    session = try TerminalSession(home, "interview", KillGround.vendor, "--as", name)
  }

  func live(share: Double) throws {
    try session.waitFor("Interview", "? help")
    for (number, deed) in deeds.enumerated() {
      try session.goTo(deed.item)
      trail.asked.append("\(deed.item)=\(deed.word)")
      try session.type(deed.key)
      if Double(number + 1) > share * Double(deeds.count) { break }
      try session.waitFor("\(deed.item) is now")
      try session.waitUntilSaved()
      trail.acknowledged += 1
    }
    usleep(.random(in: 0...30_000))
  }

  func die() throws {
    session.signal(SIGKILL)
    _ = try session.waitForEnd()
  }
}
