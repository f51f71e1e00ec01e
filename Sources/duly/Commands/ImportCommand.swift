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
  @OptionGroup var place: NewPlace
  @OptionGroup var environment: Environment

  func run() throws {
    let imported = try Imported(
      from: folder, to: place.path(in: environment), replacing: place.force, on: Environment.now.day)
    place.tell(movedAside: imported.aside)
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
