import Foundation
import Testing
import TrialSupport

/// Commands where nothing can be written: they say why and what to do, change nothing, and do their work when the cause is
/// gone.
@Suite struct CommandOutageTests {
  /// Every command writes somewhere below the folder of the database.
  private static func uses(_ data: String) -> [[String]] {
    [
      ["apply", "more.yaml"], ["report", "attach", "example-code", "report.pdf", "--kind", "soc2"],
      ["decide", "example-code", "--outcome", "reject", "--by", "J. Doe"],
      ["write", "example-code", "-o", data + "/report.md"],
    ]
  }

  private func home() throws -> Home {
    let home = try Home()
    try home.apply(AnswersText.opening(more: "answers: {Q04: {answer: yes}}"))
    _ = try home.write(AnswersText.opening(more: "answers: {Q04: {answer: no}}"), to: "more.yaml")
    _ = try home.write(String(repeating: "%PDF-1.4 a report\n", count: 2000), to: "report.pdf")
    return home
  }

  private func expectFailures(_ home: Home, _ words: [String], _ run: ([String]) throws -> Run) throws {
    let data = home.folder + "/data/duly"
    for use in Self.uses(data) {
      let run = try run([try Program.path()] + use)
      #expect(run.ending == .exit(1), "\(use): \(run.errors)")
      #expect(run.output.isEmpty, "\(use): \(run.output)")
      #expect(run.errors.contains(data), "\(use): \(run.errors)")
      #expect(words.contains { run.errors.contains($0) }, "\(use): \(run.errors)")
    }
  }

  private func expectSuccesses(_ home: Home, _ run: ([String]) throws -> Run) throws {
    for use in Self.uses(home.folder + "/data/duly") {
      try run([try Program.path()] + use).succeeded()
    }
    try run([try Program.path(), "verify"]).succeeded()
  }

  @Test func beyondTheLimitOfTheSizeOfFiles() throws {
    let home = try home()
    let head = try home.score("example-code").ledger.head
    try expectFailures(home, ["quota", "not be kept", "disk is not full", "has room"]) { arguments in
      try home.run(["prlimit", "--fsize=2048", "--"] + arguments)
    }
    #expect(try home.score("example-code").ledger.head == head)
    #expect(try home.leftovers().isEmpty)
    try expectSuccesses(home) { try home.run($0) }
    try Tally("file beyond the limit of its size, while commands write", tried: 4).note()
  }

  @Test func whereEverythingIsReadOnly() throws {
    let home = try home()
    let head = try home.score("example-code").ledger.head
    let data = home.folder + "/data/duly"
    if getuid() == 0 { try home.run(["chown", "-R", "65534:65534", home.folder]).succeeded() }
    try home.run(["chmod", "-R", "a-w", data]).succeeded()
    try expectFailures(home, ["read-only", "you may write there"]) { try home.runWithoutRoot($0) }
    try home.run(["chmod", "-R", "u+w", data]).succeeded()
    #expect(try home.score("example-code").ledger.head == head)
    try expectSuccesses(home) { try home.runWithoutRoot($0) }
    try Tally("file and folder made read-only, while commands write", tried: 4).note()
  }

  @Test(.enabled(if: Outage.canMount, "mounting a small disk is not permitted here; run the tests as root"))
  func onAFullDisk() throws {
    let home = try home()
    let data = home.folder + "/data/duly"
    // One shell lives in the small disk's namespace and runs what it is given, line by line.
    let script = """
      cp -a "$0" "$0.kept" && mount -t tmpfs -o size=1m,mode=0700 none "$0" && cp -a "$0.kept/." "$0/" || exit 9
      dd if=/dev/zero of="$0/filler" bs=4096 2>/dev/null
      for n in 1 2 3 4; do "$1" "full-$n"; done
      rm "$0/filler"
      for n in 1 2 3 4; do "$1" "free-$n"; done
      "$2" verify
      """
    var runs = "#!/bin/sh\ncase $1 in\n"
    for (number, use) in Self.uses(data).enumerated() {
      let words = ([try Program.path()] + use).map { "'\($0)'" }.joined(separator: " ")
      for state in ["full", "free"] {
        runs +=
          "\(state)-\(number + 1)) \(words) >\(state)-\(number + 1).out 2>&1; echo $? >\(state)-\(number + 1).status;;\n"
      }
    }
    let runner = try home.write(runs + "esac\n", to: "run")
    chmod(runner, 0o700)
    try home.run(["unshare", "-m", "--", "sh", "-c", script, data, runner, try Program.path()]).succeeded()
    for (number, use) in Self.uses(data).enumerated() {
      let said = try home.read("full-\(number + 1).out")
      #expect(try home.read("full-\(number + 1).status") == "1\n", "\(use): \(said)")
      #expect(said.contains(data) && said.contains("full"), "\(use): \(said)")
      let later = try home.read("free-\(number + 1).out")
      #expect(try home.read("free-\(number + 1).status") == "0\n", "\(use): \(later)")
    }
    try Tally("disk full, while commands write", tried: 4).note()
  }
}

extension Home {
  /// Files on their way that nobody took away.
  fileprivate func leftovers() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".part") }
  }
}
