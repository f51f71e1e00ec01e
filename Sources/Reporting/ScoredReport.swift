package import Diligence
package import Robustness
internal import Scoring

/// The document that an approval committee gets about one assessment, as plain values.
///
/// A pure function of what it is made from: it reads no clock and no locale, so the same state of the record
/// gives the same document.
package struct ScoredReport: Sendable {
  let judged: JudgedAssessment
  let ledger: LedgerHead
  let summary: [String]
  let gates: [GateLine]
  let clearGates: [String]
  let waivers: [WaiverLine]
  let conditions: [ConditionLine]
  let obstacles: [ObstacleLine]
  let paths: [PathLine]
  let gains: [GainLine]
  let criteria: [CriterionLine]
  let reports: [ReportLine]
  let findings: [FindingLine]
  let subprocessors: [PartyLine]
  let duties: [DutyLine]
  let alternatives: [RankLine]
  /// Whether the order of the alternatives survives other weights; nil where fewer than two of them have a score.
  let robustness: RankingWords?
  let sections: [SectionLine]
  let evidence: [EvidenceLine]
  let requests: [RequestLine]
  /// The pictures that stand beside the report in files of their own.
  package var charts: [ChartLink] = []

  /// `alternatives` are other vendors' assessments for the same purpose, which may be none; `study` is what was
  /// found about the order of all of them; `ledger` is the state of the record that all of it was read from.
  package init(
    of judged: JudgedAssessment, alternatives: [JudgedAssessment] = [], study: RankingStudy? = nil,
    ledger: LedgerHead
  ) {
    let (assessment, card) = (judged.assessment, judged.scorecard)
    self.judged = judged
    self.ledger = ledger
    summary = Summary(of: judged).sentences
    gates = GateLine.lines(of: card)
    clearGates = card.gates.filter { $0.state == .clear }.map(\.gate.title)
    waivers = judged.waivers.map { WaiverLine($0, of: judged) }
    conditions = assessment.decision?.conditions.map(ConditionLine.init) ?? []
    obstacles = ObstacleLine.lines(of: judged)
    paths = PathLine.lines(of: judged)
    gains = card.improvements.prefix(GainLine.most).map { GainLine($0, of: judged) }
    criteria = card.criteria.map { CriterionLine($0, in: judged.questionnaire) }
    reports = assessment.sortedReports.map { ReportLine($0, of: judged) }
    findings = card.findings.map { FindingLine($0, of: judged) }
    subprocessors = judged.parties.map(PartyLine.init)
    duties = assessment.sortedReports.flatMap { report in
      report.customerControls.map { DutyLine($0, in: report.id, at: card.decisionDate) }
    }
    self.alternatives = alternatives.isEmpty ? [] : RankLine.lines([judged] + alternatives, like: judged)
    robustness = study.map { RankingWords($0, about: [judged] + alternatives) }
    sections = judged.questionnaire.sections.compactMap { SectionLine($0, of: judged) }
    evidence = EvidenceLine.register(of: judged)
    requests = RequestLine.lines(of: judged)
  }
}

extension JudgedAssessment {
  /// In the order of the questionnaire's gates; those for gates it does not have come last.
  fileprivate var waivers: [Waiver] {
    let known = questionnaire.gates.compactMap { assessment.waivers[$0.id] }
    let ids = Set(questionnaire.gates.map(\.id))
    return known + assessment.waivers.values.filter { !ids.contains($0.gate) }.sorted { $0.gate < $1.gate }
  }

  /// The companies named beside any answer, in the order of the items.
  fileprivate var parties: [Party] {
    questionnaire.items.flatMap { assessment.answers[$0.id]?.details?.parties ?? [] }
  }
}
