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

  @Test(
    "Titles as firms word them",
    arguments: [
      ("Report of Independent Certified Public Accountants", Sections.Part.auditorsReport),
      ("SECTION ONE: INDEPENDENT ACCOUNTANTS' REPORT", .auditorsReport),
      ("Independent Practitioner's Assurance Report", .auditorsReport),
      ("I. Independent Service Auditor's Assurance Report on Controls", .auditorsReport),
      ("Assertion of Acme, Inc.'s Management", .assertion),
      ("Statement by the Service Organisation", .assertion),
      ("Section 2 - Acme's Management Assertion", .assertion), ("2  Directors' statement", .assertion),
      ("Acme's Description of Its Cloud System", .description),
      ("Attachment A - Description of the Boundaries of the System", .description),
      ("Section 3 Overview of Services Provided", .description),
      ("Section 4: Trust Services Category, Criteria, Related Controls, and Tests of Controls", .tests),
      ("Information Provided by the Independent Service Auditor", .tests), ("IV. Testing Matrices", .tests),
      ("Section V - Other Information Provided by Acme", .otherInformation),
      ("5. Management's Response to Exceptions", .otherInformation),
    ])
  func titles(title: String, part: Sections.Part) {
    #expect(
      Sections.headings(of: ReportText(pages: [title + "\nMore text stands here."])).map(\.part) == [part])
  }

  @Test(
    "What is no heading",
    arguments: [
      "We have examined management's assertion that", "management's assertion: the description",
      "Report on Acme's Description of Its System", "In our opinion, the description of the system,",
      "The description of the system is ours.", "Management's Assertion ........ 7",
    ])
  func noHeadings(line: String) {
    #expect(Sections.headings(of: ReportText(pages: [line])).isEmpty)
  }

  @Test("Where parts are numbered, a paragraph of the auditor's report is none")
  func numbered() {
    let text = ReportText(pages: [
      "SECTION I\n\nINDEPENDENT SERVICE\nAUDITOR'S REPORT\n\nOther Information\nNot examined.\nOpinion\nIn our opinion it is.\n"
        + "SECTION II\nASSERTION OF MANAGEMENT\nWe assert."
    ])
    let sections = Sections(text)
    #expect(sections.otherInformation == nil)
    #expect(sections.auditorsReport.map { text.text($0) }?.hasSuffix("it is.") == true)
    #expect(sections.assertion != nil)
  }

  @Test("Without numbers, paragraphs that only speak of another part are none")
  func paragraphs() {
    let text = ReportText(pages: [
      "Independent Service Auditor's Report\nWe have examined it.\n\nDescription of Tests of Controls\n"
        + "The specific controls we tested are listed in section 4.\n\nOpinion\nIn our opinion it is fair."
    ])
    #expect(Sections(text).auditorsReport == text.words.indices)
  }
}
