import Testing

@testable import Diligence

@Suite struct PolicyConflictTests {
  @Test func theStandardHasNone() {
    #expect(PolicyConflict.all(among: [:]).isEmpty)
  }

  @Test(
    arguments: [
      ([.currentMonths: 16], .currentMonths, .ageingMonths),
      ([.ageingMonths: 11], .currentMonths, .ageingMonths),
      ([.shortMonths: 7], .shortMonths, .acceptedMonths),
      ([.acceptedMonths: 13], .acceptedMonths, .yearMonths),
      ([.askDays: 121], .askDays, .lateDays), ([.thresholdTier1: 69], .thresholdTier2, .thresholdTier1),
      ([.thresholdTier3: 71], .thresholdTier3, .thresholdTier2),
      ([.conditionalMargin: 61], .conditionalMargin, .thresholdTier3),
    ] as [([PolicyNumber: Double], PolicyNumber, PolicyNumber)])
  func numbersOutOfOrderAreFound(
    _ departures: [PolicyNumber: Double], _ less: PolicyNumber, _ more: PolicyNumber
  ) {
    let found = PolicyConflict.all(among: departures)
    #expect(found.map(\.less) == [less])
    #expect(found.map(\.more) == [more])
  }

  @Test func equalNumbersStandTogether() {
    #expect(PolicyConflict.all(among: [.currentMonths: 15, .thresholdTier1: 70]).isEmpty)
  }

  @Test func bothValuesAreSaid() {
    #expect(
      PolicyConflict.all(among: [.currentMonths: 16]).map(\.message)
        == ["'current_months' (16) is more than 'ageing_months' (15)"])
  }
}
