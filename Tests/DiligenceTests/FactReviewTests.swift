import Diligence
import Testing

@Suite struct FactReviewTests {
  private let day = Day(year: 2026, month: 11, day: 21) ?? Day(dayNumber: 0)
  private let end = Day(year: 2026, month: 9, day: 30) ?? Day(dayNumber: 0)
  private var passage: FactPassage { FactPassage(.day(end), page: 3, quote: "through September 30, 2026") }

  @Test func confirmingTakesTheValueAndItsPlace() {
    var report = AssuranceReport(id: "r", kind: .soc2)
    let isTaken1 = report.take(.confirm(passage), of: .end, by: "jdoe", on: day)
    #expect(isTaken1)
    #expect(report.end == end)
    let source = FactSource(.confirmed, page: 3, quote: "through September 30, 2026", by: "jdoe", on: day)
    #expect(report.sources == [.end: source])
  }

  @Test func settingTellsWhetherTheReadingWasRight() {
    var report = AssuranceReport(id: "r", kind: .soc2)
    let other = end.adding(days: 1)
    let isTaken2 = report.take(.set(.day(other), instead: passage), of: .end, by: "jdoe", on: day)
    #expect(isTaken2)
    #expect(report.end == other)
    #expect(report.sources?[.end]?.how == .corrected)
    let isTaken3 = report.take(.set(.day(end), instead: passage), of: .end, by: "jdoe", on: day)
    #expect(isTaken3)
    #expect(report.sources?[.end]?.how == .confirmed)
    let isTaken4 = report.take(.set(.text("Some CPA LLP"), instead: nil), of: .auditor, by: "jdoe", on: day)
    #expect(isTaken4)
    #expect(report.sources?[.auditor] == FactSource(.typed, by: "jdoe", on: day))
  }

  @Test func rejectingLeavesWhatIsRecorded() {
    var report = AssuranceReport(id: "r", kind: .soc2, end: end)
    let wrong = FactPassage(.day(day), page: 9, quote: "on November 21")
    let isTaken5 = report.take(.reject(wrong), of: .end, by: "jdoe", on: day)
    #expect(isTaken5)
    #expect(report.end == end)
    #expect(report.sources?[.end]?.how == .rejected)
    #expect(report.isReviewed(.end) && !report.isReviewed(.start))
  }

  @Test func aValueOfTheWrongSortChangesNothing() {
    var report = AssuranceReport(id: "r", kind: .soc2)
    let before = report
    let isTaken6 = report.take(.set(.text("soon"), instead: nil), of: .end, by: "jdoe", on: day)
    #expect(!isTaken6)
    let isTaken7 = report.take(
      .confirm(FactPassage(.notAReport, page: 1, quote: "")), of: .kind, by: "jdoe", on: day)
    #expect(!isTaken7)
    #expect(report == before)
  }
}
