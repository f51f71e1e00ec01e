import Diligence
import Testing

@testable import Screens

@Suite struct PlainInterviewTests {
  private func opened() throws -> PlainInterview {
    let open = OpenVendor(
      dossier: Fixture.dossier(), questionnaires: [Fixture.questionnaire.hash: Fixture.questionnaire])
    return try #require(PlainInterview(open, today: Stage.today, person: Stage.person))
  }

  @Test func readsLikeAConversation() throws {
    var plain = try opened()
    #expect(
      plain.greeting() == [
        "Example Code, Example Agent. Score –, 0/5 answered, advice: incomplete.", "",
        "1 of 6, Ten buyer questions. Q01 Current Type II report",
        "Ask: “Do you have a current SOC 2 Type II report for this product, and may we read all of it?”",
        "Now: no reports yet.",
        "worked out from the assurance reports; n note, ? guidance, s skip, b back, o next open, t score, u undo, q quit:",
      ])
    _ = plain.take("s")
    let (lines, requests) = plain.take("1")
    #expect(
      lines.prefix(3) == [
        "Q04: Yes. Score 14.1, was –.", "", "3 of 6, Ten buyer questions. Q07 Isolation of our data",
      ])
    #expect(requests.first?.changes == [Fixture.answer("Q04", "yes")])
    #expect(requests.last == .remember("example-code-1", "Q07"))
  }

  @Test func notesTakeSeveralLines() throws {
    var plain = try opened()
    for line in ["q04", "n", "first", "  second"] { _ = plain.take(line) }
    let (lines, requests) = plain.take(".")
    #expect(lines.first == "Note on Q04 saved. Score –, was –.")
    let note = Answer(note: "first\n  second")
    let change = Change.answerGiven(
      "example-code-1", "Q04", questionnaire: Fixture.questionnaire.hash, note)
    #expect(requests.map(\.changes) == [[change]])
  }

  @Test func noteBegunIsKeptAtTheEndOfTheInput() throws {
    var plain = try opened()
    for line in ["q04", "n", "first"] { _ = plain.take(line) }
    #expect(plain.finish().count == 1)
  }

  @Test func evidenceIsSetByNumbers() throws {
    var plain = try opened()
    _ = plain.take("c01")
    #expect(plain.take("e").lines.contains("  1 E01 Inventory of agents and their owners: not requested"))
    #expect(
      plain.take("1 1 o seen on their screen").lines.first?.hasPrefix(
        "C01 E01: accepted, our own check, seen on their screen") == true)
    #expect(plain.take("nonsense").lines.first?.hasPrefix("`nonsense` is not a piece and a state.") == true)
    #expect(plain.take("").lines.contains("Now: open, evidence 1/2."))
  }

  @Test func mistypedInputSaysWhatThereIs() throws {
    var plain = try opened()
    _ = plain.take("s")
    #expect(
      plain.take("yess").lines.first?.hasPrefix("`yess` is no answer here. 1 Yes, 2 Partly, 3 No") == true)
    #expect(plain.take("7").lines.first?.hasPrefix("Q04 has no answer 7.") == true)
  }

  @Test func undoTakesTheLastAnswerBack() throws {
    var plain = try opened()
    _ = plain.take("s")
    _ = plain.take("1")
    #expect(plain.take("u").lines.first == "Taken back: Q04: Yes. No score yet.")
  }

  @Test func refusedChangeIsKeptAndSaid() throws {
    var plain = try opened()
    _ = plain.take("s")
    let requests = plain.take("1").requests
    guard let changes = requests.first?.changes else {
      Issue.record("nothing to record")
      return
    }
    #expect(
      plain.take(.notRecorded(changes, "The disk is full."))
        == ["Not saved: The disk is full. It is kept and goes along with your next change."])
    #expect(plain.take("q").lines.first?.hasPrefix("NOT ALL IS SAVED.") == true)
  }

  @Test func quitEndsIt() throws {
    var plain = try opened()
    #expect(plain.take("q").lines == ["All saved. Score –, 0/5 answered, advice: incomplete."])
    #expect(plain.isOver)
  }

  @Test(arguments: 1...40) func anyInputIsSurvivedWithoutAnEscape(_ seed: UInt64) throws {
    var random = Seeded(seed)
    var plain = try opened()
    let inputs = [
      "1", "2", "0", "-", "n", "e", "?", "s", "b", "o", "t", "u", "y", "c", "", ".", "1 1", "9 9",
      "x\u{1B}[2J", "q04",
    ]
    for _ in 1...80 {
      let lines = plain.take(inputs[.random(in: 0..<inputs.count, using: &random)]).lines
      #expect(!lines.joined().unicodeScalars.contains { $0.value < 0x20 })
    }
  }
}
