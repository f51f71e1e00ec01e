import Foundation
import TerminalSupport
import Testing

/// Every command there is, on a database whose every text is hostile, and with hostile arguments: what comes out is
/// text.
///
/// The commands come from the program itself, so that a new one is tried or this fails.
@Suite struct HostileCommandsTests {
  /// How to call each command so that it says as much as it can; `V` stands for a vendor, `W` for another, `R` for a report,
  /// `X` for hostile text.
  private static let calls: [String: [[String]]] = [
    "open": [["--plain"]], "interview": [["V", "--plain"], ["X", "--plain"]],
    "vendor add": [["X"], ["New X", "--decision-date", "2026-11-21"], ["N", "--owner", "X"]],
    "vendor list": [[], ["--format", "json"], ["--format", "csv"], ["--all"]],
    "vendor show": [["V"], ["X"]], "vendor archive": [["X"]], "vendor restore": [["X"]],
    "apply": [["X"], ["bad.yaml"]],
    "answers": [["V"], ["V", "--format", "json"], ["V", "-o", "X/X"], ["X"]],
    "report read": [["X"], ["bad.yaml"], ["X.pdf"]], "report attach": [["V", "X"], ["V", "bad.yaml"]],
    "report facts": [["V", "R"], ["V", "R", "--format", "json"], ["V", "X"], ["V", "R", "--set", "X"]],
    "report tests": [["V", "R"], ["V", "X"]],
    "report add": [["V", "X"], ["V", "n", "--kind", "X"], ["V", "n", "--kind", "soc2", "--auditor", "X"]],
    "report list": [["V"]], "report show": [["V", "R"], ["V", "X"]],
    "report compare": [["V"]],
    "report auditor": [["V", "R"], ["V", "R", "--licence", "found", "--by", "X"]],
    "report control": [["V", "R", "1"], ["V", "R", "X"]], "report detach": [["V", "X"]],
    "report remove": [["V", "X"]],
    "report none": [["V"], ["X"]],
    "score": [
      ["V"], ["V", "--format", "json"], ["V", "--weights", "bad.yaml"], ["V", "--policy", "X"],
      ["V", "--at", "X"],
    ],
    "explain": [["V"], ["V", "Q04"], ["V", "C01"], ["V", "G1"], ["V", "--format", "json"], ["V", "X"]],
    "compare": [
      ["V", "W"], ["V", "W", "--format", "json"], ["V", "W", "--format", "csv"],
      ["V", "W", "--format", "markdown"],
      ["V", "X"],
    ],
    "write": [
      ["V"], ["--compare", "V", "W"], ["V", "--template", "bad.mustache"], ["V", "--template", "X"],
    ],
    "request": [["V"], ["V", "--template", "bad.mustache"]],
    "questionnaire list": [[]], "questionnaire show": [["ai-coding-soc2"], ["X"]],
    "check": [["bad.yaml"], ["bad.mustache"], ["X"]],
    "weights": [["V"], ["V", "--set", "X"], ["V", "--file", "bad.yaml"], ["V", "--rationale", "X"]],
    "policy": [["V"], ["V", "--set", "X"]],
    "waive": [["V", "X"], ["V", "no-type-ii", "--by", "X", "--reason", "X", "--expires", "2027-01-01"]],
    "decide": [
      ["V"], ["V", "--outcome", "X"], ["V", "--outcome", "reject", "--by", "X", "--condition", "X"],
    ],
    "history": [["V"], ["V", "--item", "Q04"], ["V", "--format", "json"]],
    "backup": [["X"], ["folder/X"]], "restore": [["X"], ["bad.yaml"]],
    "export": [["X"], [], ["--format", "csv"]],
    "import": [["X"], ["bad.yaml"]], "erase": [["V"], ["X", "--reason", "X"], ["V", "--reason", "X"]],
    "doctor": [[], ["--format", "json"]],
    "verify": [[], ["--report", "bad.yaml"], ["--report", "X"], ["--format", "json"], ["--head", "X"]],
    "keys": [[], ["--standard"]],
  ]

  @Test func everyCommandIsTried() throws {
    let untried = Set(try Self.commands()).subtracting(Self.calls.keys)
    #expect(untried.isEmpty, "say how these commands are to be called: \(untried)")
  }

  /// What files supply: keys, text and quotes in error sentences.
  private static let badFile = """
    schema: duly.answers/1
    "k\\u202e\\e[31m": 1
    vendor: {name: "\\e]0;x\\a", product: "a\\u2066"}
    answers: {"X\\u202e": {answer: "\\u200b"}, Q04: {answer: "y\\e[2Jes"}}
    """

  @Test func nothingThatStandsInTheRecordOrAnArgumentActs() throws {
    let home = try PoisonedHome.make()
    _ = try home.write(Self.badFile, to: "bad.yaml")
    _ = try home.write("{{a\u{1B}[31m\u{202E}}} {{#\u{9B}}} \u{1B}]0;x\u{7}", to: "bad.mustache")
    _ = try home.write("%PDF-1.4 \u{1B}[31m", to: "\u{1B}[2J\u{202E}.pdf")
    let vendors = try home.vendors()
    let words = ["V": vendors[0], "W": vendors[1], "R": try report(of: vendors[0], home)]
    let hostile = "x\u{1B}[31m\u{1B}]0;owned\u{07}\u{9B}\u{202E}\u{2066}\u{200B}\u{7F}"
    let commands = Set(try Self.commands())
    for (command, calls) in Self.calls.sorted(by: { $0.key < $1.key }) where commands.contains(command) {
      for call in calls {
        let arguments = call.map { words[$0] ?? $0.replacing("X", with: hostile) }
        let run = try home.run(
          [try Program.path()] + command.split(separator: " ").map(String.init) + arguments,
          input: "1\n2\n3\nx\u{1B}[31m\u{202E}\nq\n")
        guard case .exit = run.ending else {
          Issue.record("\(command) \(arguments): \(run.ending)\n\(run.errors)")
          continue
        }
        let foreign = RawBytes.foreign(in: Array((run.output + run.errors).utf8))
        #expect(foreign.isEmpty, "\(command) \(arguments)")
        #expect(
          !(run.output + run.errors).contains { "\u{1B}\u{08}".contains($0) }, "\(command) \(arguments)")
      }
    }
  }

  private func report(of vendor: String, _ home: Home) throws -> String {
    let list = try home.duly("report", "list", vendor).succeeded()
    return list.split(separator: "\n").dropFirst().first?.split(separator: " ").first.map(String.init)
      ?? "soc2-2026"
  }

  /// The commands that have no others below them, as the argument parser describes them.
  private static func commands() throws -> [String] {
    struct Tree: Decodable {
      let commandName: String
      let subcommands: [Tree]?

      func leaves(_ before: [String]) -> [String] {
        let below = (subcommands ?? []).filter { $0.commandName != "help" }
        let path = before + [commandName]
        return below.isEmpty ? [path.dropFirst().joined(separator: " ")] : below.flatMap { $0.leaves(path) }
      }
    }
    struct Dump: Decodable { let command: Tree }
    let dump = try Home().duly("--experimental-dump-help").succeeded()
    return try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command.leaves([])
  }
}
