import Diligence
import Testing

@testable import Scoring

@Suite struct AuditorRuleTests {
  private static func report(
    _ status: AssuranceReport.AuditorStatus, _ review: PeerReview?
  ) -> AssuranceReport {
    AssuranceReport.sound().with {
      $0.auditorStatus = status
      $0.peerReview = review
    }
  }

  private static func review(
    _ rating: PeerReview.Rating, _ accepted: String?, _ kind: PeerReview.Kind = .system
  ) -> PeerReview {
    PeerReview(kind: kind, rating: rating, accepted: accepted.map(day))
  }

  @Test(
    arguments: [
      (review(.pass, "2023-11-21"), .passed), (review(.pass, "2023-11-20"), .lapsed),
      (review(.pass, "2026-11-21"), .passed), (review(.pass, "2026-11-22"), .inFuture),
      (review(.pass, nil), .undated), (review(.pass, "2025-01-01", .engagement), .engagementOnly),
      (review(.passWithDeficiencies, "2025-01-01"), .deficient), (review(.fail, "2025-01-01"), .failed),
      (review(.fail, nil, .engagement), .failed), (review(.notYetDue, "2025-05-21"), .firstNotDue),
      (review(.notYetDue, "2025-05-20"), .firstOverdue), (review(.notYetDue, nil), .undated),
    ] as [(PeerReview, PeerReviewStanding)])
  func judgesThePeerReviewToTheDay(review: PeerReview, expected: PeerReviewStanding) {
    #expect(review.standing(at: day("2026-11-21"), policy: .standard) == expected)
  }

  /// Three years before the last day of a month, and a leap day.
  @Test(arguments: [
    ("2023-02-28", "2026-02-28", true), ("2024-02-29", "2027-02-28", true),
    ("2024-02-29", "2027-03-01", false),
    ("2023-11-30", "2026-11-30", true), ("2023-11-30", "2026-12-01", false),
  ])
  func countsAnyMonthEnd(accepted: String, date: String, isSound: Bool) {
    #expect(Self.review(.pass, accepted).standing(at: day(date), policy: .standard).isSound == isSound)
  }

  @Test(
    arguments: [
      (.verified, nil, "verified", .nothing), (.verified, review(.pass, "2025-01-01"), "verified", .nothing),
      (.verified, review(.notYetDue, "2026-01-01"), "verified", .nothing),
      (.verified, review(.fail, "2025-01-01"), "contradiction", .medium),
      (.verified, review(.pass, "2020-01-01"), "weak_review", .low),
      (.verified, review(.pass, nil), "weak_review", .low),
      (.notChecked, nil, "not_checked", .medium), (.notChecked, review(.fail, nil), "not_checked", .medium),
      (.notFound, nil, "not_found", .high), (.notFound, review(.pass, "2020-01-01"), "not_found", .high),
      (.notFound, review(.pass, "2025-01-01"), "contradiction", .medium),
    ] as [(AssuranceReport.AuditorStatus, PeerReview?, String, Severity)])
  func holdsRegisterAndReviewTogether(
    status: AssuranceReport.AuditorStatus, review: PeerReview?, expected: String, severity: Severity
  ) {
    let result = reading(.auditor, Self.report(status, review))
    #expect(result?.outcome.outcome == expected)
    #expect(result?.outcome.severity == severity)
    #expect(result?.asks.count == (expected == "verified" ? 0 : 1))
  }

  /// Whatever the review says, the register alone decides.
  @Test(arguments: AssuranceReport.AuditorStatus.allCases)
  func onlyTheRegisterCaps(status: AssuranceReport.AuditorStatus) {
    for review in [nil, Self.review(.fail, nil), Self.review(.pass, "2025-01-01")] {
      let record = ReportRecord(of: .sample([Self.report(status, review)]), policy: .standard)
      #expect(record.all[0].auditorCap?.level == (status == .verified ? nil : .vendorDocument))
      #expect(record.auditor.value == (status == .notFound ? 0 : 1))
      #expect(record.auditorGate.state == (status == .notFound ? .tripped : .clear))
    }
  }

  @Test func saysBothForPeople() {
    let result = reading(.auditor, Self.report(.verified, Self.review(.pass, "2020-01-01")))
    #expect(
      result?.outcome.text
        == "The auditor (Some CPA LLP) is verified; its peer review is more than 36 months old.")
    #expect(
      result?.asks == [
        "The auditor of r is verified, but its peer review is more than 36 months old; look up its latest review."
      ])
    #expect(
      reading(.auditor, Self.report(.verified, Self.review(.fail, "2025-01-01")))?.asks == [
        "The auditor of r is recorded as verified, yet its peer review failed; find out which is right."
      ])
  }

  @Test func asksWhoLooked() {
    let unrecorded = AssuranceReport.sound().with { $0.auditorChecks = nil }
    let result = reading(.auditor, unrecorded)
    #expect(
      result?.asks == [
        "The auditor of r is recorded as verified, but not who looked, where and when; record that."
      ])
    #expect(result?.findings.first?.severity == .low)
    let unfound = AssuranceReport.sound().with { $0.auditorChecks?[0].isFound = false }
    #expect(reading(.auditor, unfound)?.findings.first?.severity == .medium)
    #expect(
      reading(.auditor, .sound())?.outcome.facts.contains("looked up licence found in NASBA CPAverify")
        == true)
  }
}
