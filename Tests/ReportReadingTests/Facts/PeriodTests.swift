import Diligence
import Testing

@testable import ReportReading

@Suite("Period")
struct PeriodTests {
  @Test(
    "Every way of writing a period",
    arguments: [
      "for the period from October 1, 2025 to September 30, 2026",
      "throughout the period 1 October 2025 - 30 September 2026",
      "covering October 1, 2025 through September 30, 2026", "twelve months ended September 30, 2026",
      "for the 12-month period ended 30 September 2026", "year ended September 30, 2026",
      "period between 1 October 2025 and 30 September 2026", "Period: 01/10/2025 until 30/09/2026",
      "Period start: 2025-10-01\nPeriod end: 2026-09-30",
      "from October 1, 2025 up to and including September 30, 2026",
      "period October 1, 2025\n\u{C}through September 30, 20261", "October 1, 2025\u{2013}September 30, 2026",
      "period beginning 1 October 2025 and ending 30 September 2026",
    ])
  func written(words: String) {
    let read = read("SOC 2 Type II Report\n\(words)\nWe have examined it.")
    #expect(read[.start].value == .day(Day(unchecked: "2025-10-01")))
    #expect(read[.end].value == .day(Day(unchecked: "2026-09-30")))
    #expect(read[.end].status == .found)
  }

  @Test("A first date without its year takes the year of the second")
  func withoutYear() {
    let read = read("SOC 2 Report, January 1 through June 30, 2026\nWe have examined it.")
    #expect(read[.start].value == .day(Day(unchecked: "2026-01-01")))
  }

  @Test("Windows of incidents, policies, certificates and earlier reports do not win")
  func foreign() {
    let read = read(
      """
      SOC 2 Type II Report
      Section 1 - Independent Service Auditor's Report
      We have examined the description throughout the period January 1, 2026 to June 30, 2026.
      The previous report covered the period January 1, 2025 to December 31, 2025.
      Section 3 - Description of the System
      During the period from March 3, 2026 to March 5, 2026 an incident made the system unavailable.
      The insurance policy runs from July 1, 2025 to June 30, 2026.
      The bridge letter covers July 1, 2026 to August 31, 2026.
      """)
    #expect(read[.start].passages.map(\.value) == [.day(Day(unchecked: "2026-01-01"))])
    #expect(read[.end].passages.map(\.value) == [.day(Day(unchecked: "2026-06-30"))])
  }

  @Test("A front that differs from the auditor's report is a conflict, and only in the date that differs")
  func conflict() {
    let read = read(
      "SOC 2 Type II Report\nFor the period January 1, 2025 to December 31, 2025\n"
        + "Section 1 - Independent Service Auditor's Report\n"
        + "We have examined the description throughout the period January 1, 2025 to October 31, 2025.")
    #expect(read[.end].status == .conflict)
    #expect(read[.start].status == .found)
  }

  @Test("A Type I has a day and no period; as of stands for nothing in a Type II")
  func asOf() {
    let one = read(
      "SOC 2 Type 1 Report\nas at 31 March 2026\nWe have examined the description as of March 31, 2026.")
    #expect(one[.asOf].value == .day(Day(unchecked: "2026-03-31")))
    #expect(one[.start].status == .notFound)
    let two = read(
      "SOC 2 Type 2 Report\nfor the period 1 April 2025 to 31 March 2026\nWe have examined the description and the host "
        + "as of March 31, 2026.")
    #expect(two[.asOf].status == .notFound)
    #expect(two[.end].status == .found)
  }

  private func read(_ text: String) -> Reading {
    let source = Source(ExtractedText(table: text, prose: text))
    var reading = Period.read(source)
    reading.add(AsOf.read(source))
    return reading
  }
}

extension Day {
  fileprivate init(unchecked text: String) { self = Day(text) ?? Day(dayNumber: 0) }
}
