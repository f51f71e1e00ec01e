import Testing

@testable import Reporting

@Suite struct BarTests {
  @Test(arguments: [
    (0.0, 10.0, "░░░░░░░░░░"), (0.001, 10, "█░░░░░░░░░"), (3, 10, "███░░░░░░░"), (9.99, 10, "█████████░"),
    (10, 10, "██████████"), (10.0000001, 10, "██████████"), (0, 0, "░░░░░░░░░░"), (-1, 10, "░░░░░░░░░░"),
  ])
  func showsTheShareInTenCells(part: Double, whole: Double, expected: String) {
    #expect(bar(part, of: whole) == expected)
  }
}
