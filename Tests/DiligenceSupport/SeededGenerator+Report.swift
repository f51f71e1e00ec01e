package import Diligence
package import TrialSupport

extension SeededGenerator {
  /// A report of any kind whose dates lie around `date`, close to the limits that scoring knows, and mostly
  /// sound.
  package mutating func report(_ id: ReportID, at date: Day, testing items: [ItemID]) -> AssuranceReport {
    let kind = chance(0.6) ? .soc2 : pick(AssuranceReport.Kind.allCases)
    let end = periodEnd(of: kind, at: date)
    let start = periodStart(before: end)
    var report = AssuranceReport(
      id: id, kind: kind, type: kind == .soc2 ? type() : nil,
      start: maybe(0.95) { _ in start }, end: maybe(0.95) { _ in end },
      asOf: maybe(0.8) { _ in end }, reportDate: maybe(0.6) { end.adding(days: $0.pick(-3...60)) },
      auditor: maybe(0.5) { $0.text() }, auditorStatus: status(), opinion: opinion(),
      categories: maybe(0.9) { $0.categories() }, productInScope: scope(),
      bridgedUntil: maybe(0.4) { date.adding(months: -3).adding(days: $0.pick(-2...60)) })
    if report.opinion == .qualified && chance(0.7) {
      report.qualifiedCriteria = [pick(["CC6.1", "CC7.2", "CC8.1", "C1.2", "P4.1"])]
    }
    for item in items where chance(0.5) { report.tests[item] = test() }
    report.customerControls = (0..<pick([0, 0, 1, 2])).map { _ in
      CustomerControl(text: text(), owner: maybe(0.7) { $0.text() })
    }
    return report
  }

  package mutating func test() -> ReportTest {
    let result = chance(0.7) ? .clean : pick(ReportTest.Result.allCases)
    return ReportTest(
      result: result, remediated: result == .exception ? maybe(0.6) { $0.chance(0.6) } : nil,
      page: maybe(0.9) { $0.pick(1...200) })
  }

  /// None to three, mostly by criterion, some open and some remediated.
  package mutating func exceptions(on questionnaire: Questionnaire) -> [ReportException] {
    let criteria = questionnaire.items.flatMap(\.officialCriteria) + ["CC1.1"]
    return (0..<pick(0...3)).map { _ in
      ReportException(
        criterion: maybe(0.9) { $0.pick(criteria) }, control: maybe(0.5) { "AC-\($0.pick(1...3))" },
        text: text(), page: maybe(0.8) { $0.pick(1...200) }, sample: maybe(0.5) { $0.pick(10...40) },
        deviations: maybe(0.5) { $0.pick(1...5) }, response: maybe(0.5) { $0.text() },
        remediated: maybe(0.7) { $0.chance(0.6) }, retested: maybe(0.3) { $0.chance(0.5) },
        items: maybe(0.25) { one in questionnaire.items.map(\.id).filter { _ in one.chance(0.1) } })
    }
  }

  private mutating func periodEnd(of kind: AssuranceReport.Kind, at date: Day) -> Day {
    if kind.isISO && chance(0.8) { return date.adding(days: pick(-1...900)) }
    let months = pick([0, 1, 5, 11, 12, 12, 13, 15, 15, 16, 24])
    return date.adding(months: -months).adding(days: pick(-2...1))
  }

  private mutating func periodStart(before end: Day) -> Day {
    end.adding(months: -pick([1, 2, 3, 3, 5, 6, 6, 9, 12, 12, 36])).adding(days: pick(0...2))
  }

  private mutating func type() -> AssuranceReport.ReportType? {
    maybe(0.95) { $0.chance(0.75) ? .typeII : .typeI }
  }

  private mutating func status() -> AssuranceReport.AuditorStatus {
    chance(0.7) ? .verified : pick(AssuranceReport.AuditorStatus.allCases)
  }

  private mutating func opinion() -> AssuranceReport.Opinion {
    chance(0.6) ? .unmodified : pick(AssuranceReport.Opinion.allCases)
  }

  private mutating func scope() -> AssuranceReport.ScopeStatement {
    chance(0.7) ? .yes : pick(AssuranceReport.ScopeStatement.allCases)
  }

  private mutating func categories() -> Set<TrustCategory> {
    var categories: Set<TrustCategory> = []
    for category in TrustCategory.allCases where chance(0.7) { categories.insert(category) }
    return categories
  }
}
