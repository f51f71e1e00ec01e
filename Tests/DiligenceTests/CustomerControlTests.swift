import Diligence
import Testing

@Suite struct CustomerControlTests {
  private static let date = Day(dayNumber: 20_000)

  @Test(
    arguments: [
      (nil, 1, false), (nil, 0, false), (nil, -1, true), (.open, -1, true), (.inProgress, -1, true),
      (.done, -1, false),
    ] as [(CustomerControl.Status?, Int, Bool)])
  func isOverdueOnceItsDayIsPast(status: CustomerControl.Status?, days: Int, expected: Bool) {
    let control = CustomerControl(text: "x", status: status, due: Self.date.adding(days: days))
    #expect(control.isOverdue(at: Self.date) == expected)
    #expect(control.standing(at: Self.date).hasSuffix("overdue") == expected)
  }

  @Test func isNeverOverdueWithoutADay() {
    #expect(!CustomerControl(text: "x").isOverdue(at: Self.date))
    #expect(CustomerControl(text: "x").standing(at: Self.date) == "no owner, open")
    #expect(CustomerControl(text: "x", criterion: "CC6.1", page: 7).place == "CC6.1, page 7")
  }
}
