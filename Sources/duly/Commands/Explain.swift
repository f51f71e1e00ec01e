internal import ArgumentParser
internal import Reporting
internal import Workflows

/// `duly explain VENDOR`: the lines that a number is made of.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show the lines that a score is made of, so that it can be recomputed by hand.")

  @Argument(help: "The vendor's id or unambiguous name.") var vendor: String
  @Argument(help: "A criterion (G1) or an item (C04). Default: the whole score.") var part: String?
  @OptionGroup var meant: AssessmentOptions
  @OptionGroup var trial: WhatIfOptions
  @OptionGroup var environment: Environment

  func run() throws {
    let workspace = try environment.workspace()
    let scored = try workspace.scored(vendor, meant.choice, whatIf: trial.whatIf)
    try Output.text(try ExplanationText(scored).text(about: part))
  }
}
