import Testing

@testable import Diligence

@Suite struct DayTests {
  @Test(arguments: [
    ("2026-11-21", true), ("2024-02-29", true), ("2000-02-29", true), ("0001-01-01", true),
    ("9999-12-31", true),
    ("2023-02-29", false), ("1900-02-29", false), ("2026-02-30", false), ("2026-04-31", false),
    ("2026-13-01", false), ("2026-00-01", false), ("2026-01-00", false), ("0000-01-01", false),
    ("2026-1-01", false), ("2026-01-1", false), ("2026/01/01", false), ("26-01-01", false), ("", false),
    ("2026-01-01 ", false), ("+026-01-01", false), ("2026-01-0١", false), ("２０２６-01-01", false),
  ])
  func readsOnlyRealDates(text: String, isDay: Bool) {
    #expect(Day(text)?.description == (isDay ? text : nil))
  }

  @Test func numbersEveryDayOfSomeYears() throws {
    for year in [1, 4, 1899, 1900, 1970, 1999, 2000, 2023, 2024, 2100, 2400, 9999] {
      var expected = try #require(Day(year: year, month: 1, day: 1)).dayNumber
      for month in 1...12 {
        for number in 1...Day.length(ofMonth: month, in: year) {
          let day = try #require(Day(year: year, month: month, day: number))
          #expect(day.dayNumber == expected)
          #expect(Day(dayNumber: expected) == day)
          expected += 1
        }
      }
    }
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2026-11-21", 20_778),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func countsFrom1970(text: String, expected: Int) {
    #expect(Day(text)?.dayNumber == expected)
  }

  @Test func staysInsideTheCalendar() throws {
    let first = try #require(Day("0001-01-01"))
    let last = try #require(Day("9999-12-31"))
    #expect(first.adding(days: -1) == first)
    #expect(last.adding(days: 1) == last)
    #expect(first.adding(months: -1) == first)
    #expect(last.adding(months: 1) == last)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2025-08-31", 6, "2026-02-28"),
    ("2026-03-31", -1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"), ("2026-11-21", 0, "2026-11-21"),
    ("2026-11-21", 2, "2027-01-21"), ("2026-01-15", -1, "2025-12-15"), ("2026-05-31", -3, "2026-02-28"),
  ])
  func addsMonths(start: String, months: Int, expected: String) {
    #expect(Day(start)?.adding(months: months).description == expected)
  }

  @Test(arguments: [
    ("2026-01-31", "2026-02-28", 1), ("2026-01-31", "2026-02-27", 0), ("2024-02-29", "2025-02-28", 12),
    ("2025-11-21", "2026-11-21", 12), ("2025-11-22", "2026-11-21", 11), ("2026-11-21", "2026-11-21", 0),
    ("2026-11-21", "2026-11-20", -1), ("2026-11-21", "2026-10-21", -1), ("2026-11-21", "2026-10-20", -2),
  ])
  func countsWholeMonths(start: String, end: String, expected: Int) throws {
    let end = try #require(Day(end))
    #expect(Day(start)?.wholeMonths(to: end) == expected)
  }

  /// The definition itself: the largest n whose months are not after the other day.
  @Test func wholeMonthsAreTheLargestThatFit() {
    for start in stride(from: 19_700, to: 20_500, by: 7) {
      for end in stride(from: 19_700, to: 20_500, by: 11) {
        let (start, end) = (Day(dayNumber: start), Day(dayNumber: end))
        let months = start.wholeMonths(to: end)
        #expect(start.adding(months: months) <= end)
        #expect(start.adding(months: months + 1) > end)
      }
    }
  }

  @Test func measuresAndOrders() throws {
    let day = try #require(Day("2026-11-21"))
    #expect(day.adding(days: 10).description == "2026-12-01")
    #expect(day.days(to: day.adding(days: -400)) == -400)
    #expect(day < day.adding(days: 1))
    #expect(try #require(Day("2025-12-31")) < day)
  }
}
