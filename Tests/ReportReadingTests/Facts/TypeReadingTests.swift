import Diligence
import Testing

@testable import ReportReading

@Suite("Type")
struct TypeReadingTests {
  private static let period = "throughout the period 1 April 2025 to 31 March 2026"

  @Test(
    "The word after SOC 2, however it is written",
    arguments: [
      ("SOC 2 Type I Report", AssuranceReport.ReportType.typeI), ("SOC 2 Type 1", .typeI),
      ("SOC 2 TYPE-\nII", .typeII),
      ("SOC 2® Type Two report", .typeII), ("SOC2 Type2 Report", .typeII), ("Type II SOC 2 Report", .typeII),
    ])
  func titled(title: String, type: AssuranceReport.ReportType) {
    let read = read(title + "\nManagement's assertion follows.")
    #expect(read.value == .type(type))
    #expect(read.status == .found)
  }

  @Test("Without the word, what was examined tells")
  func body() {
    let over =
      "SOC 2 Report\nWe have examined the description and the operating effectiveness of controls \(Self.period)."
    #expect(read(over).value == .type(.typeII))
    let on =
      "SOC 2 Report\nWe have examined the description and the suitability of the design as of 31 March 2026."
    #expect(read(on).value == .type(.typeI))
    #expect(read("SOC 2 Report\nWe have examined the description.").status == .notFound)
  }

  @Test("A title that the text belies is a conflict")
  func conflict() {
    let text =
      "SOC 2 Type I Report\nWe have examined the description and the operating effectiveness of controls "
    #expect(read(text + Self.period + ".").status == .conflict)
    let other =
      "SOC 2 Type II Report\nWe have examined the description as of 31 March 2026. We did not perform any "
    #expect(read(other + "procedures regarding the operating effectiveness of controls.").status == .conflict)
  }

  @Test("A SOC 3 has no type, even where it is called one, and others' reports lend none")
  func none() {
    #expect(read("SOC 3 Type 2 Report\nWe have examined the assertion \(Self.period).").status == .notFound)
    let text =
      "SOC 2 Report\nWe have examined it.\nSection 2 - Description of the System\nOur host holds a SOC 2 Type 2."
    #expect(read(text).status == .notFound)
  }

  private func read(_ text: String) -> ProposedFact {
    TypeReading.read(Source(ExtractedText(table: text, prose: text)))[.type]
  }
}
