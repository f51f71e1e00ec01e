internal import ArgumentParser
internal import Diligence
internal import Foundation
internal import Workflows

/// Starts duly: parses the arguments, runs the command, and turns every error into a sentence and an exit status.
@main
enum Main {
  static func main() {
    // Where a file would grow beyond what is allowed, the writing fails and can be told of.
    signal(SIGXFSZ, SIG_IGN)
    do {
      try Precautions.take()
      if arguments.isEmpty { return try Open.withoutArguments.run() }
      var command = try command(asked: LeadingOptions.moved(in: arguments))
      try command.run()
    } catch {
      leave(on: error)
    }
  }

  /// The command that the arguments ask for.
  ///
  /// A command that is named outright is parsed alone, because looking at the whole tree takes longer than most commands
  /// do. What does not parse so goes through the tree, which knows help, defaults and the words for what is wrong.
  private static func command(asked arguments: [String]) throws -> any ParsableCommand {
    var command: any ParsableCommand.Type = Duly.self
    var rest = arguments[...]
    while let word = rest.first,
      let named = command.configuration.subcommands.first(where: { $0.configuration.commandName == word })
    {
      command = named
      rest = rest.dropFirst()
    }
    let isLeaf = command.configuration.subcommands.isEmpty
    if isLeaf, let parsed = try? command.parse(Array(rest)) { return parsed }
    return try Duly.parseAsRoot(arguments)
  }

  private static var arguments: [String] { Array(CommandLine.arguments.dropFirst()) }

  /// 0 done (help, version) · 1 the work failed · 2 wrong use or bad input · 3 the verdict is below what was required.
  private static func leave(on error: any Error) -> Never {
    if error is Stopped { leaveAsInterrupted() }
    if let (status, lines) = Failure.describe(error) {
      for line in lines { Output.remark("duly: \(line)") }
      exit(status)
    }
    let text = Duly.fullMessage(for: error)
    if Duly.exitCode(for: error) == .success {
      try? Output.result(text)
      exit(0)
    }
    if let near = MistypedCommand.hint(in: LeadingOptions.moved(in: arguments)) {
      Output.remark("duly: \(near)")
    } else {
      Output.remark(text)
    }
    exit(2)
  }

  /// Ends as Ctrl-C ends a program, so that a script that runs it ends too.
  private static func leaveAsInterrupted() -> Never {
    Output.remark("duly: Stopped. Nothing was written.")
    signal(SIGINT, SIG_DFL)
    raise(SIGINT)
    exit(130)
  }
}

/// The command tree.
struct Duly: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duly",
    abstract:
      "Interview vendors of AI coding tools on their SOC 2 evidence, score them, compare them, report.",
    discussion: """
      Without a command, duly opens the portfolio on the terminal. The commands do its work for scripts: results go \
      to standard output, remarks to standard error.
      Exit status: 0 done, 1 the work failed, 2 wrong use or bad input, 3 the verdict is below --require.
      """,
    version: ProgramVersion.text,
    subcommands: [
      Open.self, Interview.self, VendorCommand.self, Apply.self, Answers.self, Report.self, Score.self,
      Explain.self, Compare.self, Write.self, RequestCommand.self, QuestionnaireCommand.self, Check.self,
      Weights.self, PolicyCommand.self, Waive.self,
      Decide.self, History.self, Verify.self, Erase.self, BackupCommand.self, RestoreCommand.self,
      ExportCommand.self, ImportCommand.self, Doctor.self, Keys.self,
    ],
    defaultSubcommand: Open.self)
}
