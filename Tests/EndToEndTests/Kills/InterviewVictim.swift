import Foundation

/// A plain interview over a pipe: notes on items, one after the other, as fast as duly takes them.
final class InterviewVictim: Victim {
  private(set) var trail: Trail
  private let talk: Conversation

  /// More than are ever recorded before the end.
  private static let notes = 60
  /// So many are recorded at most before it is killed.
  private static let last = 12.0

  init(_ name: String, _ slot: Int, in home: Home) throws {
    trail = Trail(writer: name)
    talk = try Conversation(["interview", KillGround.vendor, "--plain", "--as", name], in: home)
    let items = KillGround.items(of: slot).shuffled()
    for number in 0..<Self.notes {
      trail.asked.append("\(name).\(number)")
      talk.say("\(items[number % items.count])\nn\n\(name).\(number)\n.\n")
    }
  }

  func live(share: Double) throws {
    let count = Int(share * Self.last)
    if count == 0 { usleep(.random(in: 0...100_000)) }
    _ = try talk.wait { Self.acknowledged($0) >= count }
    // A commit takes a few milliseconds, and a note a few tens.
    usleep(.random(in: 0...20_000))
  }

  func die() throws {
    try talk.kill()
    trail.acknowledged = Self.acknowledged(talk.lines)
  }

  private static func acknowledged(_ lines: [String]) -> Int {
    lines.count { $0.hasPrefix("The note on ") && $0.contains(" is saved.") }
  }
}
