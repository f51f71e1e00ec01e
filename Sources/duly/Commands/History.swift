internal import ArgumentParser
internal import Exchange
internal import Reporting
internal import Workflows

/// `duly history VENDOR`: who changed what, and when.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Show who changed what about a vendor, and when.")

  @Argument(help: "The vendor's id or unambiguous name.") var vendor: String
  @Option(help: "Only what is about this item.") var item: String?
  @OptionGroup var environment: Environment

  func run() throws {
    let events = try environment.workspace().history(of: vendor, item: item)
    for event in events { Output.result(HistoryText.line(for: event)) }
  }
}
