import Foundation

/// A plain interview that goes on for the whole time, on items that others write about as well.
struct InterviewWriter: CrowdWriter {
  /// The items that everybody's interviews are about.
  static let shared = ["C01", "C02", "Q04"]

  func work(as name: String, in home: Home, until end: ContinuousClock.Instant) throws -> Account {
    var account = Account(trails: [Trail(writer: name)])
    let talk = try Conversation(["interview", Crowd.vendor, "--plain", "--as", name], in: home)
    var number = 0
    while ContinuousClock.now < end {
      number += 1
      try write("\(name).\(number)", on: Self.shared.randomElement() ?? "C01", talk, &account)
    }
    talk.say("q\n")
    if try talk.end() != .exit(0) { account.problems.append("\(name): ended badly: \(talk.lines.suffix(4))") }
    return account
  }

  /// Adds a line to the note, and chooses where somebody else was quicker.
  private func write(_ mark: String, on item: String, _ talk: Conversation, _ account: inout Account) throws {
    account.trails[0].asked.append(mark)
    talk.say("\(item)\nn\n\(mark)\n")
    // Long enough for others to come between.
    usleep(.random(in: 0...40_000))
    var told = try account.timed { try answer(to: ".\n", talk) }
    while told == .conflict {
      account.conflicts += 1
      let isMine = Bool.random()
      if isMine { account.overruling.insert(mark) }
      told = try answer(to: isMine ? "m\n" : "k\n", talk)
    }
    switch told {
    case .saved: account.trails[0].acknowledged += 1
    case .theirs: account.trails[0].refused.insert(mark)
    case .conflict: break
    case .other(let words): account.problems.append("\(account.trails[0].writer): \(words)")
    }
  }

  private enum Told: Equatable {
    case saved, conflict, theirs
    case other(String)
  }

  private func answer(to line: String, _ talk: Conversation) throws -> Told {
    let before = talk.lines.count
    talk.say(line)
    var told: Told?
    let isTold = try talk.wait { lines in
      told = lines.dropFirst(before).lazy.compactMap(told(by:)).first
      return told != nil
    }
    return isTold ? told ?? .other("silence") : .other("ended: \(talk.lines.suffix(4))")
  }

  private func told(by line: String) -> Told? {
    if line.hasPrefix("The note on ") && line.contains(" is saved.") || line.hasPrefix("Yours is recorded:") {
      return .saved
    }
    if line.contains(" before you.") { return .conflict }
    if line.contains("'s stays: ") { return .theirs }
    return line.contains("Not saved") || line.contains("locked") ? .other(line) : nil
  }
}
