internal import ArgumentParser
internal import Diligence
internal import Exchange
internal import Foundation
internal import ReportReading
internal import Screens
internal import TerminalUI
internal import Workflows

/// `duly doctor`: whether everything that duly depends on is as it should be, and what to do where it is not.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look whether all is well: files and who may read them, disk, record, terminal, PDF tools.",
    discussion: """
      Nothing is changed and nothing is created, whatever state the database is in. The exit status is 1 where \
      something needs doing.
      """)

  @Flag(help: "Read all of the record and of vendors' files, as `duly verify` does.") var full = false
  @Option(help: "How to write it.") var format: TextOrJSON = .text
  @OptionGroup var environment: Environment

  func run() throws {
    let checkup = Checkup(of: surroundings, full: full)
    switch format {
    case .json: try Output.result(checkup.json.pretty)
    case .text:
      try Output.text(CheckupText.text(of: checkup, width: Output.isTerminal ? Output.columns : nil))
    }
    // Everything is said already.
    if !checkup.isWell { Foundation.exit(Failure.failed) }
  }

  private var surroundings: Surroundings {
    Surroundings(
      version: ProgramVersion.text, database: environment.databasePath, library: environment.library,
      stateFolder: Environment.stateFolder, signingKey: Environment.signingKeyPath,
      keys: Surroundings.Keys(path: KeyMapFile.path, problems: Self.problemsWithKeys),
      terminal: Self.terminal, now: Environment.now,
      versionOfTool: { PDFTools.installed.version(of: $0) })
  }

  private static var problemsWithKeys: [String] {
    do {
      _ = try KeyMapFile.read()
      return []
    } catch {
      return Failure.describe(error)?.lines ?? ["\(error)"]
    }
  }

  private static var terminal: Surroundings.TerminalFacts {
    let options = TerminalOptions(environment: ProcessInfo.processInfo.environment)
    let size = Output.size
    return Surroundings.TerminalFacts(
      kind: options.kind, isTerminal: Output.isTerminal, columns: size.columns, rows: size.rows,
      smallest: (App.smallest.width, App.smallest.height), hasColour: options.hasColor,
      isUTF8: options.glyphs == .unicode)
  }
}
