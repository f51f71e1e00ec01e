import Diligence
import DiligenceSupport
import Testing
import TrialSupport

@Suite struct DoneStepsTests {
  private static func draft(_ change: Change, by actor: String = "ann", _ step: Step?) -> Draft {
    Draft(change: change, at: Moment(seconds: 0), by: actor, step: step)
  }

  private func dossier(_ drafts: [Draft]) throws -> Dossier {
    let opened = [Self.draft(.vendorAdded("acme", name: "Acme"), Step("0"))]
    let events = (opened + drafts).enumerated().map { Event(sequence: $0 + 1, draft: $1) }
    return try #require(Dossier(of: "acme", folding: events, seen: events.count))
  }

  private func renamed(_ name: String) -> Change { .vendorRenamed("acme", name: name) }

  @Test func eventsOfOneStepAreTakenBackTogether() throws {
    let dossier = try dossier([
      Self.draft(renamed("B"), Step("1")), Self.draft(.vendorArchived("acme", true), Step("1")),
      Self.draft(renamed("C"), Step("1")),
    ])
    let last = try #require(dossier.steps.last(by: "ann"))
    #expect(last.changes == [renamed("C"), .vendorArchived("acme", true)])
    #expect(last.inverses == [.vendorArchived("acme", false), renamed("Acme")])
  }

  @Test func undoneStepsCanBeDoneAgainUntilSomethingNewIsDone() throws {
    let undone = [
      Self.draft(renamed("B"), Step("1")), Self.draft(renamed("Acme"), Step("2", .back("1"))),
    ]
    #expect(try dossier(undone).steps.undone(by: "ann").map(\.id) == ["1"])
    #expect(try dossier(undone).steps.last(by: "ann")?.id == "0")
    let again = undone + [Self.draft(renamed("B"), Step("3", .again("1")))]
    #expect(try dossier(again).steps.last(by: "ann")?.id == "1")
    #expect(try dossier(again).steps.undone(by: "ann").isEmpty)
    let other = undone + [Self.draft(renamed("C"), Step("4"))]
    #expect(try dossier(other).steps.undone(by: "ann").isEmpty)
  }

  @Test func everybodyTakesBackTheirOwn() throws {
    let dossier = try dossier([
      Self.draft(renamed("B"), Step("1")), Self.draft(renamed("C"), by: "bob", Step("1")),
    ])
    #expect(dossier.steps.last(by: "ann")?.changes == [renamed("B")])
    #expect(dossier.steps.last(by: "bob")?.inverses == [renamed("B")])
    #expect(dossier.steps.last(by: "eve") == nil)
  }

  @Test func eventsWithoutAStepAreOneEach() throws {
    let dossier = try dossier([Self.draft(renamed("B"), nil), Self.draft(renamed("C"), nil)])
    #expect(dossier.steps.done(by: "ann").map(\.id) == ["0", "event 2", "event 3"])
  }

  /// Whatever happened, taking back every step of everybody in reverse order leads to the vendor as it was added.
  @Test func inversesOfAllStepsLeadBackToTheStart() throws {
    for seed in 0..<UInt64(200) {
      var generator = SeededGenerator(seed: seed)
      var dossier = try dossier([])
      let start = dossier
      for number in 1...40 {
        let changes: [Change] = (0..<1 + Int(generator.next() % 3)).map { _ in
          generator.next() % 2 == 0
            ? renamed("N\(generator.next() % 4)") : .vendorArchived("acme", generator.next() % 2 == 0)
        }
        for change in changes { dossier.anticipate(change, by: "ann", Step(StepID("\(number)"))) }
      }
      while let last = dossier.steps.last(by: "ann"), last.id != "0" {
        for change in last.inverses { dossier.anticipate(change, by: "ann", Step("x", .back(last.id))) }
      }
      #expect(dossier.vendor == start.vendor, "seed \(seed)")
    }
  }
}
