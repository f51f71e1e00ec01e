import Foundation

/// Somebody who runs one command after the other; each is a writer of its own to the record.
struct CommandWriter: CrowdWriter {
  let kind: Kind

  enum Kind { case apply, vendor, decide, attach }

  func work(as name: String, in home: Home, until end: ContinuousClock.Instant) throws -> Account {
    var account = Account()
    var number = 0
    while ContinuousClock.now < end {
      number += 1
      let writer = "\(name).\(number)"
      let (arguments, asked) = try command(writer, number, in: home)
      var trail = Trail(writer: writer, asked: asked, isWhole: true)
      let run = try account.timed { try home.run([try Program.path()] + arguments + ["--as", writer]) }
      switch run.ending {
      case .exit(0): trail.acknowledged = asked.count
      case .exit
      where run.errors.contains("changed the same thing meanwhile") || run.errors.contains("already"):
        account.conflicts += 1
        trail.refused = Set(asked)
      default: account.problems.append("\(run.command): \(run.ending) \(run.errors)")
      }
      account.trails.append(trail)
    }
    return account
  }

  private func command(_ writer: String, _ number: Int, in home: Home) throws -> ([String], asked: [String]) {
    switch kind {
    case .apply:
      let items = ["C03", "C04", "C05", "C06"]
      let notes = items.map { "\($0): {note: \"\(writer).\($0)\"}" }.joined(separator: ", ")
      let file = try home.write(
        "schema: duly.answers/1\nvendor: {name: \(Crowd.vendor)}\nanswers: {\(notes)}\n", to: "\(writer).yaml"
      )
      return (["apply", file], items.map { "\(writer).\($0)" })
    case .vendor:
      // Two who add vendors add the same ones.
      return (["vendor", "add", "Vendor \(number)", "--decision-date", "2026-11-21"], ["vendor-\(number)"])
    case .decide:
      return number.isMultiple(of: 2)
        ? (["decide", Crowd.vendor, "--outcome", "reject", "--by", writer], [writer])
        : (
          [
            "waive", Crowd.vendor, "dpa-refused", "--by", "J. Doe", "--reason", writer, "--expires",
            "2027-03-31",
          ],
          [writer]
        )
    case .attach:
      let file = try home.write(String(repeating: writer, count: 20_000), to: "\(writer).pdf")
      return (["report", "attach", Crowd.vendor, file], ["\(writer).pdf"])
    }
  }
}
