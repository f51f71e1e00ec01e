internal import ArgumentParser
internal import Diligence
internal import Workflows

/// `duly import FOLDER`: a database out of an export.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "Make a new database of a folder that `duly export` wrote, once every hash was worked out again.",
    discussion:
      "What does not fit is named with its file and line, and then nothing is imported. Answers files go in with `duly apply`."
  )

  @Argument(help: "The folder.") var folder: String
  @Option(help: "Where the database is to lie. Default: the database that you work in.") var to: String?
  @Flag(help: "Move a database that is there aside, under a name with today's date.") var force = false
  @OptionGroup var environment: Environment

  func run() throws {
    let today = Environment.now.day
    let imported = try Imported(
      from: folder, to: to ?? environment.databasePath, replacing: force, on: today)
    if let aside = imported.aside { Output.remark("The database that was there is kept in \(aside).") }
    if imported.leftOut > 0 {
      Output.remark("The export was made without \(imported.leftOut) of the vendors' files.")
    }
    try Output.text(
      """
      Imported into \(imported.path): events \(imported.head.events), head \(imported.head.hash), questionnaires \
      \(imported.questionnaires), vendors' files \(imported.documents).
      """)
  }
}
