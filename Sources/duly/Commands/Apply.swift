internal import ArgumentParser
internal import Workflows

/// `duly apply FILE`: the scriptable interview.
struct Apply: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Apply an answers file: all of it, or nothing and every problem with its place.",
    discussion:
      "What the file does not name stays as it is; null clears. The same file twice changes nothing.")

  @Argument(help: "The answers file, YAML or JSON.") var file: String
  @OptionGroup var environment: Environment

  func run() throws {
    let source = try Library.bytes(at: file)
    let applied = try environment.workspace().apply(source, file: file)
    try Output.result("\(applied.assessment)")
    let changes = applied.changes == 1 ? "1 change" : "\(applied.changes) changes"
    if applied.isNew { Output.remark("Opened the assessment \(applied.assessment).") }
    Output.remark(
      applied.changes == 0 ? "Nothing to change." : "\(applied.vendorName): recorded \(changes).")
  }
}
