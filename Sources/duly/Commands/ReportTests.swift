internal import ArgumentParser
internal import Diligence
internal import Scoring
internal import Workflows

extension Report {
  /// `duly report tests`: which items a report seems to test, for a person to confirm.
  struct Tests: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tests",
      abstract: "See which items a report's file seems to test, and confirm them.",
      discussion: """
        Proposed from the criteria that were read as tested, the exceptions and the categories in scope; nothing counts \
        until it is confirmed. What is recorded already stays. Examples:
          duly report tests example-code soc2-2026
          duly report tests example-code soc2-2026 --confirm C01,C07
        """)

    @Argument(help: "The vendor's id or unambiguous name.") var vendor: String
    @Argument(help: "The report's id.") var id: String
    @Option(help: "Items whose proposed test to record, separated by commas; `all`: every one.")
    var confirm: String?
    @OptionGroup var meant: AssessmentOptions
    @OptionGroup var environment: Environment

    func run() throws {
      let workspace = try environment.workspace()
      let scored = try workspace.scored(vendor, meant.choice)
      let report = try workspace.report(id, in: scored.assessment)
      let proposals = report.proposedTests(from: try criteria(in: workspace), for: scored.questionnaire)
      guard let confirm else { return try Output.text(Self.table(of: proposals)) }
      let items =
        confirm == "all"
        ? proposals.filter { $0.test != nil }.map(\.item)
        : confirm.split(separator: ",").map { ItemID(String($0).trimmed) }
      let after = try workspace.confirm(items, of: proposals, in: id, of: vendor, meant.choice)
      let score = after.card.score.map(rounded) ?? "not started"
      Output.remark(
        "Recorded \(items.count) \(items.count == 1 ? "test" : "tests"). Score \(score), advice: \(after.card.verdict?.label ?? "none")."
      )
    }

    private func criteria(in workspace: Workspace) throws -> [TestedCriterion] {
      let line = ProgressLine("Reading")
      defer { line.clear() }
      let review = try workspace.reportUnderReview(id, of: vendor, meant.choice) { line.follow($0) }
      if let trouble = review.trouble { Output.remark(trouble) }
      if review.document == nil {
        Output.remark("No file is attached to \(id), so that nothing can be read in it.")
      }
      return review.proposal?.tests ?? []
    }

    private static func table(of proposals: [ProposedTest]) -> String {
      let rows = proposals.map { proposal in
        let test = proposal.test
        return [
          proposal.item.text, test?.result.label ?? "–", test?.page.map { "page \($0)" } ?? "–",
          proposal.because,
        ]
      }
      return TextTable(widest: 120, rows: rows).text
    }
  }
}
