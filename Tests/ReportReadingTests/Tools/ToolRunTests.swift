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

  /// With the limits' own program, and with the shell's where there is none.
  private var bothWays: [PDFTools] { [.installed, folder.tools] }

  @Test func nothingButTheFileReachesAProgram() async throws {
    for tools in bothWays {
      let environment = try await run(["/usr/bin/env"], tools: tools)
      #expect(environment.ending == .exited(0))
      let names = String(decoding: environment.output, as: UTF8.self).split(separator: "\n").map {
        $0.prefix { $0 != "=" }
      }
      // A shell makes these up itself.
      #expect(Set(names).isSubset(of: ["PWD", "OLDPWD", "SHLVL", "_"]))
      #expect(try await run(["/bin/cat"], tools: tools).output == Array("the file".utf8))
      #expect(try await run(["/bin/pwd"], tools: tools).output == Array("/\n".utf8))
      #expect(try await run(["/bin/echo", "$(id) *; x"], tools: tools).output == Array("$(id) *; x\n".utf8))
    }
  }

  @Test func theLimitsHold() async throws {
    for tools in bothWays {
      let open = try await run(
        ["/bin/sh", "-c", "ulimit -n; ulimit -t; ulimit -c; ulimit -f; ulimit -v"], tools: tools)
      #expect(String(decoding: open.output, as: UTF8.self) == "32\n5\n0\n0\n614400\n")
      var limits = ToolLimits()
      limits.processorSeconds = 1
      #expect(
        try await run(["/bin/sh", "-c", "while :; do :; done"], limits, tools: tools).ending == .signalled(9))
    }
  }

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
    #expect(try await run([folder.path + "/none"], tools: folder.tools).ending == .exited(127))
  }

  @Test func toolsAreLookedUpInWholeFoldersOnly() throws {
    #expect(folder.tools.path(of: "pdfinfo") == nil)
    try folder.writeTool("pdfinfo", "exit 0")
    #expect(folder.tools.path(of: "pdfinfo") == folder.path + "/pdfinfo")
    #expect(PDFTools.installed.path(of: "pdftotext")?.hasPrefix("/") == true)
  }
}
