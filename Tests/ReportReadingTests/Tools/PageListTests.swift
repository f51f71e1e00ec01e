import Testing

@testable import ReportReading

@Suite struct PageListTests {
  @Test func runsAreSaidAsOne() {
    #expect(PageList([4]).words == "4")
    #expect(PageList([1, 2]).words == "1-2")
    #expect(PageList([1, 3, 4, 5, 9]).words == "1, 3-5 and 9")
    #expect(PageList((0..<12).map { $0 * 2 }).words == "0, 2, 4, 6, 8, 10, 12, 14 and 4 more")
  }
}
