internal import ArgumentParser
internal import Diligence
internal import Exchange
internal import Scoring
internal import Workflows

extension Report {
  /// `duly report facts`: what the file of a report says, and what a person makes of it.
  struct Facts: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "facts", abstract: "See what a report's file says, and confirm, set or reject each fact.",
      discussion: """
        What is proposed counts only once it is confirmed; the kind comes first. Examples:
          duly report facts example-code soc2-2026
          duly report facts example-code soc2-2026 --confirm kind,type,start,end
          duly report facts example-code soc2-2026 --set end=2026-09-30 --reject auditor
          duly report facts example-code soc2-2026 --set "exceptions=CC6.2: 2 of 25 leavers kept access @41"
        Facts: \(ReportFact.allCases.map(\.rawValue).joined(separator: ", ")).
        """)

    @Argument(help: "The vendor's id or unambiguous name.") var vendor: String
    @Argument(help: "The id of the report or of the attached file.") var id: String
    @Option(
      name: .customLong("set"),
      help: "NAME=VALUE, as in an answers file; lists by commas, names by |; empty clears.")
    var values: [String] = []
    @Option(
      help: "Facts to take over as proposed, separated by commas; `all`: those found without a conflict.")
    var confirm: String?
    @Option(help: "Facts whose proposal is wrong, separated by commas.") var reject: String?
    @Option(help: "How to write what is there.") var format: TextOrJSON = .text
    @OptionGroup var meant: AssessmentOptions
    @OptionGroup var environment: Environment

    func run() throws {
      let workspace = try environment.workspace()
      var review = try read(in: workspace)
      let acts = try acts(on: review)
      if !acts.isEmpty {
        let scored = try workspace.review(
          acts, of: id, of: vendor, meant.choice, against: review.proposal)
        review = ReportUnderReview(
          id: review.id, document: review.document, report: scored.assessment.reports[review.id],
          proposal: review.proposal, trouble: review.trouble)
        let score = scored.card.score.map(rounded) ?? "not started"
        Output.remark("Recorded. Score \(score), advice: \(scored.card.verdict?.label ?? "none").")
      }
      switch format {
      case .text: try Output.text(FactsText(review: review).text)
      case .json: try Output.result(review.json(ledger: try workspace.signedHead()).pretty)
      }
    }

    private func read(in workspace: Workspace) throws -> ReportUnderReview {
      let line = ProgressLine("Reading")
      defer { line.clear() }
      return try workspace.reportUnderReview(id, of: vendor, meant.choice) { line.follow($0) }
    }

    private func acts(on review: ReportUnderReview) throws -> [FactAct] {
      let confirmed = confirm == "all" ? review.confirmable : try Self.facts(in: confirm)
      let acts =
        try values.map(Self.setting) + confirmed.map { .confirm($0) }
        + Self.facts(in: reject).map { .reject($0) }
      let twice = Dictionary(grouping: acts, by: \.fact).filter { $0.value.count > 1 }.keys
      if let fact = ReportFact.allCases.first(where: twice.contains) {
        throw ValidationError("\(fact.rawValue) is named twice. Confirm, set or reject it once.")
      }
      return acts
    }

    private static func setting(_ text: String) throws -> FactAct {
      let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard sides.count == 2 else {
        throw ValidationError("`\(text)` sets nothing. Write NAME=VALUE, such as end=2026-09-30.")
      }
      return .set(try fact(named: sides[0]), typed: sides[1])
    }

    private static func facts(in text: String?) throws -> [ReportFact] {
      try (text ?? "").split(separator: ",").map { try fact(named: String($0)) }
    }

    private static func fact(named text: String) throws -> ReportFact {
      let names = ReportFact.allCases.map(\.rawValue)
      if let fact = ReportFact(rawValue: text.trimmed) { return fact }
      throw ValidationError("There is no fact `\(text)`.\(suggestion(for: text, in: names))")
    }
  }
}
