import Foundation
import Testing
import TrialSupport

/// Files of a tenth of the size in every run, as large as may be where the table of trials is made.
private let size = Effort.count("DULY_FUZZ", usually: 1) > 1 ? 10 : 1

private func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

/// Files that are too large, too deep or no files at all end in a sentence, and soon.
@Suite struct LimitsTests {

  /// What each file holds; a new one is one more case.
  enum Bomb: String, CaseIterable {
    case laughs, brackets, objects, indents, items, dashes, large, key, quote, questionMarks, repeated,
      unknownKeys
    case nothing, zeroBytes, colons, backslashes, surrogates, comments, alias, breaks, unknownItems,
      heavyWeights
    case numbers

    /// Whether it is an answers file but for what is wrong with it.
    var isAnswersFile: Bool { [.unknownItems, .heavyWeights, .numbers].contains(self) }

    var text: String {
      switch self {
      case .laughs: return "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\n"
      case .brackets: return times("[", 50_000 * size)
      case .objects: return times("{\"a\":", 15_000 * size)
      case .indents: return (0..<1_000).map { times(" ", $0) + "a:\n" }.joined()
      case .items: return "a: [" + times("1,", 50_000 * size) + "1]"
      case .dashes: return times("- ", 50_000 * size)
      case .large: return "a: " + times("x", 1_100_000)
      case .key: return times("k", 100_000 * size) + ": 1"
      case .quote: return "\"" + times("x", 100_000 * size)
      case .questionMarks: return times("? ", 40_000 * size)
      case .repeated: return times("a: 1\n", 20_000 * size)
      case .unknownKeys: return (0..<6_000 * size).map { "k\($0): 1\n" }.joined()
      case .nothing: return ""
      case .zeroBytes: return times("\u{0}", 1_000)
      case .colons: return times(":", 100_000 * size)
      case .backslashes: return "\"" + times("\\", 99_999 * size)
      case .surrogates: return "\"" + times("\\ud800", 15_000 * size) + "\""
      case .comments: return times("#", 100_000 * size)
      case .alias: return times("*", 100_000 * size)
      case .breaks: return times("\n", 100_000 * size)
      case .unknownItems:
        let items = (0..<2_000 * size).map { "Z\($0): {answer: yes}" }.joined(separator: ",")
        return Self.opening + "answers: {" + items + "}\n"
      case .heavyWeights: return Self.opening + "weights: {G1: 1e308, G2: 1e308}\n"
      case .numbers:
        return "schema: duly.answers/1\nvendor: {name: A, contract: {term_months: 1e999}}\n"
          + "decision_date: 9999-99-99\nweights: {G1: .inf, G2: nan, G3: -0, G4: 99999999999999999999999}\n"
      }
    }

    private static let opening = "schema: duly.answers/1\nvendor: {name: A}\ndecision_date: 2026-11-21\n"
  }

  @Test(arguments: Bomb.allCases) func aBombIsRefusedInSentences(bomb: Bomb) throws {
    let home = try Home()
    _ = try home.write(bomb.text, to: "bomb.yaml")
    for arguments in [["apply", "bomb.yaml"], ["check", "bomb.yaml"]] {
      try Self.isRefused(arguments, home)
    }
    let vendors = FileManager.default.fileExists(atPath: home.database) ? try home.vendors() : []
    #expect(vendors.isEmpty)
  }

  @Test(arguments: size > 1 ? ["questionnaire", "weights", "policy"] : ["weights"])
  func otherFilesHaveTheSameLimits(kind: String)
    throws
  {
    let home = try Home()
    try home.apply(AnswersText.opening())
    for bomb in Bomb.allCases where !bomb.isAnswersFile {
      _ = try home.write("schema: duly.\(kind)/1\n" + bomb.text, to: "bomb.yaml")
      try Self.isRefused(["check", "bomb.yaml"], home)
    }
  }

  @Test func filesThatAreNoTextAreRefused() throws {
    let home = try Home()
    for bytes: [UInt8] in [
      [0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61], [0x61, 0xC3, 0x28], [0xED, 0xA0, 0x80],
    ] {
      try Data(bytes).write(to: URL(fileURLWithPath: home.workingFolder + "/bytes.yaml"))
      try Self.isRefused(["apply", "bytes.yaml"], home)
    }
    _ = try home.write("\u{FEFF}" + AnswersText.opening(), to: "marked.yaml")
    try home.duly("apply", "marked.yaml").succeeded()
  }

  /// What is no file is not waited for; what has no end is not read to its end.
  @Test(arguments: ["/dev/zero", "/proc/self/mem", "pipe", "folder", "/dev/null"])
  func whatIsNoFileIsRefusedAsInput(path: String) throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    try Self.addOddities(to: home)
    let vendor = try #require(try home.vendors().first)
    for arguments in [
      ["apply", path], ["check", path], ["score", vendor, "--weights", path],
      ["score", vendor, "--policy", path],
      ["weights", vendor, "--file", path], ["policy", vendor, "--file", path],
      ["write", vendor, "--template", path],
      ["request", vendor, "--template", path], ["report", "read", path], ["report", "attach", vendor, path],
    ] {
      try Self.isRefused(arguments, home)
    }
    let keys = try home.duly("keys", changing: ["DULY_KEYS": path])
    #expect([.exit(0), .exit(2)].contains(keys.ending), "keys: \(keys.ending) \(keys.errors)")
  }

  /// With or without --force: neither a pipe nor a folder is replaced.
  @Test(arguments: ["pipe", "folder", "no/such/folder/file"]) func whatIsNoFileIsRefusedAsOutput(path: String)
    throws
  {
    let home = try Home()
    try home.apply(AnswersText.opening())
    try Self.addOddities(to: home)
    let vendor = try #require(try home.vendors().first)
    for command in [
      ["answers", vendor], ["write", vendor], ["request", vendor], ["write", vendor, "--charts"],
    ] {
      for force in [[], ["--force"]] { try Self.isRefused(command + ["-o", path] + force, home) }
    }
    var facts = stat()
    #expect(stat(home.workingFolder + "/pipe", &facts) == 0 && facts.st_mode & S_IFMT == S_IFIFO)
  }

  @Test func aDiskThatIsFullIsNoReasonToHang() throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let vendor = try #require(try home.vendors().first)
    try Self.isRefused(["answers", vendor, "-o", "/dev/full"], home)
  }

  /// A template that would repeat lists inside lists for ever ends in a sentence.
  @Test func aTemplateCannotFillTheMemory() throws {
    let home = try Home()
    try home.applySample(1)
    let vendor = try #require(try home.vendors().first)
    let deep = times("{{#criteria}}", 8) + times("x", 100_000) + times("{{/criteria}}", 8)
    _ = try home.write("{{questionnaire}} {{decisionDate}} {{ledger}} \(deep)", to: "deep.mustache")
    let run = try home.duly("write", vendor, "--template", "deep.mustache")
    #expect(run.ending == .exit(2) && run.errors.contains("larger than"), "\(run.errors)")
    _ = try home.write(times("{{vendor}} ", 100_000), to: "large.mustache")
    try Self.isRefused(["write", vendor, "--template", "large.mustache"], home)
    _ = try home.write(times("{{vendro}}", 12_000), to: "wrong.mustache")
    try Self.isRefused(["write", vendor, "--template", "wrong.mustache"], home)
  }

  @Test func aKeysFileHasLimits() throws {
    let home = try Home()
    for text in [
      times("undo = x\n", 20_000), "undo = " + times("ctrl-z,", 9_000), times("=", 60_000),
      (0..<5_000).map { "none.\($0) = q\n" }.joined(), "undo = " + times("x", 60_000),
    ] {
      let path = try home.write(text, to: "keys")
      let run = try home.duly("keys", changing: ["DULY_KEYS": path])
      #expect([.exit(0), .exit(2)].contains(run.ending) && run.errors.utf8.count < 50_000)
    }
  }

  @Test func aPromptTakesNoEndlessLine() throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    // More than a pipe holds comes out of a file.
    _ = try home.write(times("x", 1_200_000) + "\nq\n", to: "lines.txt")
    let run = try home.run(["sh", "-c", "exec \"$0\" --plain <lines.txt", try Program.path()])
    try run.succeeded()
    #expect(run.output.contains("longer than 1 MB"))
  }

  private static func addOddities(to home: Home) throws {
    #expect(mkfifo(home.workingFolder + "/pipe", 0o600) == 0)
    try FileManager.default.createDirectory(
      atPath: home.workingFolder + "/folder", withIntermediateDirectories: false)
  }

  /// Ends with bad input or failed work, and says why in not too many words.
  private static func isRefused(
    _ arguments: [String], _ home: Home, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let run = try home.run([try Program.path()] + arguments)
    #expect(
      [.exit(1), .exit(2)].contains(run.ending), "\(arguments): \(run.ending) \(run.output.prefix(300))",
      sourceLocation: sourceLocation)
    #expect(
      run.errors.hasPrefix("duly: ") && run.errors.utf8.count < 50_000,
      "\(arguments): \(run.errors.prefix(300))", sourceLocation: sourceLocation)
  }
}
