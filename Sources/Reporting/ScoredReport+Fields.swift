internal import Diligence
internal import Scoring

/// What a scored report's template may use; lists of rows are documented with their rows.
extension ScoredReport: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("title", "the product and its vendor") { $0.judged.title },
    .text("vendor", "the vendor's name") { $0.judged.vendor.name },
    .text("product", "what is bought") { $0.judged.product },
    .text("recommendation", "what duly advises") { Phrase.verdict($0.card.verdict) },
    .text("score", "0 to 100; a dash where there is none") { Phrase.points($0.card.score) },
    .text("range", "from the lowest to the highest score that open items allow") { Phrase.range($0.card) },
    .text("threshold", "the score from which approval is possible") { Phrase.points($0.card.threshold) },
    .text("claimed", "what the vendor's word alone would give") { Phrase.points($0.card.claimed) },
    .text("completeness", "the share of points whose items are answered") {
      Phrase.percent($0.card.completeness)
    },
    .text("proof", "how well the claims are proven") { Phrase.proof($0.card.proof) },
    .flag("isStarted", "whether any item is answered, so that there is a score") { $0.card.score != nil },
    .flag("isClaiming", "whether any answer claims something, so that there is proof to speak of") {
      $0.card.proof != nil
    },
    .text("tier", "1, 2 or 3, and how it was worked out") { $0.card.tier.because },
    .text("decisionDate", "the day everything is judged at") { $0.card.decisionDate.description },
    .text("decision", "what was decided, by whom, in which role and when") { $0.decisionWords },
    .list("summary", "the summary in plain words, a sentence each") { $0.summary.map(SentenceLine.init) },
    .text("data", "the most sensitive data that the product sees") { $0.use.data?.label ?? "not known" },
    .text("autonomy", "what the agent may do by itself") { $0.use.autonomy?.label ?? "not known" },
    .text("reach", "how far its work reaches") { $0.use.reach?.label ?? "not known" },
    .text("personalData", "whether personal data is involved") {
      $0.use.personalData == .unknown ? "not known" : $0.use.personalData.rawValue
    },
    .text("owner", "the business owner on our side") { Phrase.orNotRecorded($0.intake.owner) },
    .text("contractValue", "what the contract is worth") { Phrase.orNotRecorded($0.intake.contract.value) },
    .text("contractTerm", "how long it runs") {
      $0.intake.contract.termMonths.map { Phrase.count($0, "month", "months") } ?? Phrase.notRecorded
    },
    .list("gates", "the gates that are not clear") { $0.gates },
    .text("clearGates", "the gates that are clear") {
      $0.clearGates.isEmpty ? nil : $0.clearGates.joined(separator: "; ")
    },
    .list("waivers", "the risk acceptances") { $0.waivers },
    .list("conditions", "the conditions of the decision") { $0.conditions },
    .list("obstacles", "what keeps the recommendation below approval") { $0.obstacles },
    .list("paths", "the fewest steps to a better recommendation") { $0.paths },
    .list("gains", "what would add most to the score") { $0.gains },
    .list("criteria", "the criteria") { $0.criteria },
    .list("charts", "the pictures beside the report") { $0.charts },
    .list("reports", "the assurance reports") { $0.reports },
    .flag("statesNoReports", "whether the vendor said that it has no assurance report") {
      $0.judged.assessment.hasNoReports
    },
    .list("findings", "what there is to follow up") { $0.findings },
    .list("subprocessors", "the companies that the vendor relies on") { $0.subprocessors },
    .list("duties", "what the reports leave to us") { $0.duties },
    .list("alternatives", "all vendors compared, this one included") { $0.alternatives },
    .list("robustness", "whether the order of the alternatives survives other weights, a sentence each") {
      ($0.robustness?.brief ?? []).map(SentenceLine.init)
    },
    .list("sections", "the questionnaire's sections with their items") { $0.sections },
    .list("evidence", "the evidence register") { $0.evidence },
    .list("requests", "what is still to come from the vendor") { $0.requests },
    .list("erasures", "what was erased about the vendor, and why") {
      $0.judged.erasures.map(ErasureLine.init)
    },
    .flag("hasOwnWeights", "whether the weights differ from the questionnaire's") {
      !$0.judged.assessment.weights.isEmpty
    },
    .text("weighing", "how the weights came about, for the end of a sentence; nothing where nobody said") {
      $0.judged.assessment.weighing?.words
    },
    .text("weighingReason", "why somebody weighs like this") { $0.judged.assessment.weighing?.rationale },
    .list("policies", "the policy numbers in force") { $0.card.policy.lines },
    .flag("hasOwnPolicy", "whether any policy number is otherwise than usual") {
      !$0.card.policy.departures.isEmpty
    },
    .text("notApplicableShare", "percent of all points that approved not-applicable answers took out") {
      Phrase.percent($0.card.notApplicableShare / 100)
    },
    .text("interviewers", "who asked the questions on our side") {
      $0.intake.interviewers.isEmpty ? nil : $0.intake.interviewers.joined(separator: ", ")
    },
    .text("recordedBy", "who recorded the assessment") { $0.recorders },
    .text("decidedBy", "who decided, and in which role") { report in
      report.judged.assessment.decision.map { Phrase.person($0.by, role: $0.role) }
    },
    .text("decidedOn", "when it was decided") { $0.judged.assessment.decision?.date?.description },
    .text("nextReview", "when to look at it again") {
      $0.judged.assessment.decision?.nextReview?.description
    },
    .text("questionnaire", "id, version and SHA-256 of the questionnaire") {
      $0.judged.questionnaire.identification
    },
    .text("ledger", "the state of the record: events N, head <hash>") { $0.ledger.identification },
  ]

  private var card: Scorecard { judged.scorecard }
  private var intake: Intake { judged.assessment.intake }
  private var use: Use { intake.use }

  private var decisionWords: String {
    guard let decision = judged.assessment.decision else { return "none recorded yet" }
    let date = decision.date.map { ", on \($0)" } ?? ", date not recorded"
    return "\(decision.outcome.label), by \(Phrase.person(decision.by, role: decision.role))\(date)"
  }

  /// Everybody who recorded something about the assessment; nil where that is not known.
  private var recorders: String? {
    let names = Set(judged.marks.filter { $0.key.assessment == judged.assessment.id }.map(\.value.by))
    return names.isEmpty ? nil : names.sorted().joined(separator: ", ")
  }
}

/// One sentence of several.
struct SentenceLine: TemplateSubject {
  let text: String

  static let fields: Fields<Self> = [.text("sentence", "one sentence") { $0.text }]
}

extension Questionnaire {
  /// `ai-coding-soc2, version 1.0.0, SHA-256 …`.
  var identification: String { "\(id), version \(version), SHA-256 \(hash)" }
}

extension LedgerHead {
  /// `events N, head <hash>`: what every document ends with.
  package var identification: String { "events \(events), head \(hash)" }
}
