import Diligence
import Testing

@testable import ReportReading

@Suite("Kind")
struct KindTests {
  @Test(
    "What the front calls it, where somebody examined or asserted something",
    arguments: [
      ("Acme Inc.\nSOC 2® Type 2 Report\nWe have examined Acme's description.", AssuranceReport.Kind.soc2),
      ("Service Organization Controls 3 Report\nWe, as management of, Acme, are responsible", .soc3),
      ("System and Organization Controls (SOC) 1 Report\nManagement's Assertion\nWe assert that", .soc1),
      ("Acme SOC2 Report\nFor the period 1 April 2025 to 31 March 2026", .soc2),
      (
        "Type 2 report under ISAE 3402\nWe have been engaged to report on Acme's description of its system",
        .soc1
      ),
      (
        "Independent auditor's report\nWe have examined Acme's description of its system against the trust services "
          + "criteria.", .soc2
      ),
      (
        "SOC 2 Type II Report\nWe have examined the description.\nIn our opinion it is fair.\nAcme's host holds a SOC 1 "
          + "report, an ISO/IEC 27001 certificate number 12 and a penetration test was performed.", .soc2
      ),
      (
        "Report on Acme's Cybersecurity Risk Management Program\nWe have examined it. Acme also has a SOC 2 report.",
        .other
      ),
      (
        "Certificate of registration\nThis is to certify that Acme GmbH complies with ISO/IEC 42001:2023\nValid until "
          + "1 May 2028", .iso42001
      ),
      ("Bridge letter\nDear customer,\nour SOC 2 report covers the year ended 30 June 2026.", .bridgeLetter),
      (
        "To whom it may concern\nSince our SOC 2 Type II report there have been no material changes to our controls.",
        .bridgeLetter
      ),
      ("Penetration Test Letter of Attestation\nWe performed a penetration test of Acme's app.", .pentest),
    ])
  func kinds(text: String, kind: AssuranceReport.Kind) {
    #expect(read(text).value == .kind(kind))
  }

  @Test(
    "What only talks about a report is none, with the words that show it",
    arguments: [
      "Acme is SOC 2 compliant. Request a copy of our report.",
      "DRAFT\nSOC 2 Type II Report\nWe have examined the description. In our opinion it is fair.",
      "SOC 2 Readiness Assessment\nfor the period 1 April 2025 to 31 March 2026",
      "Vendor security questionnaire\nDo you hold a SOC 2 report?",
      "Engagement letter\nWe will examine your description for a SOC 2 report.",
      "SOC 2 Type II report\nNo CPA has examined the controls in it. Management's assertion follows.",
    ])
  func none(text: String) {
    let kind = read(text)
    #expect(kind.value == .notAReport)
    #expect(kind.passages.first?.quote.isEmpty == false)
  }

  @Test("Nothing is said of a text that names no report")
  func unknown() {
    #expect(read("The canteen is open for the period 1 April 2025 to 31 March 2026").status == .notFound)
  }

  private func read(_ text: String) -> ProposedFact {
    Kind.read(Source(ExtractedText(table: text, prose: text)))[.kind]
  }
}
