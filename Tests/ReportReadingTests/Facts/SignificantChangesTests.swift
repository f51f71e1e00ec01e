import Diligence
import Testing

@testable import ReportReading

@Suite("Significant changes")
struct SignificantChangesTests {
  private func statements(_ text: String) -> [ReportStatement]? {
    let source = Source(ExtractedText(table: text, prose: text))
    guard case .statements(let statements)? = SignificantChanges.read(source)[.significantChanges].value
    else {
      return nil
    }
    return statements
  }

  @Test(
    "A sentence that denies them makes them none",
    arguments: [
      "There were no significant changes.",
      "No significant changes were made to the system during the period.",
      "There were no changes during the period that are likely to affect users' understanding of the system.",
      "Management is not aware of any material change in the controls that would alter the conclusions.",
      "(1) The controls went on, and there were no significant changes to them.",
      "Significant Changes\n\nNone.",
    ])
  func none(text: String) {
    #expect(statements("Description\n\n" + text + "\n") == [])
  }

  @Test("Below a heading each item is one, with its page")
  func headed() {
    let text = """
      Contents
      Significant changes during the period ............ 2
      \u{C}Significant changes during the period

      • In November 2025 runners were moved to machines
        of their own.
      • In February 2026 the sign-on was rebuilt.

      Complementary User Entity Controls

      • In any month seats were looked at.
      """
    #expect(statements(text)?.map(\.page) == [2, 2])
    #expect(statements(text)?.last?.text == "In February 2026 the sign-on was rebuilt.")
  }

  @Test(
    "How changes are managed is none",
    arguments: [
      "Change Management\n\nChanges were tested and approved before release in each month of 2026.",
      "Significant changes need the approval of the head of engineering.",
      "No changes are made without approval.",
      "No significant changes may reach production without a review.",
      "Significant changes are announced to customers.",
    ])
  func procedures(text: String) {
    #expect(statements("Description\n\n" + text + "\n") == nil)
  }

  @Test("A change that is told of and called none other is told")
  func exclusion() {
    let text =
      "There were no significant changes during the period other than the move of the sandbox to small machines in May.\n"
    #expect(statements(text)?.count == 1)
  }

  @Test(
    "Time grows with the text",
    arguments: [
      "Significant Changes\n\n", "1. Significant changes and incidents\n\nIn May 2026 it was rebuilt\n\n",
      "no significant changes other than ", "• • (( [[ changes to the system\n",
    ])
  func time(line: String) {
    #expect(growth(from: line) { SignificantChanges.read($0) } < 10)
  }
}
