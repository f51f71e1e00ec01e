import Foundation
import Synchronization

/// Somebody who has duly record things again and again, beside others who do the same.
protocol CrowdWriter: Sendable {
  /// Works under this name until the time is over, and tells of it.
  func work(as name: String, in home: Home, until end: ContinuousClock.Instant) throws -> Account
}

/// Writers of different kinds, all at once on one database, each with a thread and processes of its own.
struct Crowd {
  static let vendor = "shared"

  /// Whoever comes last in this list is the first to be missing from a smaller crowd.
  private static let writers: [any CrowdWriter] = [
    InterviewWriter(), InterviewWriter(), CommandWriter(kind: .apply), ScreenWriter(),
    CommandWriter(kind: .vendor), CommandWriter(kind: .decide), CommandWriter(kind: .attach),
    CommandWriter(kind: .vendor),
  ]

  /// Has the first `count` of them work for so long; every one gives an account.
  static func work(_ count: Int, for time: Duration, in home: Home) -> [Account] {
    let accounts = Mutex<[Account]>([])
    let end = ContinuousClock.now + time
    let group = DispatchGroup()
    for (number, writer) in writers.prefix(count).enumerated() {
      group.enter()
      let thread = Thread {
        let account = account(of: writer, named: "writer \(number + 1)", in: home, until: end)
        accounts.withLock { $0.append(account) }
        group.leave()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    group.wait()
    return accounts.withLock { $0 }
  }

  private static func account(
    of writer: any CrowdWriter, named name: String, in home: Home, until end: ContinuousClock.Instant
  ) -> Account {
    do {
      return try writer.work(as: name, in: home, until: end)
    } catch {
      return Account(problems: ["\(name) could not go on: \(error)"])
    }
  }
}
