import Foundation
import Testing

/// The built program holds vendors side by side and says whether their order survives other weights.
@Suite struct CompareTests {
  private func home() throws -> (home: Home, vendors: [String]) {
    let home = try Home()
    for sample in 1...3 { try home.applySample(sample) }
    return (home, try home.vendors())
  }

  private func compared(_ home: Home, _ arguments: [String]) throws -> Run {
    try home.run([try Program.path(), "compare"] + arguments)
  }

  private struct Comparison: Decodable {
    let robustness: Robustness?

    struct Robustness: Decodable {
      let seed: Int
      let draws: Int
      let families: [Family]
    }

    struct Family: Decodable {
      let family: String
      let acceptability: [String: [Double]]
      let pairwise: [String: [String: Double]]
      let centralWeights: [String: [String: Double]?]
      let words: String
    }
  }

  private func robustness(_ run: Run) throws -> Comparison.Robustness? {
    try JSONDecoder().decode(Comparison.self, from: Data(try run.succeeded().utf8)).robustness
  }

  @Test func theResultFollowsTheContract() throws {
    let (home, vendors) = try home()
    let arguments = vendors + ["--format", "json", "--draws", "500", "--seed", "9"]
    let robustness = try #require(try robustness(try compared(home, arguments)))
    #expect(robustness.seed == 9 && robustness.draws == 500)
    #expect(robustness.families.map(\.family) == ["near", "ordered", "any"])
    for family in robustness.families {
      #expect(Set(family.acceptability.keys) == Set(vendors))
      for shares in family.acceptability.values { #expect(abs(shares.reduce(0, +) - 1) < 1e-6) }
      for one in vendors {
        for other in vendors {
          let sum = (family.pairwise[one]?[other] ?? 0) + (family.pairwise[other]?[one] ?? 0)
          #expect(abs(sum - 1) < 1e-6)
        }
      }
      for weights in family.centralWeights.values.compactMap({ $0 }) {
        #expect(abs(weights.values.reduce(0, +) - 1) < 1e-6)
      }
    }
    let again = try compared(home, arguments).output
    #expect(try compared(home, arguments).output == again)
  }

  @Test func everyFormatTellsTheSameSeedAndDraws() throws {
    let (home, vendors) = try home()
    for format in ["table", "markdown", "csv"] {
      let text = try compared(home, vendors + ["--format", format, "--draws", "1234", "--seed", "77"])
        .succeeded()
      #expect(text.contains("1,234") || text.contains("1234"), "\(format)")
      #expect(text.contains("eed 77"), "\(format)")
    }
    let written = try home.run(
      [try Program.path(), "write", "--compare"] + vendors + ["--draws", "1234", "--seed", "77"]
    ).succeeded()
    #expect(
      try compared(home, vendors + ["--format", "markdown", "--draws", "1234", "--seed", "77"]).output
        == written)
  }

  @Test func nothingDrawnIsAProgressOrAnEscapeWhereNoTerminalReads() throws {
    let (home, vendors) = try home()
    let run = try compared(home, vendors + ["--draws", "3000", "--format", "json"])
    #expect(run.errors.isEmpty, "\(run.errors)")
  }

  static let wrong: [Wrong] = [
    Wrong("--draws", "0", says: "--draws", "10000000"), Wrong("--draws", "-5", says: "--draws"),
    Wrong("--draws", "10000001", says: "--draws", "10000000"),
    Wrong("--draws", "many", says: "--draws", "many"),
    Wrong("--draws", "1e4", says: "--draws", "1e4"),
    Wrong("--draws", "99999999999999999999", says: "--draws"),
    Wrong("--draws", says: "--draws"), Wrong("--seed", "-1", says: "--seed"),
    Wrong("--seed", "x", says: "--seed", "x"), Wrong("--seed", "1.5", says: "--seed", "1.5"),
    Wrong("--assessment", "nothing/here", says: "nothing/here"),
    Wrong("--weights", "none.yaml", says: "none.yaml"),
  ]

  @Test func wrongOptionsAreRefusedInBothCommands() throws {
    let (home, vendors) = try home()
    for use in Self.wrong {
      for command in [["compare"], ["write", "--compare"]] {
        let run = try home.run([try Program.path()] + command + vendors + use.arguments)
        #expect(run.ending == .exit(2), "\(run.command)")
        #expect(run.output.isEmpty, "\(run.command)")
        for word in use.words {
          #expect(run.errors.contains(word), "\(run.command): \(run.errors.prefix(400))")
        }
      }
    }
    for arguments in [["--draws", "5"], ["--seed", "5"], ["--differences"]] {
      let run = try home.run([try Program.path(), "write", vendors[0]] + arguments)
      #expect(run.ending == .exit(2) && run.errors.contains("--compare"), "\(run.command)")
    }
  }

  @Test func whatCannotBeComparedSaysWhatCould() throws {
    let (home, vendors) = try home()
    try home.apply(
      AnswersText.opening("Late Code").replacingOccurrences(of: "2026-11-21", with: "2026-12-24"))
    let run = try compared(home, [vendors[0], "late-code"])
    #expect(run.ending == .exit(2) && run.output.isEmpty)
    #expect(run.errors.contains("`late-code` on 2026-12-24"))
    let offer = try #require(run.errors.split(separator: "\n").last { $0.contains("duly compare") })
    let offered = offer.split(separator: " ").drop { $0 != "compare" }.dropFirst().map(String.init)
    let table = try compared(home, offered).succeeded()
    #expect(table.contains("Late Code"))
    #expect(!table.lowercased().split(whereSeparator: { !$0.isLetter }).contains("nan"))
    for (arguments, word) in [([vendors[0]], "two"), ([vendors[0], vendors[0]], "twice"), ([], "two")] {
      let refused = try compared(home, arguments)
      #expect(refused.ending == .exit(2) && refused.errors.contains(word))
    }
  }

  @Test func nothingAnsweredAndAllAlikeHaveAnOutcome() throws {
    let home = try Home()
    for name in ["One Code", "Two Code"] { try home.apply(AnswersText.opening(name)) }
    let blank = try compared(home, ["one-code", "two-code", "--format", "json"])
    #expect(try robustness(blank) == nil)
    for name in ["One Code", "Two Code"] {
      try home.apply(AnswersText.opening(name, more: "answers: {C04: {answer: yes}}"))
    }
    let alike = try #require(try robustness(compared(home, ["one-code", "two-code", "--format", "json"])))
    #expect(alike.families.map(\.words) == Array(repeating: "too close to call", count: 3))
  }
}
