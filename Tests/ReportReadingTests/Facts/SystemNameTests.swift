import Diligence
import Testing

@testable import ReportReading

@Suite("System")
struct SystemNameTests {
  @Test(
    "What the described system is called",
    arguments: [
      (
        "We have examined Acme, Inc.'s description of its Code Cloud system throughout the period.",
        "Code Cloud"
      ),
      ("We have examined Acme, Inc.'s description of Pair of Acme, Inc. for the period.", "Pair"),
      (
        "Report on Acme, Inc.'s Secrets Platform\nRelevant to Security\nWe have examined it.",
        "Secrets Platform"
      ),
      ("We have examined the description of the system 'Acme Assist' of Acme, Inc.", "Acme Assist"),
      (
        "We have examined the controls over the Wiki and Tracker Cloud (\"System\") of Acme, Inc.",
        "Wiki and Tracker Cloud"
      ),
      (
        "Report on the Acme Code Platform System Relevant to Security\nWe have examined it.",
        "Acme Code Platform System"
      ),
      (
        "We have examined Acme, Inc.'s (\"Acme\") description of the Acme System as of 1 May 2026.",
        "Acme System"
      ),
    ])
  func systems(text: String, name: String) {
    #expect(read("Acme, Inc.\nSOC 2 Report\n" + text).value == .text(name))
  }

  @Test(
    "A system without a name has none",
    arguments: [
      "We have examined Acme, Inc.'s description of its system throughout the period.",
      "We have examined the accompanying description of the system.\n\nOverview\nIt runs.",
      "Section 3 - Description of the System\nA. Overview\nWe have examined it.",
    ])
  func none(text: String) {
    #expect(read("Acme, Inc.\nSOC 2 Report\n" + text).status == .notFound)
  }

  private func read(_ text: String) -> ProposedFact {
    SystemName.read(Source(ExtractedText(table: text, prose: text)))[.system]
  }
}
