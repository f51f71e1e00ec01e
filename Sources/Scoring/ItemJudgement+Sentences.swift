import Diligence

extension ItemJudgement {
  /// The one sentence behind an item's number.
  func sentence(about row: ScoringPlan.Row, in assessment: Assessment, record: ReportRecord) -> String {
    let item = row.item
    let answer = assessment.answers[item.id]
    switch standing {
    case .notAsked: return "Not asked, because no personal data is involved."
    case .notApplicable:
      return "Not applicable, approved by \(answer?.approver ?? ""): \(answer?.reason ?? "")"
    case .answered, .open:
      if let computation = item.computation { return sentence(about: record.compute(computation)) }
      guard let option else { return sentence(aboutOpen: answer) }
      return ItemProof(of: row, in: assessment, record: record).sentence(answering: item.options[option])
    }
  }

  private func sentence(about result: ComputedItem?) -> String {
    guard let result else { return "Open: no assurance report is recorded, nor that there is none." }
    return "From the assurance reports: \(result.because)."
  }

  private func sentence(aboutOpen answer: Answer?) -> String {
    switch answer?.choice {
    case nil: return "Open: not answered yet."
    case .unknown: return "Open: the answer is not known yet."
    case .notApplicable: return "Open: not applicable needs \(missing(of: answer)) to count."
    case .option(let id): return "Open: the questionnaire has no answer `\(id)` for it."
    }
  }
}

private func missing(of answer: Answer?) -> String {
  let hasReason = answer?.reason?.isBlank == false
  let hasApprover = answer?.approver?.isBlank == false
  return hasReason ? "an approver" : hasApprover ? "a reason" : "a reason and an approver"
}

extension ItemProof {
  func sentence(answering option: AnswerOption) -> String {
    guard let report else { return "\(option.label); \(evidenceClause)." }
    if isByReport { return "\(option.label); \(report.clause)." }
    return
      "\(option.label); \(evidenceClause), which is more than \(report.report.id) gives: \(report.clause)."
  }

  private var evidenceClause: String {
    let accepted = pieces.accepted
    if accepted == 0 { return "no evidence is accepted, so the proof is the vendor's word (L0)" }
    let what =
      pieces.asked == 1
      ? "the evidence is accepted" : "\(accepted) of \(pieces.asked) evidence pieces are accepted"
    let level = ProofLevel(reachedBy: pieces.proof).name
    return "\(what)\(independence(of: accepted)), so proof \(twoDecimals(pieces.proof)) (\(level))"
  }

  private func independence(of accepted: Int) -> String {
    if pieces.independent == 0 { return "" }
    return pieces.independent == accepted ? " and independent" : ", \(pieces.independent) of them independent"
  }
}

extension ReportLevel {
  /// Such as `tested in soc2-2026, page 61, but the auditor is not checked, so at most L1`.
  var clause: String {
    let place = "tested in \(report.id), page \(page)"
    let reasons = bindingCaps.map(\.reason)
    if !reasons.isEmpty {
      return "\(place), but \(reasons.joined(separator: ", and ")), so at most \(level.name)"
    }
    if level == .tested { return "\(place), without a limit (\(level.name))" }
    return "\(place), which as \(report.kind.article) \(report.name) gives \(level.name)"
  }
}

extension AssuranceReport.Kind {
  fileprivate var article: String { isISO || self == .other ? "an" : "a" }
}
