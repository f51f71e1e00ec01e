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
  @OptionGroup var place: NewPlace
  @OptionGroup var environment: Environment

  func run() throws {
    let restored = try Restored(
      from: file, to: place.path(in: environment), replacing: place.force, on: Environment.now.day)
    place.tell(movedAside: restored.aside)
    for name in restored.leftOut { Output.remark("The backup was made without this file: \(name)") }
    try Output.text(
      """
      Restored \(restored.path) from a backup of \(restored.at), made by duly \(restored.program): events \
      \(restored.head.events), head \(restored.head.hash), vendors' files \(restored.documents).
      """)
  }
}
