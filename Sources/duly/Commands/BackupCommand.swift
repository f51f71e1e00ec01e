internal import ArgumentParser
internal import Exchange
internal import Workflows

/// `duly backup`: everything in one file, or how old the last one is.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Write one file with the record, its questionnaires and the vendors' files inside.",
    discussion: """
      The file is read back and verified before it gets its name; `duly restore` makes a database of it. Without a \
      file, says when the last backup was made and what came to the record since.
      """)

  @Argument(help: "The file to write; it is for its owner alone.") var file: String?
  @Flag(help: "Replace the file where it exists.") var force = false
  @Flag(help: "Leave out vendors' files that are missing or altered, and say which.") var incomplete = false
  @Option(help: "How to write what came of it.") var format: TextOrJSON = .text
  @OptionGroup var environment: Environment

  func run() throws {
    let workspace = try environment.workspace()
    if let file {
      try tell(workspace.backUp(to: file, replacing: force, incomplete: incomplete))
    } else {
      try tell(workspace.backupAge())
    }
  }

  private func tell(_ made: BackupMade) throws {
    for name in made.leftOut { Output.remark("Left out, since it is not as it was attached: \(name)") }
    if !made.isRemembered {
      Output.remark("The database cannot be written to, so it does not know of this backup.")
    }
    if format == .json { return try Output.result(made.json.pretty) }
    try Output.text(
      """
      Wrote \(made.path), \(SizeText.words(for: made.size)), and read it back: events \(made.head.events), head \
      \(made.head.hash), questionnaires \(made.questionnaires), vendors' files \(made.documents).
      """)
  }

  private func tell(_ age: BackupAge) throws {
    if format == .json {
      try Output.result(age.json.pretty)
    } else {
      try Output.text(age.words + (age.path.map { "\nIt is in \($0)." } ?? ""))
    }
    if age.isOld { Output.remark("duly: That is long ago. Make one now: duly backup FILE") }
  }
}
