import Testing

/// The whole journey as lines over a pipe; what is in the database then is looked at with other commands.
@Suite struct PlainJourneyTests {
  private func enter(_ lines: [String], _ home: Home, _ wish: [String: String] = [:]) throws -> String {
    let run = try home.duly(
      "--plain", input: lines.map { $0 + "\n" }.joined(), changing: ["TERM": "dumb"].merging(wish) { $1 })
    let text = try run.succeeded()
    #expect(run.errors.isEmpty)
    #expect(text.harmful.isEmpty)
    return text
  }

  /// Adds a vendor by prompts; what the form asks after the use is kept as it is proposed.
  private func vendor(_ home: Home) throws {
    let lines = ["a", "Example Code", "Example Agent", "confidential", "opens", "organisation", "no"]
    #expect(try enter(lines, home).contains("Example Code is added."), "the end of the input adds it")
    #expect(try home.vendors() == ["example-code"])
  }

  @Test func wholeJourney() throws {
    let home = try Home()
    try vendor(home)
    let interview = [
      "1", "1", "Q04", "1", "2", "C01", "1", "C01", "e", "1 1 o seen on their screen", "", "q",
    ]
    let facts = [
      "2", "a", "1", "", "2", "2025-10-01", "2026-09-30", "", "2026-10-20", "Orrin & Vale LLP", "1", "1", "",
      "1 2 4", "yes", "", "Example Code Inc", "", "", "", "1", "", "2025-03-01", "Some Cloud (carve-out)",
      "none",
      "",
    ]
    let tests = [
      "2", "security c 60", "Q04 c 58", "C01 e 64", "u", "b", "3", "a",
      "Turn on single sign-on",
      "J. Doe", "", "", "", "b", "b", "b",
    ]
    let report = facts + tests
    let end = [
      "5", "d", "2", "R. Ito", "CISO", "", "2027-11-01", "c", "Show the pentest", "J. Doe", "2027-01-31", "b",
    ]
    let text = try enter(
      interview + report + ["6", "G1 20", "b", "3", "0", "b"] + end + ["7", "q", "q"], home)

    let score = try home.score("example-code")
    #expect(text.contains("\nScore \(score.shown) of 100, up to "))
    #expect(score.items["Q04"]?.answer == "yes" && score.items["C01"]?.answer == "yes")
    let answers = try home.duly("answers", "example-code").succeeded()
    for fact in [
      "seen on their screen", "Orrin & Vale LLP", "Example Code Inc", "carve_out", "warning_signs: []",
      "page: 58", "page: 60", "Turn on single sign-on", "R. Ito",
      "CISO",
      "Show the pentest", "2027-01-31", "G1: 20",
    ] {
      #expect(answers.contains(fact), "\(fact)")
    }
    #expect(!answers.contains("page: 64"), "taken back")
    #expect(text.contains("Written: "))
    #expect(try home.read("example-code.md").contains("Example Code"))
    #expect(text.hasSuffix("All saved.\n"))
  }

  @Test func everythingIsAskedForWhereScreensAreNotWanted() throws {
    let home = try Home()
    let run = try home.duly(input: "q\n", changing: ["ACCESSIBLE": "1", "TERM": "dumb"])
    #expect(try run.succeeded().contains("No vendor yet."))
  }

  @Test func anArchivedVendorIsBroughtBackByUndoLater() throws {
    let home = try Home()
    try home.applySample(1)
    #expect(try enter(["x 1"], home).contains("is archived, nothing is deleted."))
    #expect(try enter(["u", "l"], home).contains("Taken back in "))
    #expect(try enter([], home).contains("\n1 "))
  }

  @Test func whatCannotBeSavedIsAFailure() throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let before = try home.head()
    try home.makeReadableOnly()
    let run = try home.runWithoutRoot([try Program.path(), "--plain"], input: "1\n6\nG1 20\n")
    #expect(run.ending == .exit(1))
    #expect(run.output.contains("NOT ALL IS SAVED: 1 change is lost."))
    #expect(try home.head() == before)
  }
}
