import Diligence
import Testing

@testable import Scoring

@Suite struct PolicyTests {
  @Test func theStandardIsThatOfTheModel() {
    let policy = Policy.standard
    #expect([policy.currentMonths, policy.ageingMonths, policy.bridgeMonths] == [12, 15, 3])
    #expect([policy.shortMonths, policy.acceptedMonths, policy.yearMonths] == [3, 6, 12])
    #expect([policy.gapDays, policy.askDays, policy.lateDays] == [31, 7, 120])
    #expect([policy.typeIMonths, policy.peerReviewMonths, policy.firstReviewMonths] == [6, 36, 18])
    #expect(policy.smallSample == 5)
    #expect([policy.highExceptionPercent, policy.notApplicableShare] == [10, 15])
    #expect([policy.completeness, policy.proof, policy.conditionalMargin] == [0.9, 0.75, 20])
    #expect((1...3).map(policy.threshold(ofTier:)) == [80, 70, 60])
  }

  /// A number that a property forgot would keep its usual value whatever a buyer sets.
  @Test(arguments: PolicyNumber.allCases) func everyNumberMoves(_ number: PolicyNumber) {
    let other = number == .proof ? 0.5 : 2.0
    let policy = Policy([number: other])
    #expect(policy != .standard)
    #expect(policy[number] == other)
    #expect(policy.lines.filter(\.departs) == [PolicyLine(number: number, value: other)])
  }

  @Test func departuresReachTheirProperties() {
    let policy = Policy([
      .currentMonths: 18, .completenessPercent: 50, .thresholdTier3: 55, .highExceptionPercent: 12.5,
    ])
    #expect(policy.currentMonths == 18)
    #expect(policy.completeness == 0.5)
    #expect(policy.threshold(ofTier: 3) == 55)
    #expect(policy.highExceptionPercent == 12.5)
    #expect(policy.ageingMonths == 15)
  }

  @Test func whatIsAsUsualIsNoDeparture() {
    #expect(Policy([.currentMonths: 12]) == .standard)
    #expect(Policy([.currentMonths: 12]).departures.isEmpty)
  }

  @Test(arguments: [Double.nan, .infinity, -1, 1e300, 12.5]) func whatCannotBeIsPassedOver(_ value: Double) {
    #expect(Policy([.currentMonths: value]) == .standard)
  }

  @Test func theScoreTakesTheNumbersOfItsAssessment() {
    let report = AssuranceReport(
      id: "r", kind: .soc2, type: .typeII, start: day("2024-06-01"), end: day("2025-05-31"))
    var assessment = Assessment.sample([report])
    #expect(assessment.reaches()["r"]?.reasons.contains { $0.contains("months before") } == true)
    assessment.policy = [.currentMonths: 60, .ageingMonths: 60]
    #expect(assessment.reaches()["r"]?.reasons.contains { $0.contains("months before") } == false)
  }
}
