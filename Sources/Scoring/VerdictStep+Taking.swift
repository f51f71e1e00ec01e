package import Diligence

extension Assessment {
  /// The same assessment once all these steps are done; the order does not matter.
  package func taking(_ steps: some Sequence<VerdictStep>) -> Assessment {
    var taken = self
    for step in steps { taken.take(step) }
    return taken
  }

  private mutating func take(_ step: VerdictStep) {
    switch step {
    case .answer(let item, let option): answers[item, default: Answer()].choice = .option(option)
    case .accept(let piece, let item, let source):
      evidence[item, default: [:]][piece, default: Evidence()].status = .accepted
      evidence[item]?[piece]?.source = source
    case .recordTest(let item, let report): reports[report]?.tests[item] = ReportTest(result: .clean, page: 1)
    case .remediate(let item, let report): reports[report]?.tests[item]?.remediated = true
    case .remedy(let place, let items, let report): remedy(place, touching: items, in: report)
    case .verifyAuditor(let report): reports[report]?.auditorStatus = .verified
    case .confirmProduct(let report): reports[report]?.productInScope = .yes
    case .establishOpinion(let report): reports[report]?.opinion = .unmodified
    case .establishScope(let report): reports[report]?.categories = Set(TrustCategory.allCases)
    case .bridge(let report):
      let date = decisionDate
      reports[report]?.bridgedUntil = date
    case .nameOwner(let place, let report): nameOwner(of: place, in: report)
    case .stateNoReports: hasNoReports = reports.isEmpty
    case .newReport(let items): addReport(testing: items)
    case .acceptRisk(let gate):
      waivers[gate] = Waiver(gate: gate, by: "a named person", reason: "accepted", expires: decisionDate)
    }
  }

  private mutating func remedy(_ place: Int, touching items: [ItemID], in report: ReportID) {
    guard let exceptions = reports[report]?.exceptions, exceptions.indices.contains(place) else { return }
    reports[report]?.exceptions?[place].remediated = true
    for item in items where reports[report]?.tests[item]?.result == .exception {
      reports[report]?.tests[item]?.remediated = true
    }
  }

  private mutating func nameOwner(of place: Int, in report: ReportID) {
    guard let controls = reports[report]?.customerControls, controls.indices.contains(place) else { return }
    reports[report]?.customerControls[place].owner = "a named person"
  }

  private mutating func addReport(testing items: [ItemID]) {
    hasNoReports = false
    let id = nextReportID
    reports[id] = AssuranceReport(
      id: id, kind: .soc2, type: .typeII, start: decisionDate.adding(months: -12).adding(days: 1),
      end: decisionDate, reportDate: decisionDate, auditorStatus: .verified, opinion: .unmodified,
      categories: Set(TrustCategory.allCases), productInScope: .yes,
      tests: Dictionary(
        items.map { ($0, ReportTest(result: .clean, page: 1)) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Sorts after the ids of all recorded reports, so that of two reports of the same day it is the newer.
  var nextReportID: ReportID {
    ReportID((reports.keys.max()?.text ?? "") + "-next")
  }
}
