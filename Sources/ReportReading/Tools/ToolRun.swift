internal import Subprocess

/// One run of a program over an opened file: alone in its session, without environment, under limits.
struct ToolRun: Sendable {
  let program: [String]
  let file: OpenedFile
  let tools: PDFTools
  let limits: ToolLimits

  /// How it ended, and what it wrote until then.
  struct Result: Sendable {
    var ending: Ending
    var output: [UInt8] = []
    /// What it said on standard error, its beginning only.
    var remarks = ""
  }

  enum Ending: Sendable, Equatable {
    case exited(Int32), signalled(Int32)
    case ranOutOfTime, wroteTooMuch, stopped, notStarted
  }

  /// The name under which a program finds its standard input as a file.
  static let standardInput = "/dev/fd/0"

  /// Runs it to its end, or kills it when its time is up or the task is cancelled; nothing of it is left behind.
  func result() async -> Result {
    await withTaskGroup(of: Result?.self) { group in
      group.addTask { await run() }
      group.addTask {
        try? await Task.sleep(for: limits.patience)
        return nil
      }
      let first = await group.next() ?? nil
      let isStopped = Task.isCancelled
      group.cancelAll()
      if let first { return isStopped ? Result(ending: .stopped) : first }
      await group.waitForAll()
      return Result(ending: isStopped ? .stopped : .ranOutOfTime)
    }
  }

  private func run() async -> Result {
    guard let words = limits.guarding(program, with: tools) else { return Result(ending: .notStarted) }
    do {
      var remarks: [UInt8] = []
      let result = try await Subprocess.run(
        .path(.init(words[0])), arguments: .init(Array(words.dropFirst())), environment: .custom([:]),
        workingDirectory: "/", platformOptions: Self.apart,
        input: .fileDescriptor(.init(rawValue: file.descriptor), closeAfterSpawningProcess: false),
        output: .bytes(limit: limits.output), error: .sequence
      ) { execution in
        for try await piece in execution.standardError where remarks.count < Self.mostRemarks {
          piece.withUnsafeBytes { remarks += $0.prefix(Self.mostRemarks - remarks.count) }
        }
      }
      let ending: Ending =
        switch result.terminationStatus {
        case .exited(let status): .exited(status)
        case .signaled(let signal): .signalled(signal)
        }
      return Result(
        ending: ending, output: result.standardOutput, remarks: String(decoding: remarks, as: UTF8.self))
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      return Result(ending: .wroteTooMuch)
    } catch {
      return Result(ending: Task.isCancelled ? .stopped : .notStarted)
    }
  }

  /// In bytes; more is read and forgotten.
  private static let mostRemarks = 16 << 10

  private static var apart: PlatformOptions {
    var options = PlatformOptions()
    options.createSession = true
    return options
  }
}
