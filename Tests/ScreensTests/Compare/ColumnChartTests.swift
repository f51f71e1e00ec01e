import Testing

@testable import Screens

@Suite struct ColumnChartTests {
  @Test func sharesBecomeColumns() {
    #expect(
      ColumnChart.rows([1, 0.5, 0, nil, 0.25], height: 4) == [
        "██             ", "██             ", "██ ██          ", "██ ██ ▁▁ ·· ██ ",
      ])
  }

  @Test func whatIsOutOfRangeStaysInside() {
    #expect(ColumnChart.rows([2, -1], height: 1) == ["██ ▁▁ "])
    #expect(ColumnChart.rows([1], height: 0) == [])
  }

  @Test(arguments: 1...16) func moreIsNeverLower(_ step: Int) {
    func filled(_ share: Double) -> Int {
      ColumnChart.rows([share], height: 3).joined().unicodeScalars.reduce(0) { sum, scalar in
        sum + (0x2581...0x2588 ~= scalar.value ? Int(scalar.value) - 0x2580 : 0)
      }
    }
    #expect(filled(Double(step) / 16) >= filled(Double(step - 1) / 16))
  }
}
