internal import ArgumentParser
internal import Diligence
internal import Workflows

/// `duly restore FILE`: a database out of a backup.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Make a database of a backup, once all of it is checked.",
    discussion: """
      The backup may come from anybody: nothing is put in place before every link, questionnaire and file in it was \
      verified. A database that is there already stays, unless --force moves it aside.
      """)

  @Argument(help: "The backup.") var file: String
  @Option(help: "Where the database is to lie. Default: the database that you work in.") var to: String?
  @Flag(help: "Move a database that is there aside, under a name with today's date.") var force = false
  @OptionGroup var environment: Environment

  func run() throws {
    let today = Environment.now.day
    let restored = try Restored(
      from: file, to: to ?? environment.databasePath, replacing: force, on: today)
    if let aside = restored.aside { Output.remark("The database that was there is kept in \(aside).") }
    for name in restored.leftOut { Output.remark("The backup was made without this file: \(name)") }
    try Output.text(
      """
      Restored \(restored.path) from a backup of \(restored.at), made by duly \(restored.program): events \
      \(restored.head.events), head \(restored.head.hash), vendors' files \(restored.documents).
      """)
  }
}
