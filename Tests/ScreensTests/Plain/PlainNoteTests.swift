import Diligence
import Testing

@testable import Screens

@Suite struct PlainNoteTests {
  private static func change(_ note: String?) -> Change {
    .answerGiven(
      "example-code-1", "Q04", questionnaire: Fixture.questionnaire.hash, note.map { Answer(note: $0) })
  }

  @Test func takesEveryLineAsItIs() throws {
    var plain = try PlainStage(interviewing: Fixture.dossier())
    plain.enter("q04", "n", "first", "  second", "u", "?")
    #expect(plain.enter(".").first?.hasPrefix("The note on Q04 is saved.") == true)
    #expect(plain.changes == [Self.change("first\n  second\nu\n?")])
    #expect(plain.said.contains("Note: first /   second / u / ?"))
  }

  @Test func addsToWhatStandsThereAndIsCleared() throws {
    var plain = try PlainStage(interviewing: Fixture.dossier())
    plain.enter("q04", "n", "first", ".")
    #expect(plain.enter("n").contains("first"))
    plain.enter("second", ".")
    #expect(plain.changes.last == Self.change("first\nsecond"))
    plain.enter("n", ".x")
    #expect(plain.changes.last == Self.change(nil))
    #expect(plain.enter("u").first?.hasPrefix("Taken back: The note on Q04 is cleared.") == true)
  }

  @Test func isKeptAtTheEndOfTheInput() throws {
    var plain = try PlainStage(interviewing: Fixture.dossier())
    plain.enter("q04", "n", "begun")
    #expect(plain.end().first?.hasPrefix("The note on Q04 is saved.") == true)
    #expect(plain.changes == [Self.change("begun")])
  }

  @Test func helpDoesNotEnterTheNote() throws {
    var plain = try PlainStage(interviewing: Fixture.dossier())
    plain.enter("q04", "n")
    #expect(plain.enter(".?").first?.contains("A line with only a dot ends it") == true)
    plain.enter(".")
    #expect(plain.changes.isEmpty)
  }
}
