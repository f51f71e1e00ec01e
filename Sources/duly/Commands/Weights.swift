internal import ArgumentParser
internal import Diligence
internal import Foundation
internal import Scoring
internal import Workflows

/// `duly weights VENDOR`: how much each criterion counts in an assessment, and how that came about.
struct Weights: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weights", abstract: "Show or set the weights of an assessment, and how they came about.",
    discussion: """
      Weights are positive and need not add up to 100. Both the old and the new set stay on record, with how they \
      came about and why.

      The assistant: put the criteria in the order in which their swing from the worst to the best vendor matters \
      (--order), or say what each such swing is worth beside the most important one (--points); --swing asks for \
      both, question by question.
      """)

  @OptionGroup var subject: VendorArguments
  @Option(name: .customLong("set"), help: "A criterion's weight, such as G1=20; may be given several times.")
  var settings: [String] = []
  @Option(help: "Take the weights of this file.") var file: String?
  @Option(help: "Take the weights of this preset instead of all others; --set then changes single ones.")
  var preset: String?
  @Option(
    help: "Take the rank-order centroid of this order of all criteria, such as \"G1 > G2 = G3 > G4\".")
  var order: String?
  @Option(help: "Take the weights from points above 0 and up to 100, such as \"G1=100 G2=80\".")
  var points: String?
  @Flag(help: "Ask for order and points one by one, on the terminal.") var swing = false
  @Option(help: "Why these weights; recorded with them.") var rationale: String?
  @Flag(help: "Show the presets that fit, with the reasons behind them, and change nothing.")
  var listPresets = false
  @Flag(help: "Go back to the questionnaire's own weights first.") var reset = false
  @Option(help: "Write the weights in force as a weights file, which --file and the presets read.")
  var write: String?
  @Option(help: "The title of the file written.") var title: String?
  @Flag(help: "Replace the file where it exists.") var force = false
  @OptionGroup var environment: Environment

  func validate() throws {
    let starts = [
      "--file": file != nil, "--preset": preset != nil, "--order": order != nil, "--points": points != nil,
      "--swing": swing, "--list-presets": listPresets, "--write": write != nil,
    ]
    let named = starts.filter(\.value).keys.sorted()
    if named.count > 1 { throw ValidationError("Name \(named[0]) or \(named[1]), not both.") }
    if let start = named.first, !settings.isEmpty, !["--file", "--preset"].contains(start) {
      throw ValidationError("Name \(start) or --set, not both.")
    }
    if let start = named.first, reset, start != "--file", start != "--preset" {
      throw ValidationError("Name \(start) or --reset, not both.")
    }
    if write == nil, title != nil || force {
      throw ValidationError("--title and --force belong to --write FILE.")
    }
  }

  func run() throws {
    let workspace = try environment.workspace()
    if swing { return try ask(workspace) }
    let scored = try workspace.scored(subject.vendor, subject.choice)
    if listPresets {
      return try list(try workspace.weightPresets(for: scored.assessment.questionnaire), of: scored)
    }
    if let write { return try self.write(scored, to: write, workspace) }
    let isWished = start != nil || !settings.isEmpty || rationale != nil
    let wish = WeightsWish(start ?? .asRecorded, settings: settings, rationale: rationale)
    try show(isWished ? try workspace.weigh(wish, of: subject.vendor, subject.choice) : scored)
  }

  private var start: WeightsWish.Start? {
    if let preset { return .preset(preset) }
    if let file { return .file(file, fromOwn: reset) }
    if let order { return .order(order) }
    if let points { return .points(points) }
    return reset ? .own : nil
  }

  private func write(_ scored: Scored, to path: String, _ workspace: Workspace) throws {
    let preset = try workspace.weightPreset(inForceFor: scored, title: title, rationale: rationale)
    try workspace.write(preset, for: scored.questionnaire, to: path, replacing: force)
    Output.remark(
      "Wrote \(path). In the folder `weights` beside the questionnaires it is offered as a preset.")
  }
}

extension Weights {
  /// The assistant, question by question; only a person at a terminal can answer it.
  private func ask(_ workspace: Workspace) throws {
    guard Output.isTerminal, isatty(STDIN_FILENO) == 1 else {
      throw BadInput(
        "--swing asks questions, and there is nobody at a terminal to answer. Give the order or points instead: "
          + "--order \"G1 > G2 = G3 > …\" or --points \"G1=100 G2=80 …\", with all criteria.")
    }
    let dossier = try workspace.dossier(named: subject.vendor)
    let assessment = try workspace.assessment(subject.choice, in: dossier).id
    try PlainScreening(workspace: workspace, environment: environment).weigh(dossier.vendorID, assessment)
  }

  private func show(_ scored: Scored) throws {
    let total = scored.card.criteria.reduce(0) { $0 + $1.weight }
    for criterion in scored.card.criteria {
      let share = criterion.weight / total * 100
      let own = scored.assessment.weights[criterion.id] == nil ? "" : "  (set here)"
      try Output.text(
        "\(criterion.id)  \(rounded(criterion.weight))  \(rounded(share)) %  \(criterion.title)\(own)")
    }
    guard let weighing = scored.assessment.weighing else { return }
    try Output.text("How they came about: \(weighing.words).")
    if let why = weighing.rationale { try Output.text("Why: \(why)") }
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
