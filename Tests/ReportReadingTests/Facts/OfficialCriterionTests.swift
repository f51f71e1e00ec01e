import Testing

@testable import ReportReading

@Suite("Official criteria")
struct OfficialCriterionTests {
  @Test(
    "An id of the list is a criterion",
    arguments: ["CC1.1", "CC6.8", "CC7.5", "CC8.1", "CC9.2", "A1.3", "C1.2", "PI1.5", "P1.1", "P6.7", "P8.1"])
  func official(id: String) {
    #expect(OfficialCriterion(id: id)?.id == id)
  }

  @Test(
    "A control's number, or one beside the list, is none",
    arguments: [
      "CC6.9", "CC6.1.2", "CC10.1", "CC6", "CC6.", "A.5.1", "A1.4", "PI1.6", "P9.1", "C2.1", "AC-01",
      "CC06.1",
      "CC6.01", "cc6.1", "XX6.1", "6.1", "", "CC6.1a", "CC99999999999999999999.1",
    ])
  func others(id: String) {
    #expect(OfficialCriterion(id: id) == nil)
  }

  @Test("A range goes over the end of a group, and never over to other letters or backwards")
  func through() throws {
    let first = try #require(OfficialCriterion(id: "CC6.7"))
    let last = try #require(OfficialCriterion(id: "CC7.2"))
    #expect(first.through(last)?.map(\.id) == ["CC6.7", "CC6.8", "CC7.1", "CC7.2"])
    #expect(last.through(first) == nil)
    #expect(first.through(try #require(OfficialCriterion(id: "A1.2"))) == nil)
  }
}
