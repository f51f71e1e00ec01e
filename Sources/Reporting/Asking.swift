internal import Diligence
internal import Scoring

/// Puts together what to ask a vendor for: what is open or requested, and what the next verdict waits for.
struct Asking {
  private let judged: JudgedAssessment
  private let steps: Set<VerdictStep>

  init(_ judged: JudgedAssessment, steps: Set<VerdictStep>) {
    self.judged = judged
    self.steps = steps
  }

  private var assessment: Assessment { judged.assessment }
  private var asked: [Item] {
    judged.questionnaire.items.filter { item in
      guard item.computation == nil, let standing = judged.score(of: item.id)?.standing else { return false }
      return standing == .open || standing == .answered
    }
  }

  var answers: [RequestAsk] { asked.filter { !$0.isContractual }.compactMap(answer) }
  var evidence: [RequestAsk] { asked.filter { !$0.isContractual }.compactMap(pieces) }
  var contract: [RequestAsk] {
    asked.filter(\.isContractual).flatMap { [answer(to: $0), pieces(of: $0)].compactMap(\.self) }
  }

  private func answer(to item: Item) -> RequestAsk? {
    let isNeeded = steps.contains { if case .answer(item.id, _) = $0 { true } else { false } }
    let isOpen = judged.score(of: item.id)?.standing == .open
    guard isOpen || isNeeded else { return nil }
    let ask =
      isOpen
      ? item.guidance.prompt
      : "Your answer leaves something open for us. \(item.guidance.prompt) Please tell us what is in place today, what "
        + "is planned, and by when."
    return self.ask(ask, of: item, isNeeded: isNeeded)
  }

  private func pieces(of item: Item) -> RequestAsk? {
    let wanted = item.evidencePieces.compactMap { piece -> (words: String, isNeeded: Bool)? in
      let status = assessment.evidence(piece.id, of: item.id).status
      let sources = [Evidence.Source.vendor, .independent].filter {
        steps.contains(.accept(piece.id, of: item.id, from: $0))
      }
      let isHere = (status == .received || status == .accepted) && !sources.contains(.independent)
      guard !isHere, status == .requested || !sources.isEmpty else { return nil }
      let words = AskWords.piece(piece, status, isIndependent: sources.contains(.independent))
      return (words, !sources.isEmpty)
    }
    guard !wanted.isEmpty else { return nil }
    let ask = "Please send us \(wanted.map(\.words).joined(separator: "; "))."
    return self.ask(ask, of: item, isNeeded: wanted.contains(where: \.isNeeded))
  }

  private func ask(_ ask: String, of item: Item, isNeeded: Bool) -> RequestAsk {
    RequestAsk(
      about: judged.title(of: item.id), criteria: item.officialCriteriaWords, ask: ask, isNeeded: isNeeded)
  }
}

// Assurance reports: those still to come, and what is missing about those at hand.
extension Asking {
  var reports: [RequestAsk] { [newReport].compactMap(\.self) + assessment.sortedReports.flatMap(about) }

  private var newReport: RequestAsk? {
    let tests = steps.compactMap { step in if case .newReport(let items) = step { items } else { nil } }.first
    let isNothingRecorded = assessment.reports.isEmpty && !assessment.hasNoReports
    guard tests != nil || isNothingRecorded else { return nil }
    let items = (tests ?? []).compactMap(judged.questionnaire.item).map(named)
    let whole =
      "Please send us the whole of your current SOC 2 Type II report for this product, from the auditor's report to the "
      + "tests with their results. If you have none, please send what you have instead (SOC 2 Type I, SOC 3, ISO "
      + "certificate, letter of a penetration test) and tell us when a Type II will be ready."
    let hopes = "We would look in it for tests of \(items.joined(separator: "; "))."
    return RequestAsk(
      ask: items.isEmpty ? whole : "\(whole) \(hopes)", isNeeded: true)
  }

  private func about(_ report: AssuranceReport) -> [RequestAsk] {
    let name = AskWords.name(of: report)
    let facts = [
      (VerdictStep.bridge(report.id), AskWords.bridge(name, until: assessment.decisionDate)),
      (.verifyAuditor(of: report.id), AskWords.auditor(name)),
      (.confirmProduct(in: report.id), AskWords.product(name)),
    ].filter { steps.contains($0.0) }.map { RequestAsk(ask: $0.1, isNeeded: true) }
    return facts + remedies(of: report, name) + [tests(in: report, name)].compactMap(\.self)
  }

  private func remedies(of report: AssuranceReport, _ name: String) -> [RequestAsk] {
    let tests = judged.questionnaire.items.filter { steps.contains(.remediate($0.id, in: report.id)) }.map {
      ask(AskWords.remedy(name, report.tests[$0.id]?.page), of: $0, isNeeded: true)
    }
    let listed = (report.exceptions ?? []).enumerated().filter { place, _ in
      steps.contains { if case .remedy(place, _, report.id) = $0 { true } else { false } }
    }
    return tests + listed.map { RequestAsk(ask: AskWords.remedy(name, of: $1), isNeeded: true) }
  }

  private func tests(in report: AssuranceReport, _ name: String) -> RequestAsk? {
    let items = judged.questionnaire.items.filter { steps.contains(.recordTest(of: $0.id, in: report.id)) }
    guard !items.isEmpty else { return nil }
    return RequestAsk(ask: AskWords.tests(name, of: items.map(named)), isNeeded: true)
  }

  /// `C04 Agent logs (CC7.2)`.
  private func named(_ item: Item) -> String {
    "\(judged.title(of: item.id))\(item.officialCriteriaWords.map { " (\($0))" } ?? "")"
  }
}

extension Item {
  /// Whether it is settled in a contract or a call, which no report tests.
  fileprivate var isContractual: Bool { category == nil && computation == nil }

  fileprivate var officialCriteriaWords: String? {
    officialCriteria.isEmpty || isContractual ? nil : officialCriteria.joined(separator: ", ")
  }
}

/// How things are asked for.
private enum AskWords {
  static func piece(_ piece: EvidencePiece, _ status: Evidence.Status, isIndependent: Bool) -> String {
    let isImplied = piece.id == EvidencePiece.document.id
    let what =
      isImplied
      ? isIndependent ? "an independent document, or a demonstration" : "a document, or a demonstration"
      : "\(piece.id) \(piece.title)\(isIndependent ? " (independent, or shown to us)" : "")"
    switch status {
    case .refused: return "\(what) (on screen will do, if it cannot be sent)"
    case .nonexistent: return "\(what) (or tell us when there will be one)"
    case .notRequested, .requested, .received, .accepted: return what
    }
  }

  static func name(of report: AssuranceReport) -> String {
    "your \(report.name)\(report.periodWords.map { " (\($0))" } ?? "")"
  }

  static func bridge(_ name: String, until day: Day) -> String {
    "For the months since \(name): please send us a bridge letter that reaches up to \(day)."
  }

  static func auditor(_ name: String) -> String {
    "For \(name): please tell us the auditor's full name, licence number and state, and who there confirms the report."
  }

  static func product(_ name: String) -> String {
    "For \(name): please tell us on which page the description says that the product we would buy is part of the system."
  }

  static func remedy(_ name: String, of exception: ReportException) -> String {
    "\(remedy(name, exception.page)) It is about \(exception.name)."
  }

  static func remedy(_ name: String, _ page: Int?) -> String {
    "An exception is noted in \(name)\(page.map { ", page \($0)" } ?? ""). Please send us what shows that it is put "
      + "right, and whether the auditor has tested it again."
  }

  static func tests(_ name: String, of items: [String]) -> String {
    "Please tell us on which pages of \(name) we find the tests of the following, and their results: "
      + "\(items.joined(separator: "; "))."
  }
}
