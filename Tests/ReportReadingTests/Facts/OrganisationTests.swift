import Diligence
import Testing

@testable import ReportReading

@Suite("Organisation")
struct OrganisationTests {
  @Test(
    "Whom the report is about, in its fullest form",
    arguments: [
      (
        "SOC 2 Report\nIndependent Service Auditor's Report\nTo the Management of Acme Labs, Inc.:\nWe have examined it.",
        "Acme Labs, Inc."
      ),
      (
        "SOC 2 Report\nWe have examined Acme Labs, Inc.'s (\"Acme\") description of its system. Acme's controls.",
        "Acme Labs, Inc."
      ),
      ("SOC 2 Report\nWe, as management of, Acme Pty Ltd. (\"Acme\") are responsible.", "Acme Pty Ltd."),
      (
        "SOC 2 Report\nTo the Board of Directors\nAcme Technologies Private Limited\nWe have examined it.",
        "Acme Technologies Private Limited"
      ),
      ("Acme GmbH - Confidential\nSOC 2 Type 2 Report\nManagement's assertion follows.", "Acme GmbH"),
      (
        "ACME, INC.\nSOC 2 REPORT\nWe have examined the description of the Pair system of Acme, Inc.",
        "Acme, Inc."
      ),
      (
        "SOC 2 Report\nWe have examined the description of the Pair system of Bank of Acme Corp. over the year.",
        "Bank of Acme Corp."
      ),
      (
        "SOC 2 Report\nTo the Directors of Acme and Sons Limited\nWe have examined it.",
        "Acme and Sons Limited"
      ),
      (
        "SOC 2 Report\nWe have examined Acme's description of its system.\nAcme, Inc. was founded.",
        "Acme, Inc."
      ),
      (
        "SOC 2 Report\nAssertion of the Management of npm Acme B.V.\nWe assert.\nWe have examined Acme B.V.'s description.",
        "Acme B.V."
      ),
    ])
  func organisations(text: String, name: String) {
    let read = read(text)
    #expect(read.value == .text(name))
    #expect(read.status == .found)
  }

  @Test(
    "No name is taken from words that are none",
    arguments: [
      "SOC 2 Report\nWe have examined the description of the system. To the management of the service organization.",
      "SOC 2 Report\nPrepared by Byrne Quill LLP\nWe have examined management's assertion.",
    ])
  func none(text: String) {
    #expect(read(text).status == .notFound)
  }

  @Test("An auditor's report that speaks of another company is a conflict; a subservice organisation is none")
  func conflict() {
    let front =
      "Willow, Inc.\nSOC 2 Report\nManagement's Assertion\nWe, as management of Willow, Inc., assert it.\n"
    let report = "Independent Service Auditor's Report\nTo the Management of Pine Tools, Inc.\n"
    #expect(
      read(front + report + "We have examined Pine Tools, Inc.'s description of its system.").status
        == .conflict)
    let own =
      "Independent Service Auditor's Report\nTo the Management of Willow, Inc.\nWe have examined Willow, Inc.'s "
    #expect(read(front + own + "description. Cloud Host, Inc.'s controls are excluded.").status == .found)
  }

  private func read(_ text: String) -> ProposedFact {
    Organisation.read(Source(ExtractedText(table: text, prose: text)))[.organisation]
  }
}
