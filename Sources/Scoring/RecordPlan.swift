import Diligence

/// What is done about the assurance reports as a whole, before single items are looked at.
///
/// Such steps change many items at once, so every sensible combination of them is tried.
struct RecordPlan: Sendable {
  let steps: [VerdictStep]
  /// With those steps taken.
  let assessment: Assessment
  let record: ReportRecord
  /// The report still to come; nil where the plan does without.
  let comingReport: ReportID?

  init(_ steps: [VerdictStep], for assessment: Assessment, comingReport: ReportID? = nil) {
    self.init(steps: steps, assessment: assessment.taking(steps), comingReport)
  }

  /// The same with more that has to be done whatever is chosen for the items.
  func adding(_ more: [VerdictStep]) -> RecordPlan {
    if more.isEmpty { return self }
    return RecordPlan(steps: steps + more, assessment: assessment.taking(more), comingReport)
  }

  private init(steps: [VerdictStep], assessment: Assessment, _ comingReport: ReportID?) {
    self.steps = steps
    self.assessment = assessment
    record = ReportRecord(of: assessment, policy: Policy(assessment.policy))
    self.comingReport = comingReport
  }

  /// Where tests are recorded and exceptions shown to be remediated: the newest usable SOC 2 Type II, else
  /// the newest other SOC 2.
  var mainReport: ReportUse? { record.newest(\.isTypeII) ?? record.newest { $0.kind == .soc2 } }
}

extension RecordPlan {
  /// More facts than this are not combined; the last ones are left out.
  static let mostFacts = 8

  /// The facts about usable reports that could turn out well, those of the reports that gates look at first.
  static func facts(about assessment: Assessment, _ questionnaire: Questionnaire) -> [VerdictStep] {
    let plan = RecordPlan([], for: assessment)
    if plan.record.isNothingRecorded { return [.stateNoReports] }
    let first = [
      plan.mainReport, plan.record.newest { $0.kind == .soc2 },
      plan.record.newest { $0.kind == .soc2 || $0.kind == .soc3 },
    ].compactMap { $0?.id }
    let testing = plan.record.usable.filter { !$0.report.tests.isEmpty }.map(\.id)
    var seen: Set<ReportID> = []
    let ids = (first + testing).filter { seen.insert($0).inserted }
    return ids.flatMap { id in plan.record.usable.first { $0.id == id }?.missingFacts(questionnaire) ?? [] }
  }

  /// Every combination of `facts`, the smallest first.
  static func combinations(of facts: [VerdictStep]) -> [[VerdictStep]] {
    let all = facts.reduce(into: [[VerdictStep]]([[]])) { sets, fact in sets += sets.map { $0 + [fact] } }
    let numbered = all.enumerated().sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
    return numbered.map(\.element)
  }
}

extension ReportUse {
  /// What is not known about the report, or not there yet, and limits what it proves.
  fileprivate func missingFacts(_ questionnaire: Questionnaire) -> [VerdictStep] {
    facts + (report.exceptions ?? []).openSteps(in: id, questionnaire)
  }

  private var facts: [VerdictStep] {
    var steps: [VerdictStep] = []
    if report.auditorStatus == .notChecked { steps.append(.verifyAuditor(of: id)) }
    if report.productInScope == .unclear { steps.append(.confirmProduct(in: id)) }
    guard report.kind.isSOC else { return steps }
    if report.opinion == .notEstablished { steps.append(.establishOpinion(of: id)) }
    if report.categories == nil { steps.append(.establishScope(of: id)) }
    if isAgeing && !isBridged { steps.append(.bridge(id)) }
    return steps
  }

  private var isAgeing: Bool {
    age.map { $0 > policy.currentMonths && $0 <= policy.ageingMonths } ?? false
  }
}

extension [ReportException] {
  /// A remedy for each that is open and touches an item.
  func openSteps(in report: ReportID, _ questionnaire: Questionnaire) -> [VerdictStep] {
    indices.compactMap { place in
      guard self[place].isOpen else { return nil }
      let items = questionnaire.items.filter(self[place].touches).map(\.id)
      return items.isEmpty ? nil : .remedy(of: place, touching: items, in: report)
    }
  }
}

extension VerdictStep {
  /// Whether it is the remedy of a listed exception that touches the item.
  func isRemedy(of item: ItemID) -> Bool {
    if case .remedy(_, let items, _) = self { items.contains(item) } else { false }
  }
}
