internal import ArgumentParser
internal import Diligence
internal import Scoring
internal import Workflows

/// `duly weights VENDOR`: how much each criterion counts in an assessment.
struct Weights: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weights", abstract: "Show or set the weights of an assessment.",
    discussion:
      "Weights are positive and need not add up to 100. Both the old and the new set stay on record.")

  @OptionGroup var subject: VendorArguments
  @Option(name: .customLong("set"), help: "A criterion's weight, such as G1=20; may be given several times.")
  var settings: [String] = []
  @Option(help: "Take the weights of this file.") var file: String?
  @Option(help: "Take the weights of this preset instead of all others; --set then changes single ones.")
  var preset: String?
  @Flag(help: "Show the presets that fit, with the reasons behind them, and change nothing.")
  var listPresets = false
  @Flag(help: "Go back to the questionnaire's own weights first.") var reset = false
  @OptionGroup var environment: Environment

  func validate() throws {
    if preset != nil, file != nil { throw ValidationError("Name --preset or --file, not both.") }
  }

  func run() throws {
    let workspace = try environment.workspace()
    var scored = try workspace.scored(subject.vendor, subject.choice)
    if listPresets {
      return try list(try workspace.weightPresets(for: scored.assessment.questionnaire), of: scored)
    }
    if reset || file != nil || preset != nil || !settings.isEmpty {
      var weights = try workspace.weights(settings, file: file, for: scored.questionnaire)
      if let preset {
        let named = try workspace.weightPreset(preset, for: scored.assessment.questionnaire)
        weights.merge(scored.questionnaire.departures(in: named.weights)) { own, _ in own }
      }
      scored = try workspace.setWeights(
        weights, resetting: reset || preset != nil, of: subject.vendor, subject.choice)
    }
    try show(scored)
  }

  private func show(_ scored: Scored) throws {
    let total = scored.card.criteria.reduce(0) { $0 + $1.weight }
    for criterion in scored.card.criteria {
      let share = criterion.weight / total * 100
      let own = scored.assessment.weights[criterion.id] == nil ? "" : "  (set here)"
      try Output.text(
        "\(criterion.id)  \(rounded(criterion.weight))  \(rounded(share)) %  \(criterion.title)\(own)")
    }
  }

  private func list(_ presets: [WeightPreset], of scored: Scored) throws {
    if presets.isEmpty { try Output.text("There are no presets for \(scored.questionnaire.id).") }
    for preset in presets {
      let weights = scored.questionnaire.criteria.map {
        "\($0.id) \(rounded(preset.weights[$0.id] ?? $0.weight))"
      }
      try Output.text("\(preset.id)  \(preset.title)")
      try Output.text("  \(preset.rationale)")
      try Output.text("  \(weights.joined(separator: "  "))")
    }
  }
}
