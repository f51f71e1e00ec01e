import Diligence
import Testing

@testable import Scoring

@Suite struct ReportRecordTests {
  private func record(_ reports: AssuranceReport..., hasNone: Bool = false) -> ReportRecord {
    ReportRecord(of: .sample(reports, hasNoReports: hasNone), policy: .standard)
  }

  @Test func knowsNothingFromNone() {
    #expect(record().isNothingRecorded)
    #expect(!record(hasNone: true).isNothingRecorded)
    #expect(!record(AssuranceReport(id: "b", kind: .bridgeLetter)).isNothingRecorded)
  }

  @Test func takesTheLatestBridge() {
    let letter = AssuranceReport(id: "letter", kind: .bridgeLetter, bridgedUntil: day("2026-10-31"))
    let older = AssuranceReport(id: "older", kind: .bridgeLetter, bridgedUntil: day("2026-05-31"))
    let late = letter.with {
      $0.id = "late"; $0.reportDate = day("2026-11-22")
    }
    let own = AssuranceReport.sound().with { $0.bridgedUntil = day("2026-09-30") }
    func until(_ reports: AssuranceReport...) -> Day? {
      ReportRecord(of: .sample(reports), policy: .standard).all.first { $0.id == "r" }?.bridgedUntil
    }
    #expect(until(own) == day("2026-09-30"))
    #expect(until(own, older) == day("2026-09-30"))
    #expect(until(own, older, letter) == day("2026-10-31"))
    #expect(until(.sound(), letter) == day("2026-10-31"))
    #expect(until(.sound(), late) == nil)
    #expect(until(.sound(), own.with { $0.id = "other" }) == nil)
  }

  @Test func findsTheNewest() {
    let base = AssuranceReport.sound()
    let byEnd = base.with {
      $0.id = "a"; $0.end = day("2026-10-01")
    }
    let byReportDate = base.with {
      $0.id = "a"; $0.reportDate = day("2026-10-21")
    }
    let undated = base.with {
      $0.id = "z"; $0.reportDate = nil
    }
    let typeI = base.with {
      $0.id = "a"; $0.type = .typeI; $0.asOf = day("2026-10-05")
    }
    let unusable = base.with {
      $0.id = "a"; $0.end = day("2026-12-01")
    }
    for newer in [byEnd, byReportDate, typeI] {
      #expect(record(base, newer).newest { $0.kind == .soc2 }?.id == "a")
    }
    #expect(record(base, undated).newest { $0.kind == .soc2 }?.id == "r")
    #expect(record(base, unusable).newest { $0.kind == .soc2 }?.id == "r")
    #expect(record(base, base.with { $0.id = "s" }).newest { $0.kind == .soc2 }?.id == "s")
    #expect(record().newest { _ in true } == nil)
  }

  @Test func leavesContainedPeriodsOut() {
    func period(_ id: ReportID, _ start: String, _ end: String) -> AssuranceReport {
      .sound(id).with {
        $0.start = day(start); $0.end = day(end); $0.reportDate = nil
      }
    }
    let year = period("year", "2025-10-01", "2026-09-30")
    let before = period("before", "2024-10-01", "2025-09-30")
    let half = period("half", "2026-04-01", "2026-09-30")
    let same = period("same", "2025-10-01", "2026-09-30")
    #expect(record(year, before).yearlyReports.map(\.id) == ["before", "year"])
    #expect(record(half, year, before).yearlyReports.map(\.id) == ["before", "year"])
    #expect(record(same, year).yearlyReports.map(\.id) == ["year"])
    #expect(
      record(
        year.with {
          $0.type = .typeI; $0.asOf = day("2026-09-30")
        }
      ).yearlyReports.isEmpty)
  }
}
