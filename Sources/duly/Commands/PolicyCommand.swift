internal import ArgumentParser
internal import Scoring
internal import Workflows

/// `duly policy VENDOR`: the numbers of the scoring model that a buyer may set, for one assessment.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Show or set the policy numbers of an assessment.",
    discussion: """
      Such as how old a report may be and what an approval asks for. An assessment takes along what the library's \
      policy.yaml sets when it is opened; here one is changed by itself. Both the old and the new numbers stay on record.
      """)

  @OptionGroup var subject: VendorArguments
  @Option(
    name: .customLong("set"), help: "A number, such as current_months=18; may be given several times.")
  var settings: [String] = []
  @Option(help: "Take the numbers of this file; what it does not name is the standard's.") var file: String?
  @Flag(help: "Go back to the standard first.") var reset = false
  @OptionGroup var environment: Environment

  func run() throws {
    let scored = try environment.workspace().setPolicy(
      Workspace.PolicyRequest(settings: settings, file: file, resets: reset), of: subject.vendor,
      subject.choice)
    let rows = scored.card.policy.lines.map { [$0.number.rawValue, $0.words, $0.number.decides] }
    try Output.text(TextTable(widest: 100, rows: rows).text)
  }
}
