internal import ArgumentParser
internal import Scoring
internal import Workflows

extension Report {
  /// `duly report compare`: a vendor's reports year on year.
  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compare",
      abstract: "Set a vendor's reports of one kind side by side, year on year.",
      discussion: """
        Period and gap, auditor, opinion, categories withdrawn or added, exceptions repeated, new or gone, subservice \
        organisations and customer controls.
        """)

    @OptionGroup var subject: VendorArguments
    @OptionGroup var environment: Environment

    func run() throws {
      let scored = try environment.workspace().scored(subject.vendor, subject.choice)
      let kinds = scored.assessment.yearOnYear(against: scored.questionnaire)
      try Output.text(
        kinds.isEmpty ? "No report recorded." : kinds.map(YearOnYearText.table).joined(separator: "\n\n"))
    }
  }
}
