internal import ArgumentParser
internal import Diligence
internal import Workflows

/// `duly request VENDOR`: the letter that asks the vendor for what is missing, as Markdown.
struct RequestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "Write the letter that asks a vendor for what is missing.",
    discussion: """
      It asks for everything open or requested, and for the fewest things after which the verdict would be the one \
      named; these are marked as needed first. It holds no score, weight, note or gate. The same state of the database \
      gives the same bytes; writing records nothing.
      """)

  @OptionGroup var subject: VendorArguments
  @Option(name: .customLong("for"), help: "Ask for what this verdict waits for: approve or conditional.")
  var target: Target = .approve
  @Option(help: "Ask for a reply by this day (YYYY-MM-DD).") var due: Day?
  @Option(help: "A template of your own instead of the one that comes with duly.") var template: String?
  @OptionGroup var destination: Destination
  @OptionGroup var environment: Environment

  enum Target: String, CaseIterable, ExpressibleByArgument {
    case approve, conditional

    var verdict: Verdict { self == .approve ? .approve : .conditional }
  }

  func run() throws {
    let workspace = try environment.workspace()
    let scored = try workspace.scored(subject.vendor, subject.choice)
    try destination.put(
      try workspace.requestLetter(of: scored, for: target.verdict, due: due, template: template))
  }
}
