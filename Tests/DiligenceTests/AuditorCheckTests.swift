import Diligence
import Testing

@Suite struct AuditorCheckTests {
  private static func check(_ subject: AuditorCheck.Subject, _ isFound: Bool) -> AuditorCheck {
    AuditorCheck(
      subject: subject, register: "Some register", isFound: isFound, by: "J. Doe", on: Day(dayNumber: 20_000))
  }

  @Test func decidesTheStatus() {
    var report = AssuranceReport(id: "r", kind: .soc2)
    report.take(Self.check(.licence, true))
    #expect(report.auditorStatus == .verified)
    report.take(Self.check(.licence, false))
    #expect(report.auditorStatus == .notFound)
    #expect(report.auditorChecks?.count == 2)
    #expect(report.lastLicenceCheck?.isFound == false)
    report.take(Self.check(.licence, false))
    #expect(report.auditorChecks?.count == 2)
  }

  @Test func recordsTheReview() {
    var report = AssuranceReport(id: "r", kind: .soc2)
    let review = PeerReview(kind: .system, rating: .pass)
    report.take(Self.check(.peerReview, true), review: review)
    #expect(report.peerReview == review)
    #expect(report.auditorStatus == .notChecked)
    report.take(Self.check(.peerReview, false))
    #expect(report.peerReview == nil)
  }

  @Test func saysWhoLookedWhere() {
    var check = Self.check(.peerReview, false)
    check.reference = "12"
    #expect(
      check.words == "peer review not found in Some register (12), by J. Doe on \(Day(dayNumber: 20_000))")
  }
}
