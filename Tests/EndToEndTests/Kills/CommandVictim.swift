import Foundation

/// A command that does one thing, killed on its way.
final class CommandVictim: Victim {
  private(set) var trail: Trail
  private let talk: Conversation
  private let word: String
  /// How long the command takes where nobody kills it, in microseconds.
  private let usual: UInt32

  /// Applies a file with a note on every item of the slot.
  init(applying name: String, _ slot: Int, in home: Home, usual: UInt32) throws {
    let items = KillGround.items(of: slot)
    trail = Trail(writer: name, asked: items.map { "\(name).\($0)" }, isWhole: true)
    let notes = items.map { "\($0): {note: \"\(name).\($0)\"}" }.joined(separator: ", ")
    let file = try home.write(
      "schema: duly.answers/1\nvendor: {name: Example Code}\nanswers: {\(notes)}\n", to: "\(name).yaml")
    (word, self.usual) = (": recorded \(items.count) changes.", usual)
    talk = try Conversation(["apply", file, "--as", name], in: home)
  }

  /// Attaches a file of a few megabytes that no other writer has.
  init(attaching name: String, in home: Home, usual: UInt32) throws {
    trail = Trail(writer: name, asked: ["\(name).pdf"], isWhole: true)
    let file = home.workingFolder + "/\(name).pdf"
    try (Data(name.utf8) + Data(repeating: 7, count: 3_000_000)).write(to: URL(fileURLWithPath: file))
    (word, self.usual) = (" is attached as ", usual)
    talk = try Conversation(["report", "attach", KillGround.vendor, file, "--as", name], in: home)
  }

  /// Lets it come to its end.
  func live() throws {
    try talk.end()
    hear()
  }

  func live(share: Double) throws {
    // The first third is the start of the program, and a little more than all of it is its end.
    usleep(UInt32(Double(usual) * (0.3 + 0.8 * share)))
  }

  func die() throws {
    try talk.kill()
    hear()
  }

  private func hear() {
    if talk.lines.contains(where: { $0.contains(word) }) { trail.acknowledged = trail.asked.count }
  }
}
