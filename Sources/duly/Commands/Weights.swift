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
  @Flag(help: "Go back to the questionnaire's own weights first.") var reset = false
  @OptionGroup var environment: Environment

  func run() throws {
    let workspace = try environment.workspace()
    var scored = try workspace.scored(subject.vendor, subject.choice)
    if reset || file != nil || !settings.isEmpty {
      let weights = try workspace.weights(settings, file: file, for: scored.questionnaire)
      scored = try workspace.setWeights(weights, resetting: reset, of: subject.vendor, subject.choice)
    }
    let total = scored.card.criteria.reduce(0) { $0 + $1.weight }
    for criterion in scored.card.criteria {
      let share = criterion.weight / total * 100
      let own = scored.assessment.weights[criterion.id] == nil ? "" : "  (set here)"
      try Output.text(
        "\(criterion.id)  \(rounded(criterion.weight))  \(rounded(share)) %  \(criterion.title)\(own)")
    }
  }
}
