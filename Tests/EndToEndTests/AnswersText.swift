import Testing

/// Answers files that tests apply.
enum AnswersText {
  /// The smallest file that opens an assessment, with `more` lines after it.
  static func opening(_ vendor: String = "Example Code", more: String = "") -> String {
    """
    schema: duly.answers/1
    vendor:
      name: \(vendor)
      product: Example Agent
      use: {data: confidential, autonomy: opens_pull_request, reach: organisation, personal_data: no}
    questionnaire: ai-coding-soc2
    decision_date: 2026-11-21
    \(more)

    """
  }
}

extension Home {
  /// Applies an answers file that must be in order.
  func apply(_ text: String) throws {
    try duly("apply", try write(text, to: "in-order.yaml")).succeeded()
  }

  /// Applies the answers file of a made-up vendor by its place, 1 the proven one.
  func applySample(_ number: Int) throws {
    let names = ["1-proven", "2-many-claims", "3-trains-on-code"]
    try duly("apply", try Program.checkout() + "/questionnaires/samples/\(names[number - 1]).yaml")
      .succeeded()
  }
}
