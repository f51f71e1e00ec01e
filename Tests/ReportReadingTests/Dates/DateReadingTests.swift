import Diligence
import Testing

@testable import ReportReading

@Suite("Dates")
struct DateReadingTests {
  @Test(
    "Every way of writing a date",
    arguments: [
      ("on April 1, 2019 the", "2019-04-01"), ("1 April 2019", "2019-04-01"),
      ("1st of April, 2019", "2019-04-01"),
      ("April 1st, 2019", "2019-04-01"), ("Apr. 1, 2019", "2019-04-01"), ("Sept 30 2026", "2026-09-30"),
      ("2019-04-01", "2019-04-01"), ("30-Sep-2026", "2026-09-30"), ("31.03.2020", "2020-03-31"),
      ("30/09/2026", "2026-09-30"), ("09/30/2026.", "2026-09-30"),
      ("this 14th day of August, 2026", "2026-08-14"),
      ("March 31, 20201, to", "2020-03-31"), ("31,2020 October 31,2019", "2019-10-31"),
      ("1November 2018", "2018-11-01"), ("SEPTEMBER\n\n30,\u{C}2026", "2026-09-30"),
      ("2026-Aug-14", "2026-08-14"),
      ("Type 2 March 31, 2020", "2020-03-31"), ("(May 5, 2026)", "2026-05-05"),
      ("29 February 2024", "2024-02-29"),
    ])
  func read(text: String, day: String) {
    #expect(days(text) == [day])
  }

  @Test(
    "What is no date",
    arguments: [
      "February 30, 2026", "31 April 2026", "March 2026", "03/04/2026", "we may see 12 in 2026", "CC6.1.2026",
      "2026", "13/13/2026", "sample of 25", "1,2026", "April 1, 20", "version 1.2.20261",
    ])
  func none(text: String) {
    #expect(days(text) == [])
  }

  @Test("Another date of the same form settles which part is the day")
  func order() {
    #expect(days("from 01/10/2025 until 30/06/2026") == ["2025-10-01", "2026-06-30"])
    #expect(days("from 10/01/2025 until 06/30/2026") == ["2025-10-01", "2026-06-30"])
    #expect(days("13/01/2026, 01/13/2026 and 02/03/2026") == ["2026-01-13", "2026-01-13"])
    #expect(days("01.10.2025, 30/06/2026") == ["2026-06-30"])
  }

  @Test("Two dates glued by a dash are two")
  func glued() {
    #expect(days("April 1, 2019-March 31, 2020") == ["2019-04-01", "2020-03-31"])
    #expect(days("1 April 2019\u{2013}31 March 2020") == ["2019-04-01", "2020-03-31"])
    #expect(days("1 April 2019-31 March 2020") == ["2019-04-01", "2020-03-31"])
  }

  private func days(_ text: String) -> [String] {
    DateReading.dates(in: ReportText(pages: text.split(separator: "\u{C}").map(String.init))).map(
      \.day.description)
  }
}
