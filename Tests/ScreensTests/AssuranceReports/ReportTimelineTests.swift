import Diligence
import Testing

@testable import Screens

@Suite struct ReportTimelineTests {
  private func report(
    _ id: ReportID, _ start: String, _ end: String, _ change: (inout AssuranceReport) -> Void = { _ in }
  ) -> AssuranceReport {
    var report = Fixture.report
    (report.id, report.start, report.end, report.reportDate) = (id, Day(start), Day(end), nil)
    change(&report)
    return report
  }

  private func timeline(_ reports: [AssuranceReport]) -> ReportTimeline? {
    let dossier = Fixture.dossier(reports.map { Fixture.recorded($0) })
    let stage = Stage([dossier])
    var opened = stage
    opened.press("enter")
    return opened.sheet.map { ReportTimeline(of: $0) }
  }

  private func text(_ timeline: ReportTimeline?, width: Int = 60) -> [String] {
    timeline?.lines(width: width).map { $0.map(\.text).joined() } ?? []
  }

  @Test func periodsThatTouchAreOneAndOthersLeaveAGap() {
    let timeline = timeline([
      report("c", "2025-10-01", "2026-09-30"), report("a", "2023-07-01", "2024-06-30"),
      report("b", "2024-07-01", "2025-06-30"),
    ])
    #expect(timeline?.reports.map(\.id) == ["a", "b", "c"])
    #expect(
      timeline?.audited.map { "\($0.from) \($0.to)" } == ["2023-07-01 2025-06-30", "2025-10-01 2026-09-30"])
    #expect(timeline?.gaps.map { "\($0.from) \($0.to)" } == ["2025-07-01 2025-09-30"])
    let lines = text(timeline, width: 80)
    #expect(lines.contains("! Gap of 92 days, 2025-07-01 to 2025-09-30."))
    #expect(lines.contains("✓ Audited until 2026-09-30, 52 days before the decision date."))
    #expect(lines.first { $0.hasPrefix("audited") }?.contains("█!") == true)
  }

  @Test(arguments: 40...90) func theDecisionDateHidesNoYear(_ width: Int) {
    let axis = text(timeline([report("a", "2024-10-01", "2025-09-30")]), width: width).first ?? ""
    #expect(axis.contains("▾"))
    #expect(axis.contains("2026"))
    let years = String(axis.map { $0 == "▾" ? " " : $0 }).split(separator: " ").dropFirst()
    #expect(years.allSatisfy { $0.count == 4 })
  }

  @Test func bridgeLettersAreDrawnAfterThePeriod() {
    let own = timeline([report("a", "2024-10-01", "2025-09-30") { $0.bridgedUntil = Day("2026-09-30") }])
    #expect(text(own).contains { $0.hasPrefix("a ") && $0.contains("█▒") })
    #expect(text(own).contains { $0.hasPrefix("! Audited until 2025-09-30, 417 days") })
    #expect(text(own).joined(separator: " ").contains("bridged until 2026-09-30"))
    let apart = timeline([
      report("a", "2024-10-01", "2025-09-30"),
      AssuranceReport(
        id: "letter", kind: .bridgeLetter, asOf: Day("2026-09-01"), bridgedUntil: Day("2026-08-31")),
    ])
    #expect(text(apart).contains { $0.hasPrefix("letter") && $0.contains("▒") })
  }

  @Test func whatDoesNotCountLooksSo() {
    let lines = text(
      timeline([
        report("future", "2026-01-01", "2026-12-31"),
        report("letter", "2026-01-01", "2026-01-01") {
          ($0.kind, $0.start, $0.end, $0.asOf) = (.pentest, nil, nil, Day("2026-05-01"))
        },
      ]))
    #expect(lines.contains("! No SOC 2 Type II has tested any day yet."))
    #expect(lines.first { $0.hasPrefix("future") }?.contains("░") == true)
    #expect(lines.first { $0.hasPrefix("letter") }?.contains("●") == true)
    #expect(lines.last?.contains("● one day") == true)
  }

  /// Any dates, any width: nothing breaks, and the decision date stands in one column.
  @Test(arguments: [1, 20, 36, 60, 120, 400]) func everyWidthWorks(width: Int) {
    let odd = timeline([
      report("a", "0001-01-01", "9999-12-31"), report("b", "2026-11-21", "2026-11-21"),
      report("c", "2026-11-20", "2026-11-19"), AssuranceReport(id: "d", kind: .other),
    ])
    let lines = text(odd, width: width)
    #expect(lines.count >= 6)
  }
}
