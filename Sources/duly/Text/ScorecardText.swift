internal import Diligence
internal import Reporting
internal import Scoring
internal import TerminalUI
internal import Workflows

/// A scorecard for a person at the command line.
struct ScorecardText {
  private let scored: Scored
  private var card: Scorecard { scored.card }

  init(_ scored: Scored) {
    self.scored = scored
  }

  var text: String {
    [head, criteria, gates, rules, findings, ledger].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var head: String {
    let product = scored.assessment.intake.product.map { " · \($0)" } ?? ""
    let title = "\(scored.dossier.vendor.name)\(product) · decision date \(card.decisionDate)".visible
    let rows = [
      ["Advice", card.verdict?.label ?? "nothing to score"],
      ["Score", score],
      ["Claimed", "\(card.claimed.map(rounded) ?? "no value")  (what the vendor's word alone would give)"],
      ["Completeness", card.completeness.map(percent) ?? "no value"],
      ["Proof", card.proof.map(twoDecimals) ?? "no value"],
      ["Tier", "\(card.tier.because) It asks for \(rounded(card.threshold))."],
    ]
    let reasons = card.reasons.map { "  \($0)" }
    return ([title, TextTable(widest: 200, rows: rows).text] + reasons).joined(separator: "\n")
  }

  private var score: String {
    guard let score = card.score, let low = card.low, let high = card.high else { return "not started" }
    return high - low < 0.05
      ? rounded(score) : "\(rounded(score))  (up to \(rounded(high)) once all is answered)"
  }

  private var criteria: String {
    let header = ["", "Criterion", "Weight", "Points", "Earned", "Gap", "Missing proof", "Open", ""]
    let lines = card.criteria.map { criterion in
      let split = criterion.split
      return [
        criterion.id.text, criterion.title, rounded(criterion.weight), rounded(split.points),
        rounded(split.earned),
        rounded(split.gap), rounded(split.missingProof), rounded(split.open),
        split.points > 0 ? Bar.text(split.earned / split.points, width: 10) : "",
      ]
    }
    return TextTable(rightAligned: [2, 3, 4, 5, 6, 7], rows: [header] + lines).text
  }

  private var gates: String {
    let shown = card.gates.filter { $0.state != .clear }
    guard !shown.isEmpty else { return "Gates: all clear." }
    let lines = shown.map { gate in
      "  \(gate.state.rawValue)  \(gate.gate.id) (\(gate.gate.effect == .reject ? "rejects" : "at most conditional")): "
        + gate.because.visible
    }
    return (["Gates:"] + lines).joined(separator: "\n")
  }

  private var rules: String {
    let shown = card.rules.filter(\.speaksAgainst)
    guard !shown.isEmpty else { return "" }
    let lines = shown.map { rule in
      [
        "  \(rule.rule)", rule.report?.text ?? "", rule.severity.rawValue, rule.kind.label, rule.text,
      ]
    }
    return "Rules that speak against a report:\n" + TextTable(widest: 200, rows: lines).text
  }

  private var findings: String {
    guard !card.findings.isEmpty else { return "" }
    let lines = card.findings.map { ["  \($0.severity.rawValue)", $0.text] }
    return "Findings:\n" + TextTable(widest: 400, rows: lines).text
  }

  private var ledger: String {
    let used = scored.questionnaire
    return """
      \(used.id) \(used.version), sha256 \(used.hash.short)…; events \(scored.head.events), head \(scored.head.hash)
      `duly explain \(scored.dossier.vendorID)` shows the lines behind each number.
      """
  }
}
