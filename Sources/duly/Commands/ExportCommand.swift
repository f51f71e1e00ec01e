internal import ArgumentParser
internal import Exchange
internal import Workflows

/// `duly export FOLDER`: everything in files that other programs read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the whole record into a new folder, as JSON or CSV that imports back.",
    discussion: """
      Every event with its exact payload, salt and hashes, the questionnaires as YAML and the vendors' files under \
      their SHA-256; record.json lists them. `duly import` makes the same record of it, hash by hash.
      """)

  @Argument(help: "The folder to make.") var folder: String
  @Option(help: "How the events are written. (values: json, csv)") var format: RecordFormat = .json
  @Flag(help: "Leave out vendors' files that are missing or altered, and say which.") var incomplete = false
  @OptionGroup var environment: Environment

  func run() throws {
    let exported = try environment.workspace().export(to: folder, as: format, incomplete: incomplete)
    for name in exported.leftOut { Output.remark("Left out, since it is not as it was attached: \(name)") }
    try Output.text(
      """
      Wrote \(exported.path): events \(exported.head.events), head \(exported.head.hash), questionnaires \
      \(exported.questionnaires), vendors' files \(exported.documents).
      """)
  }
}

extension RecordFormat: ExpressibleByArgument {}
