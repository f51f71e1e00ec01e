internal import ArgumentParser
internal import Diligence
internal import Scoring
internal import Workflows

/// `duly report`: the vendor's assurance reports as facts typed in by a person.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Read, attach, record, list, show or remove the assurance reports of a vendor.",
    subcommands: [
      Read.self, Attach.self, Facts.self, Tests.self, Add.self, List.self, Show.self, Compare.self,
      Auditor.self, Control.self, Detach.self, Remove.self, None.self,
    ])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Record an assurance report by hand, or change the facts of one.",
      discussion: """
        Facts not given stay as they are; the report's id decides whether it is a new one. Example:
          duly report add example-code soc2-2026 --kind soc2 --type II --start 2025-10-01 --end 2026-09-30 \\
            --report-date 2026-10-20 --auditor "Some CPA LLP" --auditor-status verified --opinion unmodified \\
            --categories security,availability --product-in-scope yes \\
            --test C01=clean@61 --test C07=exception,remediated@64 --customer-control "Review access | J. Doe"
        """)

    @Argument(help: "The vendor's id or unambiguous name.") var vendor: String
    @Argument(help: "A short id of your own for the report, such as soc2-2026.") var id: String
    @OptionGroup var facts: ReportFacts
    @OptionGroup var meant: AssessmentOptions
    @OptionGroup var environment: Environment

    func run() throws {
      let scored = try environment.workspace().recordReport(
        try facts.values(id: id), of: vendor, meant.choice)
      let score = scored.card.score.map(rounded) ?? "not started"
      Output.remark("Recorded \(id). Score \(score), advice: \(scored.card.verdict?.label ?? "none").")
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the assurance reports of a vendor.")

    @OptionGroup var subject: VendorArguments
    @OptionGroup var environment: Environment

    func run() throws {
      let scored = try environment.workspace().scored(subject.vendor, subject.choice)
      try Output.text(AssuranceReportText.list(of: scored.assessment))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show one assurance report with its rules.")

    @Argument(help: "The vendor's id or unambiguous name.") var vendor: String
    @Argument(help: "The report's id.") var id: String
    @OptionGroup var meant: AssessmentOptions
    @OptionGroup var environment: Environment

    func run() throws {
      let workspace = try environment.workspace()
      let scored = try workspace.scored(vendor, meant.choice)
      let report = try workspace.report(id, in: scored.assessment)
      try Output.text(
        AssuranceReportText.page(about: report, card: scored.card, questionnaire: scored.questionnaire))
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Take a report out again; the history keeps it.")

    @Argument(help: "The vendor's id or unambiguous name.") var vendor: String
    @Argument(help: "The report's id.") var id: String
    @OptionGroup var meant: AssessmentOptions
    @OptionGroup var environment: Environment

    func run() throws {
      try environment.workspace().removeReport(id, of: vendor, meant.choice)
      Output.remark("Removed \(id). `duly history` still shows it.")
    }
  }

  struct None: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "none",
      abstract: "State that the vendor has no assurance report, which is not the same as none recorded yet.")

    @OptionGroup var subject: VendorArguments
    @Flag(help: "Take the statement back.") var withdraw = false
    @OptionGroup var environment: Environment

    func run() throws {
      try environment.workspace().stateNoReports(!withdraw, of: subject.vendor, subject.choice)
      Output.remark(
        withdraw ? "The statement is withdrawn." : "Recorded: the vendor has no assurance report.")
    }
  }
}
