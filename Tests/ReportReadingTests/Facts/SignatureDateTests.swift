import Diligence
import Testing

@testable import ReportReading

@Suite("Report and assertion dates")
struct SignatureDateTests {
  @Test(
    "The date beside the auditor's signature",
    arguments: [
      "In our opinion it is fair.\nByrne Quill LLP\nDublin, Ireland\n14 August 2026",
      "In our opinion it is fair.\nDublin, 14 August 2026\nByrne Quill",
      "August 14, 2026\nTo the Board of Acme\nIn our opinion it is fair.\nByrne Quill LLP",
      "In our opinion it is fair.\nPlace: Pune\nDate: 14-Aug-2026",
      "In our opinion it is fair. We tested again on\n12 June 2026 and found it fair.\nByrne Quill LLP   14.08.2026",
      "In our opinion, as of June 30, 2026, it is fair.\nJuly 1, 2025 to June 30, 2026\n\nAugust 14, 2026",
    ])
  func signed(report: String) {
    let read = read(
      "SOC 2 Report\nSection 1 - Independent Service Auditor's Report\nWe have examined it.\n" + report)
    #expect(read[.reportDate].value == Day("2026-08-14").map(FactValue.day))
    #expect(read[.reportDate].status == .found)
    #expect(read[.assertionDate].status == .notFound)
  }

  @Test("Management's date is not the auditor's")
  func assertion() {
    let read = read(
      "SOC 2 Report\nSection 1 - Management's Assertion\nWe assert it.\nR. Vance, Chief Officer\n12 August 2026\n"
        + "Section 2 - Independent Service Auditor's Report\nWe have examined it.\nIn our opinion it is fair.\nByrne Quill"
    )
    #expect(read[.assertionDate].value == Day("2026-08-12").map(FactValue.day))
    #expect(read[.reportDate].status == .notFound)
  }

  @Test("A front that gives another date than the signature is a conflict")
  func conflict() {
    let read = read(
      "SOC 2 Report\nReport date: 15 August 2026\nSection 1 - Independent Service Auditor's Report\nWe have examined it.\n"
        + "In our opinion it is fair.\nByrne Quill\n14 August 2026")
    #expect(read[.reportDate].status == .conflict)
  }

  private func read(_ text: String) -> Reading {
    SignatureDate.read(Source(ExtractedText(table: text, prose: text)))
  }
}
