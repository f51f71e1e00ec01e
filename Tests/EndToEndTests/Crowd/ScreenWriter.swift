import Foundation
import Testing

/// Somebody at a screen, who answers by one key each and reads the answer in its row and in the first line that it is
/// saved; what is said of others' news may stand where it would be confirmed.
struct ScreenWriter: CrowdWriter {
  private static let items = ["C09", "C10", "C11"]
  private static let choices = [("1", "yes", "Yes"), ("2", "partial", "Partly"), ("3", "no", "No")]

  func work(as name: String, in home: Home, until end: ContinuousClock.Instant) throws -> Account {
    var account = Account(trails: [Trail(writer: name, mark: .choice)])
    let session = try TerminalSession(home, "interview", Crowd.vendor, "--as", name)
    try session.waitFor("Interview", "? help")
    var number = 0
    repeat {
      let item = Self.items[number % Self.items.count]
      let (key, word, label) = Self.choices[number / Self.items.count % Self.choices.count]
      number += 1
      try session.goTo(item)
      account.trails[0].asked.append("\(item)=\(word)")
      try account.timed {
        try session.type(key)
        try session.waitUntil("says what became of \(item)") { screen in
          let lines = screen.text.split(separator: "\n")
          let row = lines.first { $0.contains("▸") && $0.contains(item) }
          return lines[0].hasSuffix("NOT SAVED")
            || lines[0].hasSuffix(" saved") && row?.contains(" \(label)  ") == true
        }
      }
      guard session.screen.text.prefix(while: { $0 != "\n" }).hasSuffix(" saved") else {
        account.problems.append("\(name) was shown:\n\(session.screen.text)")
        break
      }
      account.trails[0].acknowledged += 1
    } while ContinuousClock.now < end
    session.signal(SIGTERM)
    _ = try session.waitForEnd()
    return account
  }
}
