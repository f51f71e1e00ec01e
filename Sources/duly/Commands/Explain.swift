internal import ArgumentParser
internal import Exchange
internal import Workflows

/// `duly explain VENDOR`: the lines that a number is made of.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Take any number apart, and show what would change the verdict.",
    discussion:
      "Any number or outcome: score, low, high, claimed, completeness, proof, not-applicable, threshold, tier, verdict, "
      + "a criterion (G1), an item (C04), a gate (no-type-ii), a rule (R02) or a report.")

  @Argument(help: "The vendor's id or unambiguous name.") var vendor: String
  @Argument(help: "What to take apart, such as proof, G1, C04 or no-type-ii. Default: score and verdict.")
  var part: String?
  @OptionGroup var meant: AssessmentOptions
  @OptionGroup var trial: WhatIfOptions
  @Option(help: "How to write it.") var format: TextOrJSON = .text
  @OptionGroup var environment: Environment

  func run() throws {
    let workspace = try environment.workspace()
    let scored = try workspace.scored(vendor, meant.choice, whatIf: trial.whatIf)
    let explanation = ExplanationText(scored)
    switch format {
    case .text: try Output.text(try explanation.text(about: part))
    case .json:
      let json = JSON.explanation(
        of: try explanation.parts(about: part), paths: part == nil ? scored.card.paths : nil,
        vendor: scored.dossier.vendor, assessment: scored.assessment, questionnaire: scored.questionnaire,
        ledger: try workspace.signed(scored.head))
      try Output.result(json.pretty)
    }
  }
}
