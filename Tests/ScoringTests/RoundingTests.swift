import Scoring
import Testing

@Suite struct RoundingTests {
  @Test(
    arguments: [
      (0.0, "0.0"), (71.2, "71.2"), (71.25, "71.3"), (71.15, "71.2"), (0.05, "0.1"), (0.049999, "0.0"),
      (0.0499999994, "0.0"), (0.0499999996, "0.1"), (99.95, "100.0"), (99.94, "99.9"), (100, "100.0"),
      (-0.05, "-0.1"), (-0.04, "0.0"), (-71.25, "-71.3"), (2.675, "2.7"), (1e12, "1000000000000.0"),
    ] as [(Double, String)])
  func keepsOneDecimal(value: Double, expected: String) {
    #expect(rounded(value) == expected)
  }

  @Test(
    arguments: [
      (8.914285714285714, "8.914286"), (0, "0.000000"), (1.0 / 3, "0.333333"), (2.0 / 3, "0.666667"),
      (0.0000005, "0.000001"), (-0.0000004, "0.000000"), (100, "100.000000"), (13.000001, "13.000001"),
    ] as [(Double, String)])
  func keepsSixDecimals(value: Double, expected: String) {
    #expect(sixDecimals(value) == expected)
  }

  @Test func writesShares() {
    #expect(percent(0.9) == "90.0 %")
    #expect(percent(0.12345) == "12.3 %")
    #expect(twoDecimals(0.575) == "0.58")
  }

  @Test func survivesWhatIsNoNumber() {
    #expect(rounded(.nan) == "nan")
    #expect(rounded(.infinity) == "inf")
  }
}
