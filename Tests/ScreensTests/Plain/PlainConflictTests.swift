import Diligence
import Testing

@testable import Screens

@Suite struct PlainConflictTests {
  private func met() throws -> PlainStage {
    var plain = try PlainStage(interviewing: Fixture.dossier())
    plain.world.rival = Fixture.answer("Q04", "no")
    plain.enter("q04", "1")
    return plain
  }

  @Test func bothValuesAreSaid() throws {
    let plain = try met()
    #expect(plain.said.contains("maria changed Q04 before you."))
    #expect(plain.said.contains("Theirs, which stands now: no."))
    #expect(plain.said.contains("Yours, not recorded: yes."))
    #expect(!plain.said.contains { $0.hasPrefix("Q04: Yes.") }, "nothing is claimed that is not so")
  }

  @Test func mineIsRecordedWhereChosen() throws {
    var plain = try met()
    #expect(plain.enter("m").first?.hasPrefix("Yours is recorded: Q04: yes.") == true)
    #expect(plain.changes == [Fixture.answer("Q04", "yes"), Fixture.answer("Q04", "yes")])
    #expect(plain.enter("q04").contains("Now: Yes."))
  }

  @Test(arguments: ["k", "b", "q"]) func theirsIsKept(_ input: String) throws {
    var plain = try met()
    plain.enter(input)
    #expect(
      ["maria's stays: no.", "Theirs is kept. Not recorded of yours: Q04, yes."].contains(plain.said.first))
    #expect(plain.changes.count == 1)
    #expect(plain.enter("q04").contains("Now: No."))
  }
}
