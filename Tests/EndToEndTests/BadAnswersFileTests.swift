import Foundation
import Testing

/// A file that must be refused, and what the sentences about it must hold.
struct BadFile: Sendable {
  let name: String
  let text: String
  let words: [String]

  init(_ name: String, _ text: String, _ words: String...) {
    (self.name, self.text, self.words) = (name, text, words)
  }

  /// A file with one bad line after the opening, which is its eighth.
  init(_ name: String, line: String, _ words: String...) {
    (self.name, text) = (name, AnswersText.opening(more: line))
    self.words = ["bad.yaml:8:"] + words
  }

  static let files: [BadFile] = [
    BadFile("broken YAML", AnswersText.opening(more: "answers: {Q04: {answer: yes}"), "bad.yaml:"),
    BadFile("broken JSON", #"{"schema": "duly.answers/1", "vendor": "#, "bad.yaml:1:"),
    BadFile(
      "an unclosed text", AnswersText.opening(more: "answers: {Q04: {note: \"never closed}}"), "bad.yaml:"),
    BadFile("nothing", "", "bad.yaml"),
    BadFile("only a comment", "# later\n", "bad.yaml"),
    BadFile("a list", "- Q04\n- Q05\n", "bad.yaml:1:1"),
    BadFile(
      "a newer schema", AnswersText.opening().replacing("answers/1", with: "answers/2"), ":1:", "answers/2"),
    BadFile(
      "another schema", AnswersText.opening().replacing("duly.answers/1", with: "duly.weights/1"), ":1:"),
    BadFile("an unknown item", line: "answers: {Q99: {answer: yes}}", "8:11", "Q99"),
    BadFile("an item in small letters", line: "answers: {q04: {answer: yes}}", "8:11", "q04", "Q04"),
    BadFile("unknown evidence", line: "answers: {C01: {evidence: {E99: {status: accepted}}}}", "E99"),
    BadFile("another item's evidence", line: "answers: {C01: {evidence: {E44: {status: accepted}}}}", "E44"),
    BadFile("a misspelt answer", line: "answers: {Q04: {answer: yess}}", "8:25", "yess", "yes"),
    BadFile(
      "an answer of another item", line: "answers: {Q04: {answer: full_with_notice}}", "full_with_notice"),
    BadFile("a misspelt key", line: "answers: {Q04: {anser: yes}}", "8:17", "anser", "answer"),
    BadFile(
      "a misspelt status", line: "answers: {Q04: {evidence: {DOC: {status: acepted}}}}", "acepted", "accepted"
    ),
    BadFile("a text for a map", line: "answers: everything is fine", "answers"),
    BadFile("a list for an answer", line: "answers: {Q04: {answer: [yes]}}", "8:25"),
    BadFile("a key twice", line: "answers: {Q04: {answer: yes, answer: no}}", "answer"),
    BadFile("no such day", line: "reports: [{id: a, kind: soc2, start: 2026-02-30}]", "2026-02-30"),
    BadFile("no such kind", line: "reports: [{id: a, kind: sock2}]", "sock2", "soc2"),
    BadFile(
      "no such gate", line: "waivers: [{gate: no-typ-ii, by: J, reason: r, expires: 2027-01-01}]",
      "no-type-ii"),
    BadFile("no such criterion", line: "weights: {G10: 5}", "G10"),
    BadFile("a weight of nothing", line: "weights: {G1: 0}", "G1"),
    BadFile("a weight below nothing", line: "weights: {G1: -3}", "-3"),
    BadFile(
      "no such questionnaire", AnswersText.opening().replacing("soc2", with: "soc3"), ":6:", "ai-coding-soc2"),
    BadFile(
      "no such decision date", AnswersText.opening().replacing("11-21", with: "02-30"), ":7:", "2026-02-30"),
    BadFile("a vendor without a name", AnswersText.opening("null"), ":3:", "name"),
    BadFile("a path for a name", AnswersText.opening("../../x"), ":3:", "name"),
    BadFile("a statement for a name", AnswersText.opening(#""'; DROP TABLE event; --""#), ":3:", "name"),
    BadFile("escape bytes in a name", AnswersText.opening(#""Evil\e[31m\e]0;x\a""#), ":3:", "control"),
    BadFile("escape bytes in a note", line: #"answers: {Q04: {note: "\e]0;owned\a"}}"#, "8:23", "control"),
    BadFile("marks that turn text round in a name", AnswersText.opening(#""Evil\u202e""#), ":3:", "name"),
    BadFile("a name of 10,000", AnswersText.opening(String(repeating: "x", count: 10_000)), ":3:", "name"),
    BadFile("an alias", line: "answers: {Q04: &a {answer: yes}, Q05: *a}", "8:"),
    BadFile("a bomb of aliases", Self.bomb, "bad.yaml:"),
    BadFile("a foreign tag", line: "answers: !!python/object:os.system {Q04: {answer: yes}}", "8:"),
    BadFile("a well of brackets", String(repeating: "[", count: 20_000), "bad.yaml:"),
    BadFile("two documents", AnswersText.opening() + "---\n" + AnswersText.opening(), "bad.yaml:"),
    BadFile("5 MB", AnswersText.opening(more: "# " + String(repeating: "x", count: 5_000_000)), "MB"),
    BadFile(
      "a note of more than 1 MB",
      AnswersText.opening(
        more: "answers: {Q04: {note: \"" + String(repeating: "x", count: 1_048_577) + "\"}}"),
      "MB"),
  ]

  private static var bomb: String {
    let lines = (1...9).map { level in
      "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]"
    }
    return "a0: &a0 [x]\n" + lines.joined(separator: "\n")
  }
}

@Suite struct BadAnswersFileTests {
  @Test func areRefusedWithTheirPlacesAndChangeNothing() throws {
    let home = try Home()
    try home.apply(AnswersText.opening(more: "answers: {Q04: {answer: partial}}"))
    let before = try home.head()
    for file in BadFile.files {
      _ = try home.write(file.text, to: "bad.yaml")
      let run = try home.duly("apply", "bad.yaml")
      #expect(run.ending == .exit(2), "\(file.name)")
      #expect(run.output.isEmpty, "\(file.name)")
      for word in file.words { #expect(run.errors.contains(word), "\(file.name): \(run.errors.prefix(600))") }
      #expect(run.errors.utf8.count < 10_000, "\(file.name)")
      #expect(!run.errors.contains("\u{1B}") && !run.errors.contains("\u{202E}"), "\(file.name)")
    }
    #expect(try home.head() == before)
  }

  @Test func everyProblemAtOnce() throws {
    let home = try Home()
    let more = "answers: {Q04: {answer: yess}, Q99: {answer: yes}}\nweights: {G1: x}\nwaivers: [{gate: nope}]"
    _ = try home.write(AnswersText.opening(more: more).replacing("11-21", with: "13-01"), to: "bad.yaml")
    let run = try home.duly("apply", "bad.yaml")
    #expect(run.ending == .exit(2))
    let places = run.errors.matches(of: /bad\.yaml:(\d+):\d+:/).compactMap { Int($0.1) }
    #expect(places == places.sorted(), "in the order of the file")
    #expect(Set(places) == [7, 8, 9, 10], "\(run.errors)")
    #expect(try home.duly("vendor", "list", "--format", "csv").succeeded().split(separator: "\n").count == 1)
  }

  @Test(arguments: ["missing.yaml", "."])
  func aFileThatCannotBeReadIsNamed(_ path: String) throws {
    let home = try Home()
    let run = try home.duly("apply", path)
    #expect(run.ending == .exit(2))
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(path))
  }

  @Test func standardInputIsAFileToo() throws {
    let home = try Home()
    try home.duly("apply", "-", input: AnswersText.opening()).succeeded()
    #expect(try home.vendors() == ["example-code"])
    let run = try home.duly("apply", "-", input: AnswersText.opening(more: "answers: {Q04: {answer: yess}}"))
    #expect(run.ending == .exit(2))
    #expect(run.errors.contains("-:8:25"))
  }

  @Test func bytesThatAreNoTextAreRefused() throws {
    let home = try Home()
    let path = try home.write(AnswersText.opening(), to: "bad.yaml")
    try (Data(AnswersText.opening().utf8) + Data([0xFF, 0xFE, 0x00])).write(to: URL(fileURLWithPath: path))
    let run = try home.duly("apply", "bad.yaml")
    #expect(run.ending == .exit(2))
    #expect(run.errors.contains("bad.yaml"))
  }
}
