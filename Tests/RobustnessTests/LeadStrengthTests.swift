import Testing

@testable import Robustness

@Suite struct LeadStrengthTests {
  @Test(arguments: [
    (1.0, LeadStrength.almostAlways), (0.95, .almostAlways), (0.95 - 1e-10, .almostAlways),
    (0.9499, .usually), (0.80, .usually), (0.7999, .dependsOnPriorities), (0.55, .dependsOnPriorities),
    (0.5499, .tooCloseToCall), (0.5, .tooCloseToCall), (0, .tooCloseToCall),
  ])
  func changesAtTheUnroundedThreshold(_ share: Double, _ strength: LeadStrength) {
    #expect(LeadStrength(share: share) == strength)
  }

  @Test func saysTheWordsOfTheModel() {
    #expect(
      LeadStrength.allCases.map(\.words) == [
        "first under almost any sensible weighting", "usually first", "leads, but it depends on priorities",
        "too close to call",
      ])
  }

  @Test(arguments: [
    (0.0, "0 %"), (1e-5, "under 1 %"), (0.0049, "under 1 %"), (0.005, "1 %"), (0.345, "35 %"),
    (0.8749, "87 %"),
    (0.994, "99 %"), (0.99998, "over 99 %"), (1, "100 %"),
  ])
  func percentsAreWholeAndNeverClaimAllOrNothing(_ share: Double, _ words: String) {
    #expect(wholePercent(share) == words)
  }
}
