internal import ArgumentParser
internal import Exchange
internal import Workflows

/// `duly history VENDOR`: who changed what, and when.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show who changed what about a vendor, and when.")

  @Argument(help: "The vendor's id or unambiguous name.") var vendor: String
  @Option(help: "Only what is about this item.") var item: String?
  @Option(help: "How to write it.") var format: TextOrJSON = .text
  @OptionGroup var environment: Environment

  func run() throws {
    let workspace = try environment.workspace()
    let entries = try workspace.history(of: vendor, item: item)
    switch format {
    case .text:
      for entry in entries { try Output.result(HistoryText.line(for: entry)) }
    case .json:
      let lines = entries.map { HistoryLine(entry: $0, text: HistoryText.words(for: $0)) }
      let vendor = try workspace.dossier(named: vendor).vendor
      try Output.result(JSON.history(of: vendor, lines: lines, ledger: try workspace.signedHead()).pretty)
    }
  }
}
