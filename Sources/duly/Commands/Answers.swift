internal import ArgumentParser
internal import Exchange
internal import Workflows

/// `duly answers VENDOR`: the assessment as an answers file.
struct Answers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers", abstract: "Write an assessment as an answers file.",
    discussion: "`duly apply` of it on an empty database gives the same assessment and the same score.")

  enum Format: String, CaseIterable, ExpressibleByArgument { case yaml, json }

  @OptionGroup var subject: VendorArguments
  @Option(help: "How to write it.") var format: Format = .yaml
  @OptionGroup var destination: Destination
  @OptionGroup var environment: Environment

  func run() throws {
    let workspace = try environment.workspace()
    let head = try workspace.signedHead()
    let file = try workspace.answersFile(of: subject.vendor, subject.choice)
    try destination.put(format == .yaml ? file.yaml : file.pretty)
    // The file itself has no place for it: it says the same wherever it is applied.
    Output.remark(about: head)
  }
}
