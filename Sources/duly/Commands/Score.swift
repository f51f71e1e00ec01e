internal import ArgumentParser
internal import Diligence
internal import Exchange
internal import Reporting
internal import Workflows

/// `duly score VENDOR`: the scorecard.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "score", abstract: "Score a vendor.")

  @OptionGroup var subject: VendorArguments
  @OptionGroup var trial: WhatIfOptions
  @Option(help: "How to write it.") var format: TextOrJSON = .text
  @Option(help: "Exit with status 3 where the verdict is below this.") var require: Verdict?
  @OptionGroup var environment: Environment

  func run() throws {
    let workspace = try environment.workspace()
    let scored = try workspace.scored(subject.vendor, subject.choice, whatIf: trial.whatIf)
    switch format {
    case .text: try Output.text(ScorecardText(scored).text)
    case .json:
      try Output.result(
        scored.card.json(
          vendor: scored.dossier.vendor, questionnaire: scored.questionnaire,
          ledger: try workspace.signed(scored.head)
        ).pretty)
    }
    if let require, scored.card.verdict ?? .reject < require {
      throw BelowRequired(verdict: scored.card.verdict, required: require)
    }
  }
}
