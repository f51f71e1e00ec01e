import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

@Suite struct YearOnYearTests {
  private static let before = AssuranceReport.sound("p").with {
    ($0.start, $0.end, $0.reportDate) = (day("2024-10-01"), day("2025-08-31"), nil)
    $0.auditor = "Other CPA, LLP"
    $0.exceptions = [
      ReportException(criterion: "CC6.2", text: "a"), ReportException(criterion: "CC8.1", text: "b"),
    ]
    $0.subserviceOrganisations = [
      SubserviceOrganisation(name: "Cloud"), SubserviceOrganisation(name: "Mail"),
    ]
  }

  private static let now = AssuranceReport.sound().with {
    $0.categories = [.security]
    $0.exceptions = [
      ReportException(criterion: "CC6.2", text: "a"), ReportException(criterion: "CC1.4", text: "c"),
    ]
    $0.subserviceOrganisations = [SubserviceOrganisation(name: "cloud")]
  }

  @Test func setsConsecutiveReportsSideBySide() {
    let kinds = Assessment.sample([Self.now, Self.before]).yearOnYear(against: .example)
    #expect(kinds.map(\.kind) == [.soc2])
    let years = kinds[0].years
    #expect(years.map(\.report.id) == ["p", "r"])
    #expect(years[0].gap == nil && !years[0].isAuditorChanged && years[0].withdrawn.isEmpty)
    #expect(years[1].gap == 30)
    #expect(years[1].isAuditorChanged)
    #expect(years[1].withdrawn == ["Availability", "Processing integrity", "Confidentiality", "Privacy"])
    #expect(years[1].added.isEmpty)
    #expect(years[1].exceptions.repeated == ["CC6.2 (C01)"])
    #expect(years[1].exceptions.new == ["CC1.4"])
    #expect(years[1].exceptions.gone == ["CC8.1 (C07, C12 and X2)"])
    #expect(years[1].droppedSubservices == ["Mail"])
  }

  @Test func asksAboutWhatChanged() {
    #expect(
      reading(.auditor, Self.now, Self.before)?.asks == [
        "r is signed by Some CPA LLP, p by Other CPA, LLP; ask why the auditor changed."
      ])
    #expect(
      reading(.subservice, Self.now, Self.before)?.asks.last
        == "r no longer names Mail, which p did; ask what took the place.")
    let same = Self.before.with { $0.auditor = "Some CPA, LLP" }
    #expect(reading(.auditor, Self.now, same)?.asks == [])
  }
}
