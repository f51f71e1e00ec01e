import Diligence

/// All assurance reports of an assessment, seen from its decision date.
struct ReportRecord: Sendable {
  /// In the order of their ids.
  let all: [ReportUse]
  let usable: [ReportUse]
  /// The usable ones that are said to test items, with the most that each proves of any.
  let tested: [(use: ReportUse, most: ProofLevel)]
  /// Neither a report nor the statement that there is none is recorded.
  let isNothingRecorded: Bool

  /// Bridge letters are recorded on the report that they prolong or as letters of their own; of all that
  /// speak for a
  /// report the latest day counts.
  init(of assessment: Assessment, policy: Policy) {
    let date = assessment.decisionDate
    func use(_ report: AssuranceReport, bridgedUntil: Day?) -> ReportUse {
      ReportUse(report: report, decisionDate: date, bridgedUntil: bridgedUntil, policy: policy)
    }
    let reports = assessment.sortedReports
    let letters = reports.filter {
      $0.kind == .bridgeLetter && use($0, bridgedUntil: nil).isUsable
    }
    let letterDays = letters.compactMap(\.bridgedUntil)
    all = reports.map { report in
      let days = report.kind == .bridgeLetter ? [] : letterDays
      return use(report, bridgedUntil: (days + [report.bridgedUntil].compactMap(\.self)).max())
    }
    usable = all.filter(\.isUsable)
    tested = usable.compactMap { use in
      use.report.tests.isEmpty ? nil : use.most.map { (use: use, most: $0) }
    }
    isNothingRecorded = reports.isEmpty && !assessment.hasNoReports
  }

  /// The newest usable report of those asked for: by the day it speaks of, then by its own date, then by id.
  func newest(_ isWanted: (AssuranceReport) -> Bool) -> ReportUse? {
    var newest: ReportUse?
    for use in usable where isWanted(use.report) && newest?.isOlder(than: use) != false { newest = use }
    return newest
  }

  /// Usable SOC 2 Type II reports by period end, without those whose period lies inside another's.
  var yearlyReports: [ReportUse] {
    let candidates = usable.filter(\.report.isTypeII)
    return candidates.filter { one in !candidates.contains { $0.covers(one) } }
      .sorted { $0.isOlder(than: $1) }
  }
}

extension ReportUse {
  /// Whether it speaks of an earlier time, else was written earlier, else has the smaller id.
  func isOlder(than other: ReportUse) -> Bool {
    if speaksOf != other.speaksOf { return isEarlier(speaksOf, other.speaksOf) }
    if report.reportDate != other.report.reportDate {
      return isEarlier(report.reportDate, other.report.reportDate)
    }
    return id < other.id
  }

  /// Whether the other's period lies inside this one's; of two equal periods the newer report stands for
  /// both.
  fileprivate func covers(_ other: ReportUse) -> Bool {
    guard let start = report.start, let end = report.end, let otherStart = other.report.start,
      let otherEnd = other.report.end, start <= otherStart, otherEnd <= end
    else { return false }
    return (start, end) != (otherStart, otherEnd) || other.isOlder(than: self)
  }
}

/// A day that is not known is earlier than any that is.
private func isEarlier(_ left: Day?, _ right: Day?) -> Bool {
  guard let left else { return right != nil }
  return right.map { left < $0 } ?? false
}
