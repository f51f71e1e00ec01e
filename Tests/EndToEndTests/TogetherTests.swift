import Foundation
import Testing

@Suite struct TogetherTests {
  @Test func eightProcessesOnOneDatabaseLoseNothing() throws {
    let home = try Home()
    try home.apply(AnswersText.opening("Shared", more: "no_reports: true"))
    for number in 1...4 {
      _ = try home.write(
        AnswersText.opening("Vendor \(number)", more: "answers: {Q04: {answer: yes, note: \"\(number)\"}}"),
        to: "\(number).yaml")
    }
    let items = ["C01", "C02", "C03", "C04"]
    for item in items {
      _ = try home.write(
        AnswersText.opening("Shared", more: "answers: {\(item): {answer: yes}}"), to: "\(item).yaml")
    }
    let names = (1...4).map(String.init) + items
    let running = try names.map { try Running([try Program.path(), "apply", "\($0).yaml"], in: home) }
    for run in try running.map({ try $0.finish() }) { try run.succeeded() }
    #expect(try home.vendors().sorted() == ["shared", "vendor-1", "vendor-2", "vendor-3", "vendor-4"])
    let answers = try home.score("shared").items
    #expect(items.allSatisfy { answers[$0]?.answer == "yes" })
    try home.duly("verify").succeeded()
  }

  @Test func aNewDatabaseIsMadeOnceByAll() throws {
    let home = try Home()
    let running = try (1...8).map { number in
      try Running(
        [try Program.path(), "vendor", "add", "Vendor \(number)", "--decision-date", "2026-11-21"], in: home)
    }
    for run in try running.map({ try $0.finish() }) { try run.succeeded() }
    #expect(try home.vendors().count == 8)
    try home.duly("verify").succeeded()
  }

  @Test func waiversGrantedAtOnceAllStand() throws {
    let home = try Home()
    try home.apply(AnswersText.opening(more: "no_reports: true"))
    let gates = [
      "trains-on-code", "llm-provider-withheld", "no-tenant-isolation", "dpa-refused", "adverse-opinion",
      "no-type-ii", "open-exception", "agent-self-approval",
    ]
    let running = try gates.map { gate in
      try Running(
        [
          try Program.path(), "waive", "example-code", gate, "--by", "J. Doe", "--reason", "pilot",
          "--expires", "2027-03-31",
        ], in: home)
    }
    for run in try running.map({ try $0.finish() }) { try run.succeeded() }
    let answers = try home.duly("answers", "example-code").succeeded()
    for gate in gates { #expect(answers.contains("gate: \(gate)")) }
    try home.duly("verify").succeeded()
  }

  /// Kills `duly apply` later and later, until it is quicker: whenever it dies, all of the file is there or nothing.
  @Test func applyKilledAtAnyMomentIsAllOrNothing() throws {
    let home = try Home()
    let file = try Program.checkout() + "/questionnaires/samples/1-proven.yaml"
    var delay: Int32 = 0
    var ending = Ending.signal(SIGKILL)
    while ending != .exit(0) {
      ending = try Running([try Program.path(), "apply", file], in: home).kill(after: delay)
      delay += 20
      let events = try home.duly("verify").succeeded().firstMatch(of: /events (\d+)/).map { Int($0.1) }
      let vendors = try home.vendors()
      #expect(vendors.isEmpty ? events == 0 : vendors == ["fernhollow-software"] && events == 105)
    }
    #expect(try home.score("fernhollow-software").ledger.events == 105)
  }
}
