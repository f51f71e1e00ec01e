import Diligence
import Testing

@testable import Screens

@Suite struct TypedDayTests {
  @Test(arguments: [
    ("2026-09-30", "2026-09-30"), ("2026-9-3", "2026-09-03"), ("2026/09/30", "2026-09-30"),
    ("2026.9.30", "2026-09-30"), ("20260930", "2026-09-30"), ("30 Sep 2026", "2026-09-30"),
    ("Sept 30, 2026", "2026-09-30"), ("September 30th, 2026", "2026-09-30"), ("1st may 2026", "2026-05-01"),
    ("30.09.2026", "2026-09-30"), ("09/30/2026", "2026-09-30"), ("05/05/2026", "2026-05-05"),
    ("2028-02-29", "2028-02-29"), ("2026 Sep 30", "2026-09-30"),
  ]) func isRead(text: String, expected: String) {
    #expect(TypedDay(text).day?.description == expected)
    #expect(TypedDay(text).problem == nil)
  }

  @Test(arguments: [
    ("2026-09-31", "there is no 31 September"), ("2026-13-01", "there is no month 13"),
    ("2026-02-29", "2026 has no 29 February"), ("2026-02-30", "there is no 30 February"),
    ("2026-01-00", "there is no 0 January"), ("0000-01-01", "there is no year 0"),
    ("03/04/2026", "day or month first? year first is sure: 2026-11-30"),
    ("2026-09", "the day is missing, such as 2026-11-30"),
    ("Sep 2026", "the day is missing, such as 2026-11-30"), ("soon", "a day such as 2026-11-30"),
    ("30-09-26", "a day such as 2026-11-30"), ("Ju 3 2026", "a day such as 2026-11-30"),
    ("2026-09-30x", "a day such as 2026-11-30"), ("٢٠٢٦-٠٩-٣٠", "a day such as 2026-11-30"),
    ("2026-09-30; 2026-10-01", "a day such as 2026-11-30"),
    ("99999999999999999999", "a day such as 2026-11-30"),
  ]) func isRefusedInWords(text: String, expected: String) {
    #expect(TypedDay(text).day == nil)
    #expect(TypedDay(text).problem == expected)
  }

  /// A month of three letters or more names one month only.
  @Test(arguments: ["jan", "mar", "may", "jun", "jul", "dec"]) func monthIsCertain(name: String) {
    #expect(TypedDay("1 \(name) 2026").day != nil)
  }
}
