internal import Diligence

/// What a comparison's template may use; lists of rows are documented with their rows.
extension Comparison: TemplateSubject {
  static let fields: Fields<Self> = [
    .list("vendors", "the vendors in rank order") { $0.ranks },
    .list("scores", "recommendation, score and what belongs to it") { $0.rows(.scores) },
    .list("gates", "where each gate stands") { $0.rows(.gates) },
    .list("criteria", "points earned by criterion") { $0.rows(.criteria) },
    .list("charts", "the pictures of the criteria, beside the comparison") {
      $0.charts.filter { $0.chart.name == "criteria" }
    },
    .list("rankCharts", "the pictures of the ranks, beside the comparison") {
      $0.charts.filter { $0.chart.name == "ranks" }
    },
    .list("items", "answer and evidence by item") { $0.rows(.items) },
    .list(
      "robustness", "one, where two vendors or more have a score: whether the order survives other weights"
    ) {
      $0.robustness.map { [$0] } ?? []
    },
    .flag("differencesOnly", "whether rows in which all vendors are alike are left out") {
      $0.showsDifferencesOnly
    },
    .flag("isWeighedAlike", "whether all vendors were weighed by the same weights") { $0.isWeighedAlike },
    .flag("isJudgedByOnePolicy", "whether all vendors were judged by the same policy numbers") {
      $0.isJudgedByOnePolicy
    },
    .text("decisionDate", "the day everything is judged at") {
      $0.ranked.first?.scorecard.decisionDate.description
    },
    .text("questionnaire", "id, version and SHA-256 of the questionnaire") {
      $0.questionnaire?.identification
    },
    .text("ledger", "the state of the record: events N, head <hash>") { $0.ledger.identification },
  ]
}

extension ComparisonRow: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("id", "the id of the gate, criterion or item") { $0.id },
    .text("title", "what it is about") { $0.title },
    .list("cells", "one for each vendor, in their order") { $0.cells },
  ]
}

extension ComparisonCell: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("text", "what the vendor shows") { $0.text },
    .text("evidence", "of an item: level of proof and accepted pieces") { $0.evidence },
  ]
}
