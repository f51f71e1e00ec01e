internal import ArgumentParser
internal import Workflows

/// `duly check FILE…`: questionnaires, weights, policy numbers, templates and answers without a database.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check questionnaires, weights, policy and answers files and templates without a database.")

  @Argument(help: "The files; what each is follows from its name or its schema line.") var files: [String]
  @OptionGroup var environment: Environment

  func run() throws {
    var problems: [String] = []
    for file in files {
      do {
        try Output.text("\(file): \(try environment.library.check(file))")
      } catch let bad as BadInput {
        problems += bad.problems
      }
    }
    if !problems.isEmpty { throw BadInput(problems) }
  }
}
