import Diligence
import Testing

@testable import Screens

@Suite struct PlainEvidenceTests {
  private func opened() throws -> PlainStage {
    var plain = try PlainStage(interviewing: Fixture.dossier())
    plain.enter("c01", "e")
    return plain
  }

  @Test func piecesAreSetByTwoNumbers() throws {
    var plain = try opened()
    #expect(plain.said.contains("1 E01 Inventory of agents and their owners: not requested."))
    #expect(
      plain.enter("1 1 o seen on their screen").first?.hasPrefix(
        "C01 E01: accepted, our own check, seen on their screen, 2026-11-21.") == true)
    #expect(
      plain.enter("nonsense").first == "`nonsense` is not a piece. 1 1 accepts the first piece, b goes back.")
    #expect(plain.enter("1 9").first == "`9` is not a state. ? says which there are.")
    #expect(plain.enter("").contains("Evidence: 1 of 2 accepted."))
  }

  @Test func everyFieldIsAskedAndRecordedAtOnce() throws {
    var plain = try opened()
    plain.enter("2", "accepted", "2", "tickets.pdf")
    #expect(
      plain.changes.last
        == .evidenceRecorded(
          "example-code-1", "C01", "E02",
          Evidence(status: .accepted, source: .independent, reference: "tickets.pdf", on: Stage.today)))
    #expect(plain.enter("twelve").first == "Page: a page is a whole number. The old value stays.")
    plain.enter("12")
    #expect(plain.said.first?.contains("tickets.pdf, p. 12") == true)
    #expect(plain.said.contains("5 of 5. Seen on: 2026-11-21."))
    #expect(
      plain.enter("").contains(
        "2 E02 A sample of access tickets: accepted, independent, tickets.pdf, p. 12, 2026-11-21."))
  }

  @Test func undoInTheFormShowsWhatIsRecorded() throws {
    var plain = try opened()
    plain.enter("1", "1", "", "wrong.pdf")
    let said = plain.enter("u")
    #expect(said.first?.hasPrefix("Taken back: C01 E01: accepted, vendor's document, wrong.pdf") == true)
    #expect(plain.enter("b").contains("3 of 5. Reference: nothing yet."))
  }
}
