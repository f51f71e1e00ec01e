import Testing

@testable import ReportReading

@Suite("Sections of a report")
struct SectionsTests {
  @Test("Each part reaches from its heading to the next")
  func parts() {
    let text = ReportText(pages: [
      """
      Section I - Independent Service Auditor's Report
      We have examined the description.
      Section II: Management’s Assertion
      We assert it.
      """,
      """
      Section III: Description of the System
      It stores things.
      Section IV: Tests of Controls
      No exceptions noted.
      """,
    ])
    let sections = Sections(text)
    #expect(sections.assertion.map { text.text($0) }?.hasSuffix("We assert it.") == true)
    #expect(sections.tests.map { text.lines(of: $0).count } == 2)
    #expect(sections.otherInformation == nil)
  }
}
