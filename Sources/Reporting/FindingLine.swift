internal import Diligence
internal import Scoring

/// Something to follow up, with who does.
package struct FindingLine: Sendable, Equatable {
  let text: String
  let severity: String
  let about: String
  /// The business owner, as long as nobody else is named.
  let owner: String

  init(_ finding: Finding, of judged: JudgedAssessment) {
    text = finding.text
    severity = finding.severity.rawValue
    let places = [finding.item.map(judged.title), finding.report.map { "report \($0)" }]
    let about = places.compactMap { $0 }.joined(separator: ", ")
    self.about = about.isEmpty ? "the assessment" : about
    owner = Phrase.orNotRecorded(judged.assessment.intake.owner)
  }
}

extension FindingLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("finding", "what there is to follow up") { $0.text },
    .text("severity", "how much it weighs: high, medium, low or note; the list has the weightiest first") {
      $0.severity
    },
    .text("about", "the item or report it is about") { $0.about },
    .text("owner", "who follows it up: the business owner") { $0.owner },
  ]
}
