import Foundation
import Testing

@testable import ReportReading

@Suite struct ToolRunTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.write(Array("the file".utf8))
  }

  private func run(_ words: [String], _ limits: ToolLimits = ToolLimits(), tools: PDFTools = .installed)
    async throws -> ToolRun.Result
  {
    try await ToolRun(program: words, file: OpenedFile(path), tools: tools, limits: limits).result()
  }

  private func words(_ result: ToolRun.Result) -> String { String(decoding: result.output, as: UTF8.self) }

  @Test func nothingButTheFileReachesAProgram() async throws {
    let environment = try await run(["/usr/bin/env"])
    #expect(environment.ending == .exited(0) && environment.output.isEmpty)
    #expect(try await run(["/bin/cat"]).output == Array("the file".utf8))
    #expect(words(try await run(["/bin/pwd", "-P"])) == "/\n")
    #expect(words(try await run(["/bin/echo", "$(id) *; x"])) == "$(id) *; x\n")
  }

  @Test func theLimitsHold() async throws {
    let open = try await run(["/bin/sh", "-c", "ulimit -n; ulimit -t; ulimit -c; ulimit -f; ulimit -v"])
    #expect(words(open) == "32\n5\n0\n0\n614400\n")
    var limits = ToolLimits()
    limits.processorSeconds = 1
    #expect(try await run(["/bin/sh", "-c", "while :; do :; done"], limits).ending == .signalled(9))
  }

  #if os(Linux)
    @Test func noOtherFileIsOpenInAProgram() async throws {
      // As a careless library leaves it: for every child to see.
      let careless = open("/etc/hosts", O_RDONLY)
      defer { close(careless) }
      #expect(careless > 2)
      let list = words(try await run(["/bin/ls", "-l", "/proc/self/fd"]))
      let numbers = list.matches(of: /(\d+) -> (.*)/).filter { !$0.2.contains("/fd") }.map { String($0.1) }
      #expect(numbers == ["0", "1", "2"], "\(list)")
      #expect(list.contains("0 -> \(path)"))
    }

    @Test func aProgramIsAloneAndGainsNoRights() async throws {
      let words = words(try await run(["/bin/cat", "/proc/self/stat", "/proc/self/status"]))
      let fields = words.prefix { $0 != "\n" }.split(separator: " ")
      #expect(
        fields[5] == fields[0] && fields[6] == "0", "a session of its own without a terminal: \(fields)")
      #expect(words.contains("NoNewPrivs:\t1\n"))
    }

    @Test func withoutTheProgramThatSetsLimitsNothingRuns() async throws {
      #expect(try await run(["/bin/cat"], tools: folder.tools).ending == .notStarted)
      for tool in ["pdfinfo", "pdftotext"] { try folder.writeTool(tool, "exit 0") }
      let file = try OpenedFile(folder.write(Array("%PDF-1.4".utf8), to: "a.pdf"))
      let trouble = PDFTrouble(file.name, .toolMissing("prlimit"))
      await #expect(throws: trouble) { try await PDFText.extract(from: file, with: folder.tools) }
      #expect(trouble.sentence.contains("apt install util-linux"))
    }
  #endif

  @Test func whoHangsIsKilled() async throws {
    var limits = ToolLimits()
    limits.patience = .milliseconds(200)
    #expect(try await run(["/bin/sleep", "100"], limits).ending == .ranOutOfTime)
  }

  @Test func whoWritesTooMuchIsStopped() async throws {
    var limits = ToolLimits()
    limits.output = 100_000
    #expect(try await run(["/bin/cat", "/dev/zero"], limits).ending == .wroteTooMuch)
  }

  @Test func remarksAreKeptShortAndHoldUpNothing() async throws {
    let result = try await run(["/bin/sh", "-c", "head -c 1000000 /dev/zero >&2; echo done"])
    #expect(result.ending == .exited(0) && result.output == Array("done\n".utf8))
    #expect(result.remarks.utf8.count == 16 << 10)
  }

  @Test func aProgramThatIsNotThereIsSaid() async throws {
    #expect(try await run([folder.path + "/none"]).ending == .exited(127))
  }

  @Test func toolsAreLookedUpInWholeFoldersOnly() throws {
    #expect(folder.tools.path(of: "pdfinfo") == nil)
    try folder.writeTool("pdfinfo", "exit 0")
    #expect(folder.tools.path(of: "pdfinfo") == folder.path + "/pdfinfo")
    #expect(PDFTools.installed.path(of: "pdftotext")?.hasPrefix("/") == true)
  }
}
