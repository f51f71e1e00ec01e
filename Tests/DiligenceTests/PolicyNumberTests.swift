import Testing

@testable import Diligence

@Suite struct PolicyNumberTests {
  @Test(arguments: PolicyNumber.allCases) func theUsualValueIsAllowed(_ number: PolicyNumber) {
    #expect(number.allows(number.usual))
    #expect(number.decides.hasSuffix("."))
  }

  @Test func countedNumbersAreWhole() {
    #expect(!PolicyNumber.gapDays.allows(30.5))
    #expect(!PolicyNumber.smallSample.allows(4.5))
    #expect(PolicyNumber.proof.allows(0.8))
    #expect(PolicyNumber.thresholdTier1.allows(82.5))
  }

  @Test(arguments: PolicyNumber.allCases) func nothingOutOfRangeIsAllowed(_ number: PolicyNumber) {
    for value in [
      number.range.lowerBound - 1, number.range.upperBound + 1, .nan, .infinity, -.infinity,
    ] { #expect(!number.allows(value)) }
    #expect(number.allows(number.range.lowerBound) && number.allows(number.range.upperBound))
  }

  @Test func valuesAreSaidWithTheirUnit() {
    #expect(PolicyNumber.currentMonths.words(12) == "12 months")
    #expect(PolicyNumber.gapDays.words(1) == "1 day")
    #expect(PolicyNumber.completenessPercent.words(92.5) == "92.5 %")
    #expect(PolicyNumber.proof.words(0.75) == "0.75")
    #expect(PolicyNumber.conditionalMargin.words(20) == "20 points")
    #expect(PolicyNumber.proof.form == "a number from 0.4 to 1")
    #expect(PolicyNumber.gapDays.form == "a whole number from 0 to 18300")
  }
}
