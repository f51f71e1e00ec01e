import Diligence
import Testing
import TrialSupport

@testable import Screens

@Suite struct PlainSessionTests {
  @Test func everyPromptNamesTheWayBackAndTheHelp() {
    var plain = PlainStage([Fixture.examined])
    for line in [
      "1", "1", "c01", "e", "1", "b", "b", "h", "b", "-", "b", "q", "2", "1", "1", "b", "2", "b", "3", "a",
      "b", "b",
      "b", "b", "3", "b", "4", "b", "5", "d", "b", "c", "b", "b", "6", "b", "8", "b", "b", "a", "b",
    ] {
      let prompt = plain.enter(line).last ?? ""
      #expect(
        prompt.contains("?") && (prompt.contains("b back") || prompt.contains("q leaves")),
        "\(line): \(prompt)")
      #expect(plain.enter("?").count > 1)
    }
    #expect(plain.said.last == "Number or name of a vendor, a adds one, ? help, q leaves duly:")
  }

  @Test func refusedChangeIsKeptAndSaid() throws {
    var plain = try PlainStage(interviewing: Fixture.dossier())
    plain.world.refusal = "The disk is full."
    let said = plain.enter("q04", "1")
    #expect(
      said.contains("Not saved: The disk is full. Your change stays here and is saved by itself then."))
    #expect(!said.contains { $0.hasPrefix("Q04: Yes.") }, "nothing is claimed that is not so")
    #expect(!plain.enter("g").contains { $0.hasPrefix("Not saved") }, "no news")
    #expect(plain.enter("save").contains { $0.hasPrefix("Not saved") })
    #expect(plain.session.hasUnsaved)
    plain.world.refusal = nil
    #expect(plain.enter("g").contains("The change that was not saved is saved now."))
    #expect(!plain.session.hasUnsaved)
    #expect(plain.end().last == "All saved.")
  }

  @Test func unsavedAtTheEndIsSaid() throws {
    var plain = try PlainStage(interviewing: Fixture.dossier())
    plain.world.refusal = "The disk is full."
    plain.enter("q04", "1")
    #expect(plain.end().last == "NOT ALL IS SAVED: 1 change is lost.")
    #expect(plain.session.hasUnsaved)
  }

  @Test func aReportIsWrittenAndItsPathSaid() {
    var plain = PlainStage()
    #expect(plain.enter("1", "7").first == "Written: example-code.md")
  }

  @Test func whatFailedIsRemembered() {
    var plain = PlainStage()
    let report = Request.writeReport("example-code", "example-code-1")
    #expect(plain.session.take(.failed("No room."), to: report).lines == ["No room."])
    #expect(plain.session.hasUnsaved)
    _ = plain.session.take(.written(path: "x.md"), to: report)
    #expect(!plain.session.hasUnsaved)
  }

  @Test func historyIsReadNewestFirst() throws {
    var plain = try PlainStage(interviewing: Fixture.dossier())
    let said = plain.enter("q04", "1", "q07", "1", "q04", "2", "q04", "h")
    #expect(said[1] == "History of Q04, the newest first, 2 changes:")
    #expect(said[2].hasSuffix("jdoe: Q04, partial."))
    #expect(said[3].hasSuffix("jdoe: Q04, yes."))
  }

  @Test(arguments: 1...60) func anyInputIsSurvivedWithoutAnEscape(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var plain = PlainStage(Fixture.three + [Fixture.dossier(name: "Delta Tools")])
    let inputs = [
      "1", "2", "3", "4", "5", "6", "7", "8", "0", "-", "n", "e", "?", "s", "b", "b", "o", "t", "u", "y", "c",
      "", ".",
      "1 1", "9 9", "x\u{1B}[2J", "q04", "a", "d", "m", "r", "x 1", "w 1", "c 1 2", "f x", "f", "2026-11-30",
      "none",
      "soc2-2026", "cc6.1 c 4", "g1 7", "l", "save", "=b", "p R. Ito", "k", "v", "g", "\u{202E}abc",
    ]
    for _ in 1...150 {
      let lines = plain.enter(inputs[.random(in: 0..<inputs.count, using: &random)])
      #expect(!lines.joined().unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
      #expect(!plain.session.isOver)
    }
    #expect(plain.end().last == "All saved.")
  }
}
