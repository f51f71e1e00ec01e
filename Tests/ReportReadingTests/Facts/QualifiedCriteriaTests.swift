import Diligence
import Testing

@testable import ReportReading

@Suite("Qualified criteria")
struct QualifiedCriteriaTests {
  @Test("They are read in the exception itself")
  func exception() {
    let text = """
      We have examined the description. In our opinion, except for criterion CC6.1 and 6.2, the controls operated
      effectively, in all material respects.
      """
    #expect(Self.ids(text) == ["CC6.1", "CC6.2"])
  }

  @Test("They are read in the paragraph before the opinion")
  func paragraphBefore() {
    let text = """
      We have examined the description of controls, among them those for CC1.1.
      Inherent limitations
      Controls may fail. As a result, the controls did not meet criterion CC 7.2 or A1.2, for control AC-01 failed.
      Opinion
      In our opinion, except for the matter described in the preceding paragraph, the controls operated effectively, in
      all material respects.
      """
    #expect(Self.ids(text) == ["CC7.2", "A1.2"])
  }

  @Test("They are read under the heading of the basis, wherever it stands")
  func basis() {
    let text = """
      We have examined the description.
      Qualified Opinion
      In our opinion, except for the matter described below, the controls operated effectively, in all material respects.
      Basis for Qualified Opinion
      The controls did not operate from May to June, so that the common criteria 6.3 was not met by the organisation.
      Our Responsibilities
      We look at CC1.1 as well, and plan our work so that the evidence which we obtain is sufficient.
      """
    #expect(Self.ids(text) == ["CC6.3"])
  }

  @Test("A clean opinion names none, whatever stands around it")
  func clean() {
    let text = """
      We have examined the description, among it CC6.1. In our opinion, the controls operated effectively, in all
      material respects.
      """
    #expect(Self.ids(text) == nil)
  }

  @Test("A qualified opinion that names controls or categories alone leaves them not found")
  func noneNamed() {
    let text = """
      We have examined it. In our opinion, except for control CC6.1.2 and availability, the controls operated
      effectively, in all material respects.
      """
    #expect(Self.ids(text) == nil)
  }

  private static func ids(_ text: String) -> [String]? {
    let reading = QualifiedCriteria.read(Source(ExtractedText(table: text, prose: text)))
    guard case .names(let names) = reading[.qualifiedCriteria].value else { return nil }
    return names
  }
}
