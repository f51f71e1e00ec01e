import Diligence

/// R12: what a peer review says about the firm at the decision date; only the register decides what a report
/// proves.
enum PeerReviewStanding {
  case passed
  case firstNotDue
  case failed, deficient, engagementOnly, lapsed, firstOverdue, undated, inFuture

  /// Whether the review is what one asks for.
  var isSound: Bool { self == .passed || self == .firstNotDue }
}

extension PeerReview {
  /// A system review that passed holds for three years; a new firm may wait a year and a half for its first.
  func standing(at date: Day, policy: Policy) -> PeerReviewStanding {
    if rating == .fail { return .failed }
    guard let accepted else { return .undated }
    if accepted > date { return .inFuture }
    if rating == .notYetDue {
      return date <= accepted.adding(months: policy.firstReviewMonths) ? .firstNotDue : .firstOverdue
    }
    if kind == .engagement { return .engagementOnly }
    if rating == .passWithDeficiencies { return .deficient }
    return date <= accepted.adding(months: policy.peerReviewMonths) ? .passed : .lapsed
  }
}

extension ReportUse {
  var auditorCap: Cap? {
    switch report.auditorStatus {
    case .verified: nil
    case .notChecked: Cap(level: .vendorDocument, rule: .auditor, reason: "the \(self.issuer) is not checked")
    case .notFound:
      Cap(level: .vendorDocument, rule: .auditor, reason: "the \(self.issuer) was not found in a register")
    }
  }

  private var issuer: String { report.kind.isSOC ? "auditor" : "issuer" }

  private var peerReview: PeerReviewStanding? {
    report.peerReview?.standing(at: decisionDate, policy: policy)
  }

  /// The register and the peer review held together.
  private var auditorStanding: AuditorStanding {
    switch (report.auditorStatus, peerReview) {
    case (.verified, .failed): .contradiction
    case (.notFound, let review?) where review.isSound: .contradiction
    case (.verified, let review?) where !review.isSound: .weakReview
    case (.verified, _): .verified
    case (.notChecked, _): .notChecked
    case (.notFound, _): .notFound
    }
  }

  fileprivate func auditorReading(after earlier: ReportUse?) -> RuleReading? {
    guard report.startLevel != nil else { return nil }
    let standing = auditorStanding
    let name = report.auditor.map { " (\($0))" } ?? ""
    let review = peerReview.map { "; \(clause(about: $0))" } ?? ""
    return reading(
      .auditor, standing.rawValue, standing.severity,
      "The \(issuer)\(name) is \(report.auditorStatus.label)\(review).",
      inputs: [
        RuleInput(issuer, report.auditor ?? "not recorded"),
        RuleInput("in a register", report.auditorStatus.label),
        RuleInput("peer review", report.peerReview?.words ?? "not recorded"),
      ] + (report.auditorChecks ?? []).map { RuleInput("looked up", $0.words) },
      followUp: [auditorFinding(standing), checkFinding, earlier.flatMap(changeFinding)].compactMap(\.self))
  }

  /// A status needs somebody who looked, and the last look has the last word.
  private var checkFinding: Finding? {
    guard report.auditorStatus == .verified else { return nil }
    guard let check = report.lastLicenceCheck else {
      return followUp(
        "The \(issuer) of \(id) is recorded as verified, but not who looked, where and when; record that.",
        .low)
    }
    if check.isFound { return nil }
    return followUp(
      "The \(issuer) of \(id) is recorded as verified, yet the last look says: \(check.words).", .medium)
  }

  /// Another firm than before is no fault, and worth a question.
  private func changeFinding(_ earlier: ReportUse) -> Finding? {
    guard let now = report.auditor, let before = earlier.report.auditor, !now.isBlank, !before.isBlank,
      now.firmKey != before.firmKey
    else { return nil }
    return followUp(
      "\(id) is signed by \(now), \(earlier.id) by \(before); ask why the \(issuer) changed.", .note)
  }

  private func auditorFinding(_ standing: AuditorStanding) -> Finding? {
    let review = peerReview.map(clause) ?? ""
    switch standing {
    case .verified: return nil
    case .notChecked: return followUp("Look up the \(issuer) of \(id) in a register.", .medium)
    case .notFound:
      return followUp("The \(issuer) of \(id) is in no register; ask the vendor who signed.", .high)
    case .weakReview:
      return followUp("The auditor of \(id) is verified, but \(review); look up its latest review.", .low)
    case .contradiction:
      return followUp(
        "The auditor of \(id) is recorded as \(report.auditorStatus.label), yet \(review); "
          + "find out which is right.",
        .medium)
    }
  }

  private func clause(about review: PeerReviewStanding) -> String {
    switch review {
    case .passed: "its peer review passed"
    case .firstNotDue: "its first peer review is not due yet"
    case .failed: "its peer review failed"
    case .deficient: "its peer review found deficiencies"
    case .engagementOnly: "its peer review looked at single pieces of work only"
    case .lapsed: "its peer review is more than \(counted(policy.peerReviewMonths, "month")) old"
    case .firstOverdue:
      "its first peer review should have come within \(counted(policy.firstReviewMonths, "month"))"
    case .undated: "the date of its peer review is not recorded"
    case .inFuture: "its peer review is dated after the decision date"
    }
  }
}

/// What register and peer review come to.
private enum AuditorStanding: String {
  case verified
  case notChecked = "not_checked"
  case notFound = "not_found"
  case weakReview = "weak_review"
  case contradiction

  var severity: Severity {
    switch self {
    case .verified: .nothing
    case .weakReview: .low
    case .notChecked, .contradiction: .medium
    case .notFound: .high
    }
  }
}

extension PeerReview {
  fileprivate var words: String {
    let day = accepted.map { ", \($0)" } ?? ""
    return "\(kind.rawValue) review, \(rating.label)\(day)"
  }
}

extension String {
  /// A firm's name without what writers differ in: letter case, blanks and punctuation.
  var firmKey: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}

extension ReportRecord {
  func auditorReading(of use: ReportUse) -> RuleReading? {
    use.auditorReading(after: earlier(than: use).last { $0.report.auditor?.isBlank == false })
  }

  /// The value of the auditor as an item (scoring.md, "Items computed from the report record").
  var auditor: ComputedItem {
    func first(_ status: AssuranceReport.AuditorStatus) -> ReportUse? {
      newest { ($0.kind == .soc2 || $0.kind == .soc3) && $0.auditorStatus == status }
    }
    if let use = first(.verified) {
      return ComputedItem(value: 1, proof: 1, because: "the auditor of \(use.id) is verified")
    }
    if let use = first(.notChecked) {
      return ComputedItem(
        value: 1, proof: ProofLevel.saidOnly.proof, because: "the auditor of \(use.id) is not checked")
    }
    if let use = first(.notFound) {
      return .nothing("the auditor of \(use.id) was not found in a register")
    }
    return .nothing("there is no usable SOC 2 or SOC 3")
  }

  /// The gate `report-unverifiable`.
  var auditorGate: GateFinding {
    guard let use = newest({ $0.kind == .soc2 || $0.kind == .soc3 }) else {
      return GateFinding(.clear, "There is no usable SOC 2 or SOC 3.")
    }
    let status = use.report.auditorStatus
    return GateFinding(
      status == .notFound ? .tripped : .clear, "The auditor of \(use.id) is \(status.label).")
  }
}
