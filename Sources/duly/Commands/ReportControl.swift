internal import ArgumentParser
internal import Diligence
internal import Workflows

extension Report {
  /// `duly report control`: a duty that a report leaves to us, as a thing to do.
  struct Control: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "control",
      abstract: "List the duties that a report leaves to us, or record who does one and by when.",
      discussion: """
        Without a number all of them are listed. Example:
          duly report control example-code soc2-2026 2 --owner "J. Doe" --status in_progress --due 2027-01-31
        """)

    @Argument(help: "The vendor's id or unambiguous name.") var vendor: String
    @Argument(help: "The report's id.") var id: String
    @Argument(help: "The number of the duty, as listed.") var number: Int?
    @Option(help: "Who on our side does it; an empty name takes the owner away.") var owner: String?
    @Option(help: "How far we are: open, in_progress or done.") var status: CustomerControl.Status?
    @Option(help: "The day by which it has to be done, YYYY-MM-DD, or none.") var due: DueDay?
    @OptionGroup var meant: AssessmentOptions
    @OptionGroup var environment: Environment

    func validate() throws {
      let changes = owner != nil || status != nil || due != nil
      if changes, number == nil { throw ValidationError("Say which duty: its number, as listed.") }
    }

    func run() throws {
      let workspace = try environment.workspace()
      guard let number else {
        let assessment = try workspace.scored(vendor, meant.choice).assessment
        return try list(workspace.report(id, in: assessment), at: assessment.decisionDate)
      }
      let work = ControlWork(owner: owner, status: status, due: due.map(\.day))
      let scored = try workspace.work(onControl: number, of: id, work, of: vendor, meant.choice)
      let report = try workspace.report(id, in: scored.assessment)
      let control = report.customerControls[number - 1]
      try Output.text(AssuranceReportText.duty(number, control, at: scored.card.decisionDate))
    }

    private func list(_ report: AssuranceReport, at date: Day) throws {
      let duties = report.customerControls.enumerated().map {
        AssuranceReportText.duty($0 + 1, $1, at: date)
      }
      try Output.text(
        duties.isEmpty ? "\(report.id) lists no customer control." : duties.joined(separator: "\n"))
    }
  }
}

/// A day, or the word `none`.
struct DueDay: ExpressibleByArgument {
  let day: Day?

  init?(argument: String) {
    day = Day(argument)
    if day == nil, argument != "none" { return nil }
  }
}

extension CustomerControl.Status: ExpressibleByArgument {}
