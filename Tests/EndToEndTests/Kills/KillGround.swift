import Foundation
import Testing

/// A database on which writers work and are killed, one lot after the other.
final class KillGround {
  let home: Home
  static let vendor = "example-code"
  private var names = 0
  /// How long a command takes that nobody kills, in microseconds.
  private(set) var usual: [Deed: UInt32] = [:]

  /// What a writer does until it is killed.
  enum Deed: CaseIterable { case interview, apply, attach, screen }

  init() throws {
    home = try Home()
    try home.apply(AnswersText.opening("Example Code", more: "no_reports: true"))
  }

  /// Items that are nobody else's: there are at most two writers at once.
  static func items(of slot: Int) -> [String] {
    slot == 0
      ? ["C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08"]
      : ["C09", "C10", "C11", "C12", "C13", "C14", "C15", "C17"]
  }

  /// Starts a writer that works on the items of its slot.
  func victim(_ deed: Deed, slot: Int) throws -> any Victim {
    names += 1
    let name = "\(deed) \(names)"
    return switch deed {
    case .interview: try InterviewVictim(name, slot, in: home)
    case .apply: try CommandVictim(applying: name, slot, in: home, usual: try usualTime(of: deed))
    case .attach: try CommandVictim(attaching: name, in: home, usual: try usualTime(of: deed))
    case .screen: try ScreenVictim(name, slot, in: home, others: try RecordedEvent.all(in: home))
    }
  }

  /// Measured once on this database, so that the moment of death falls anywhere within the work.
  private func usualTime(of deed: Deed) throws -> UInt32 {
    if let known = usual[deed] { return known }
    let begin = ContinuousClock.now
    let alive =
      deed == .apply
      ? try CommandVictim(applying: "alive", 0, in: home, usual: 0)
      : try CommandVictim(attaching: "alive", in: home, usual: 0)
    try alive.live()
    let time = UInt32((ContinuousClock.now - begin) / .microseconds(1))
    usual[deed] = time
    return time
  }

  /// What is wrong after the writers' deaths, in words; the next start comes first, as it does for a person.
  func problems(after trails: [Trail]) throws -> (crashed: [String], lost: [String]) {
    let next = try home.duly("verify")
    guard next.ending == .exit(0) else { return (["\(next.ending): \(next.errors)"], []) }
    let events = try RecordedEvent.all(in: home)
    var crashed: [String] = []
    if events.map(\.sequence) != Array(1...events.count) { crashed.append("the numbers have a gap") }
    let left = try FileManager.default.subpathsOfDirectory(atPath: home.folder + "/data")
      // Where a person was last is a convenience; its drafts are cleared once they are a minute old.
      .filter { $0.hasSuffix(".part") && !$0.contains(".places.") }
    if !left.isEmpty { crashed.append("left behind: \(left)") }
    return (crashed, trails.compactMap { $0.problem(in: events) })
  }
}

/// A writer that is going to be killed.
protocol Victim: AnyObject {
  /// What it asked for and was told until now.
  var trail: Trail { get }
  /// Lets it work until its death is near; `share` of 0 to 1 says how far.
  func live(share: Double) throws
  /// Kills it with SIGKILL, whatever it is doing.
  func die() throws
}
