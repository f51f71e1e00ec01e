import Diligence

/// What somebody should follow up: records that count for nothing or less than they seem to. No finding
/// changes a number.
struct Findings: Sendable {
  let assessment: Assessment
  let questionnaire: Questionnaire
  let record: ReportRecord
  /// What the rules make of the reports.
  let readings: [RuleReading]
  let notApplicableShare: Double
  let policy: Policy
  let contradictions: [Contradiction]

  init(_ reckoning: Reckoning) {
    let judgement = reckoning.judgement
    assessment = judgement.assessment
    questionnaire = judgement.plan.questionnaire
    record = judgement.record
    readings = reckoning.readings
    notApplicableShare = reckoning.notApplicableShare
    policy = judgement.policy
    contradictions = Contradictions(judgement).all
  }

  /// The most severe first.
  var all: [Finding] {
    let ofReports = readings.flatMap(\.findings) + opinions + contradiction + tests
    return (ofReports + answers + evidence + share + waivers + contradictions.map(Finding.init)).bySeverity
  }

  private var opinions: [Finding] {
    record.all.filter { !$0.report.qualifiedCriteria.isEmpty && $0.report.opinion != .qualified }.map { use in
      let opinion = use.report.opinion.label
      return use.followUp(
        "\(use.id) names criteria of a qualified opinion, yet its opinion is \(opinion).", .medium)
    }
  }

  private var contradiction: [Finding] {
    guard assessment.hasNoReports, !assessment.reports.isEmpty else { return [] }
    let text = "The vendor is said to have no assurance report, yet one is recorded; the recorded one counts."
    return [Finding(text: text)]
  }

  private var tests: [Finding] {
    record.all.flatMap { use in
      use.report.tests.keys.sorted().compactMap { id in
        let test = use.report.tests[id]
        return problem(withTestOf: id, test, in: use.report).map {
          Finding(text: $0, item: id, report: use.id)
        }
      }
    }
  }

  private func problem(withTestOf id: ItemID, _ test: ReportTest?, in report: AssuranceReport) -> String? {
    guard let item = questionnaire.item(id) else {
      return "\(report.id) records a test of \(id), which the questionnaire does not have."
    }
    if !item.isTestable || report.startLevel == nil {
      return
        "\(report.id) records a test of \(id), but \(report.startLevel == nil ? "such a document" : "a report") "
        + "cannot prove it."
    }
    if test?.page != nil { return nil }
    return "\(report.id) records a test of \(id) without a page, so it counts for nothing."
  }

  private var share: [Finding] {
    if meets(policy.notApplicableShare, notApplicableShare) { return [] }
    let text =
      "\(rounded(notApplicableShare)) % of all points are declared not applicable, more than the usual "
      + "\(rounded(policy.notApplicableShare)) %."
    return [Finding(text: text)]
  }
}

extension Findings {
  fileprivate var answers: [Finding] {
    assessment.answers.keys.sorted().compactMap { id in
      guard let answer = assessment.answers[id], !answer.isEmpty else { return nil }
      return problem(with: answer, to: id).map { Finding(text: $0, item: id) }
    }
  }

  private func problem(with answer: Answer, to id: ItemID) -> String? {
    guard let item = questionnaire.item(id) else {
      return "An answer to \(id) is recorded, which the questionnaire does not ask."
    }
    if item.computation != nil { return nil }
    switch answer.choice {
    case .notApplicable where !answer.isApprovedNotApplicable:
      return "\(id) is answered not applicable without both a reason and an approver, so it counts as open."
    case .option(let option) where item.option(option) == nil:
      return "\(id) is answered `\(option)`, which is not one of its options, so it counts as open."
    default: return nil
    }
  }

  fileprivate var evidence: [Finding] {
    assessment.evidence.keys.sorted().flatMap { id -> [Finding] in
      let isHopeless = assessment.evidence[id]?.values.contains { $0.status.willNotCome } ?? false
      guard isHopeless, let item = questionnaire.item(id), item.computation == nil else { return [] }
      return item.evidencePieces.compactMap { piece in
        let status = assessment.evidence(piece.id, of: id).status
        guard status.willNotCome else { return nil }
        let what = status == .refused ? "the vendor refused it" : "it does not exist"
        return Finding(text: "\(id), evidence \(piece.id) (\(piece.title)): \(what).", item: id)
      }
    }
  }

  fileprivate var waivers: [Finding] {
    assessment.waivers.keys.sorted().compactMap { gate in
      guard let waiver = assessment.waivers[gate] else { return nil }
      return problem(with: waiver, of: gate).map { Finding(text: $0) }
    }
  }

  private func problem(with waiver: Waiver, of gate: GateID) -> String? {
    if !questionnaire.gates.contains(where: { $0.id == gate }) {
      return "A waiver names the gate \(gate), which the questionnaire does not have."
    }
    if waiver.by.isBlank || waiver.reason.isBlank {
      return "The waiver of \(gate) has no name or no reason, so it does not hold."
    }
    if waiver.expires >= assessment.decisionDate { return nil }
    return "The waiver of \(gate) by \(waiver.by) expired on \(waiver.expires), so it does not hold."
  }
}

extension Evidence.Status {
  fileprivate var willNotCome: Bool { self == .refused || self == .nonexistent }
}
