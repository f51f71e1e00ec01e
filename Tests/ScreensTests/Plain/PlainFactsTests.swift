import Diligence
import Testing

@testable import Screens

@Suite struct PlainFactsTests {
  private func opened(_ set: (inout PlainStage) -> Void = { _ in }) -> PlainStage {
    var plain = PlainStage([Fixture.dossier([Fixture.attached()])])
    set(&plain)
    plain.enter("1", "2", "1")
    return plain
  }

  private func report(_ plain: PlainStage) -> AssuranceReport? {
    guard case .reportRecorded(_, _, let report)? = plain.changes.last else { return nil }
    return report
  }

  @Test func aFileIsAttachedByItsPath() {
    var plain = PlainStage()
    plain.enter("1", "2")
    #expect(plain.enter("f").first == "f needs the path of a file: f ~/Downloads/soc2.pdf")
    #expect(plain.enter("f /gone.pdf").contains("Nothing is attached: Cannot open it. Check the path."))
    let said = plain.enter("f '/srv/My SOC2.pdf'")
    #expect(said.contains { $0.hasPrefix("my-soc2 is read: 15 facts are proposed.") })
    #expect(
      plain.enter("l").contains { $0.hasPrefix("1 my-soc2, file My SOC2.pdf, 1.1 MB: 15 facts proposed") })
    #expect(plain.enter("f /other/My\\ SOC2.pdf").contains { $0.hasPrefix("This file is attached already") })
    #expect(plain.enter("x 1").contains { $0.hasPrefix("my-soc2 is detached.") })
  }

  @Test func factsAreConfirmedOneByOne() {
    var plain = opened()
    #expect(plain.said.contains("1 Kind: SOC 2, proposed, page 1."))
    #expect(plain.said.contains { $0.hasPrefix("To know: The auditor has two names") })
    plain.enter("13")
    #expect(plain.said.contains("Opinion: unmodified, proposed, page 6."))
    #expect(plain.enter("c").first?.hasPrefix("First the kind") == true)
    #expect(plain.enter("c").contains { $0.hasPrefix("Kind: SOC 2, confirmed.") })
    #expect(plain.said.contains("Type: Type II, proposed, page 5."))
    plain.enter("r")
    #expect(report(plain)?.sources?[.type]?.how == .rejected)
    plain.enter("s", "e")
    #expect(
      plain.enter("Example Platform", "").contains { $0.hasPrefix("System: Example Platform, corrected.") })
    #expect(report(plain)?.system == "Example Platform")
  }

  @Test func allThatIsPlainIsConfirmedAndAConflictTakesANumber() {
    var plain = opened()
    #expect(
      plain.enter("all").contains { $0.hasPrefix("15 facts") || $0.hasPrefix("14 facts are confirmed.") })
    #expect(plain.enter("n").contains { $0.contains("It says: “This report was issued by") })
    #expect(plain.enter("2").contains("No fact is open after that."))
    #expect(report(plain)?.auditor == "Orrin Vale Advisors")
  }

  @Test func exceptionsAreTakenOneByOne() {
    var plain = opened()
    plain.enter("1", "c", "b", "18", "o")
    #expect(plain.said.contains("2 CC7.1: One scan was not done in the third quarter., page 66; open."))
    plain.enter("c 2")
    #expect(report(plain)?.exceptions == [Fixture.exceptions[1]])
    plain.enter("r 1", "e 2", "", "", "", "", "", "", "", "1", "")
    #expect(report(plain)?.exceptions?.first?.remediated == true)
    plain.enter("r 2")
    #expect(report(plain)?.exceptions == [])
  }

  @Test func whatCouldNotBeReadIsTyped() {
    var plain = opened { $0.world.readings = [.failed("The file holds pictures of pages and no text.")] }
    #expect(plain.said.contains("It could not be read. The file holds pictures of pages and no text."))
    plain.enter("1", "e", "SOC 2", "")
    #expect(report(plain)?.kind == .soc2 && report(plain)?.sources?[.kind]?.how == .typed)
  }
}
