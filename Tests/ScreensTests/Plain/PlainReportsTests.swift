import Diligence
import Testing

@testable import Screens

@Suite struct PlainReportsTests {
  private func opened(_ dossier: Dossier = Fixture.dossier()) -> PlainStage {
    var plain = PlainStage([dossier])
    plain.enter("1", "2")
    return plain
  }

  @Test func aReportIsAddedAndItsRulesAreRead() {
    var plain = opened()
    #expect(plain.said[1].hasPrefix("No assurance report is recorded, nor that there is none"))
    plain.enter("a", "", "")
    #expect(plain.changes.isEmpty)
    #expect(plain.enter("2").first?.hasPrefix("soc2-2026 is added.") == true)
    plain.enter(
      "2025-10-01", "2026-09-30", "", "2026-10-20", "Orrin & Vale LLP", "verified", "1", "")
    plain.enter("1 2", "yes", "", "", "", "", "", "1", "", "2025-03-01", "none", "none", "")
    #expect(plain.said.contains("The period covers 12 whole months, as usual."))
    #expect(plain.said.contains("The auditor (Orrin & Vale LLP) is verified; its peer review passed."))
    guard case .reportRecorded(_, _, let report?)? = plain.changes.last else {
      Issue.record("no report")
      return
    }
    #expect(report.type == .typeII && report.opinion == .unmodified && report.productInScope == .yes)
    #expect(report.categories == [.security, .availability])
    #expect(report.peerReview == PeerReview(kind: .system, rating: .pass, accepted: Day("2025-03-01")))
    #expect(report.subserviceOrganisations == [] && report.warningSigns == [])
  }

  @Test func aWrongDateIsSaidAndTheOldOneStays() {
    var plain = opened(Fixture.examined)
    plain.enter("soc2-2026", "1", "", "", "")
    #expect(plain.enter("2026-13-01").first == "Period start: there is no month 13. The old value stays.")
    #expect(plain.said.contains { $0.hasSuffix("Period start: 2025-10-01.") })
    #expect(plain.enter("2027-01-01").first == "Period start: after the period's end. The old value stays.")
    #expect(plain.changes.isEmpty)
  }

  @Test func thatThereIsNoneIsStatedAndTakenBack() {
    var plain = opened()
    #expect(plain.enter("n").first?.hasPrefix("The vendor has no assurance report.") == true)
    #expect(plain.enter("u").first?.hasPrefix("Taken back: The vendor has no assurance report.") == true)
    var other = opened(Fixture.examined)
    #expect(other.enter("n").first?.hasPrefix("A report is recorded, so it cannot be said") == true)
  }

  @Test func aRemovedReportComesBack() {
    var plain = opened(Fixture.examined)
    #expect(plain.enter("x 2").first?.hasPrefix("soc2-2026 is removed.") == true)
    plain.enter("u")
    #expect(plain.enter("l").contains { $0.hasPrefix("2 soc2-2026, SOC 2 Type II") })
  }
}
