import Diligence
import Testing

@testable import Scoring

@Suite struct UseRulesTests {
  @Test(arguments: AssuranceReport.Kind.allCases)
  func restrictsSOC1AndSOC2(kind: AssuranceReport.Kind) {
    let outcome = reading(.restrictedUse, .sound().with { $0.kind = kind })?.outcome
    #expect((outcome != nil) == (kind == .soc1 || kind == .soc2))
    #expect(outcome.map(\.severity) == (outcome == nil ? nil : .note))
  }

  @Test func namesWhatNobodyEstablished() {
    let blank = AssuranceReport(
      id: "r", kind: .soc2, type: .typeII, start: day("2025-10-01"), end: day("2026-09-30"))
    let outcome = reading(.blanks, blank)?.outcome
    #expect(outcome?.outcome == "not_established")
    #expect(
      outcome?.inputs.map(\.value) == [
        "its own date", "who signed it", "whether it covers the product",
        "whether the auditor is in a register",
        "the opinion", "the categories in scope", "the service organisation", "the described system",
        "the date of management's assertion", "the auditor's peer review", "its subservice organisations",
        "whether anything in it speaks against it", "what its tests found",
      ])
    #expect(reading(.blanks, blank)?.asks == [])
  }

  @Test func isContentWhereEverythingIs() {
    let whole = AssuranceReport.sound().with {
      $0.organisation = "Some Ltd"
      $0.system = "Some System"
      $0.assertionDate = day("2026-10-19")
      $0.peerReview = PeerReview(kind: .system, rating: .pass, accepted: day("2025-01-01"))
      $0.subserviceOrganisations = []
      $0.warningSigns = []
      $0.exceptions = []
    }
    #expect(reading(.blanks, whole)?.outcome.outcome == "established")
    #expect(
      reading(.blanks, whole.with { $0.auditor = " " })?.outcome.inputs.map(\.value) == ["who signed it"])
  }

  @Test func asksOfEachKindWhatItCanSay() {
    #expect(
      reading(.blanks, AssuranceReport(id: "r", kind: .pentest, asOf: day("2026-10-01")))?.outcome.inputs.map(
        \.value)
        == [
          "its own date", "who signed it", "whether it covers the product",
          "whether the issuer is in a register",
        ])
    #expect(
      reading(.blanks, AssuranceReport(id: "r", kind: .soc1))?.outcome.inputs.map(\.value)
        == ["its own date", "who signed it", "the opinion"])
    #expect(reading(.blanks, AssuranceReport(id: "r", kind: .other)) == nil)
    #expect(reading(.blanks, AssuranceReport(id: "r", kind: .bridgeLetter)) == nil)
  }
}
