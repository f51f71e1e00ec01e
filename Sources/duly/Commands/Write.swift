internal import ArgumentParser
internal import Workflows

/// `duly write VENDOR`: the scored report, or a comparison, as Markdown.
struct Write: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write", abstract: "Write the scored report of a vendor, or a comparison, as Markdown.",
    discussion: "The same state of the database gives the same bytes; writing records nothing.")

  @Argument(help: "The vendor; with --compare two or more.") var vendors: [String] = []
  @Flag(help: "Write a comparison of the vendors.") var compare = false
  @Option(help: "A template of your own instead of the one that comes with duly.") var template: String?
  @Option(help: "The assessment of this product. Default: the newest.") var product: String?
  @Option(help: "The assessment with this id. Default: the newest. With --compare it may be repeated.")
  var assessment: [String] = []
  @Flag(help: "With --compare: only what differs.") var differences = false
  @OptionGroup var drawing: DrawOptions
  @Flag(help: "Draw charts too, as SVG files beside the document; needs -o.") var charts = false
  @OptionGroup var trial: WhatIfOptions
  @OptionGroup var destination: Destination
  @OptionGroup var environment: Environment

  func validate() throws {
    if vendors.isEmpty { throw ValidationError("Name a vendor: duly write VENDOR") }
    if !compare, vendors.count > 1 {
      throw ValidationError("A report is about one vendor. For several: duly write --compare A B")
    }
    if !compare, differences || drawing.isGiven {
      throw ValidationError("--differences, --draws and --seed go with --compare.")
    }
    if !compare, assessment.count > 1 {
      throw ValidationError("A report is about one assessment: give --assessment once.")
    }
    if compare, product != nil {
      throw ValidationError("With --compare, name assessments with --assessment ID, not --product.")
    }
    if charts, destination.output == nil {
      throw ValidationError("Charts are files beside the document. Name it: duly write … --charts -o FILE.md")
    }
  }

  func run() throws {
    let workspace = try environment.workspace()
    if compare {
      let compared = try drawing.followed { draws in
        try workspace.compared(
          vendors, assessments: assessment, whatIf: trial.whatIf, differencesOnly: differences, draws: draws)
      }
      try destination.put(
        try path.map { try workspace.illustratedComparison(of: compared, template: template, at: $0) }
          ?? IllustratedDocument(try workspace.comparisonReport(of: compared, template: template)))
    } else {
      let scored = try workspace.scored(vendors[0], choice, whatIf: trial.whatIf)
      try destination.put(
        try path.map { try workspace.illustratedReport(of: scored, template: template, at: $0) }
          ?? IllustratedDocument(try workspace.scoredReport(of: scored, template: template)))
    }
  }

  private var choice: AssessmentChoice { AssessmentChoice(product: product, assessment: assessment.first) }

  /// Where the document stands that charts are drawn for; nil without charts.
  private var path: String? { charts ? destination.output : nil }
}
