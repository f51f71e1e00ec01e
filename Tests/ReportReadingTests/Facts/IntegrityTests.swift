import Diligence
import Testing

@testable import ReportReading

@Suite("Integrity")
struct IntegrityTests {
  private static let front =
    "Acme, Inc.\nSOC 2 Type II Report\nfor the period July 1, 2025 to June 30, 2026\n"

  @Test("A report dated before its period ended, or before the assertion, is R13")
  func dates() {
    let early = read(
      Self.front
        + "Independent Service Auditor's Report\nIn our opinion it is fair.\nByrne Quill\nMay 1, 2026")
    #expect(early.map(\.rule) == ["R13"])
    let before = read(
      Self.front
        + "Section 1 - Assertion of Management\nWe assert it.\nAugust 9, 2026\nSection 2 - Independent Service "
        + "Auditor's Report\nIn our opinion it is fair.\nByrne Quill\nAugust 1, 2026")
    #expect(before.map(\.rule) == ["R13"])
  }

  @Test(
    "Text of a template is R18",
    arguments: [
      "the controls of [Client Name] were", "Lorem ipsum dolor", "on {{report_date}} it",
      "signed on DD/MM/YYYY by",
    ])
  func placeholders(text: String) {
    #expect(read(Self.front + "We have examined it: " + text).map(\.rule) == ["R18"])
  }

  @Test("Names that differ are R18")
  func names() {
    let findings = read(
      Self.front
        + "Assertion of Management\nWe, as management of Acme, Inc., assert it.\nIndependent Service Auditor's "
        + "Report\nTo the Management of Pine Tools, Inc.\nWe have examined Pine Tools, Inc.'s description of its system."
    )
    #expect(findings.contains { $0.rule == "R18" && $0.text.contains("Pine Tools, Inc.") })
  }

  @Test("A sound report has none")
  func none() {
    let text =
      "Independent Service Auditor's Report\nIn our opinion [as amended] it is fair.\nByrne Quill\nAugust 1, 2026"
    #expect(read(Self.front + text).isEmpty)
  }

  private func read(_ text: String) -> [ReadingFinding] {
    let filler = "\n" + String(repeating: "The system keeps records of what it does. ", count: 10)
    return ReportReader.read(ExtractedText(table: text + filler, prose: text + filler)).findings
  }
}
