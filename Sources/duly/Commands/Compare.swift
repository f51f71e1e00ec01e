internal import ArgumentParser
internal import Exchange
internal import Reporting
internal import TerminalUI
internal import Workflows

/// `duly compare VENDOR VENDOR …`: vendors side by side.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Hold vendors side by side: gates first, then scores, criteria and answers.",
    discussion: """
      The comparison also tells whether the order survives other weights: weights are drawn near those used, in the \
      same order of importance, and any at all.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, markdown, json, csv }

  @Argument(help: "Two vendors or more, by id or unambiguous name.") var vendors: [String] = []
  @Flag(help: "Only what differs.") var differences = false
  @Option(help: "How to write it.") var format: Format = .table
  @Option(help: "Take this assessment of its vendor instead of the newest; may be repeated.")
  var assessment: [String] = []
  @OptionGroup var drawing: DrawOptions
  @OptionGroup var trial: WhatIfOptions
  @OptionGroup var environment: Environment

  func run() throws {
    let workspace = try environment.workspace()
    let compared = try drawing.followed { draws in
      try workspace.compared(
        vendors, assessments: assessment, whatIf: trial.whatIf, differencesOnly: differences, draws: draws)
    }
    let comparison = compared.comparison
    if !comparison.isWeighedAlike {
      Output.remark(
        "The vendors carry different weights, each is scored on its own. Use --weights FILE for one set.")
    }
    if !comparison.isJudgedByOnePolicy {
      Output.remark(
        "The vendors are judged by different policy numbers, each by its own. Use --policy FILE for one set.")
    }
    switch format {
    case .table: try Output.result(comparison.table(columns: Output.columns) { $0.cellWidth })
    case .markdown: try Output.result(try workspace.comparisonReport(of: compared))
    case .csv:
      try Output.result(CSV(rows: comparison.sheet).text)
      Output.remark(about: try workspace.signed(compared.head))
    case .json: try Output.result(compared.json(ledger: try workspace.signed(compared.head)).pretty)
    }
  }
}
