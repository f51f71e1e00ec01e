internal import ArgumentParser
internal import Diligence
internal import Workflows

/// `duly decide VENDOR`: what a named person decided.
struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Record the decision of a named person, or withdraw it.")

  @OptionGroup var subject: VendorArguments
  @Option(help: "approve, conditional, not_yet or reject.") var outcome: Verdict?
  @Option(help: "Who decided.") var by: String?
  @Option(help: "In which role.") var role: String?
  @Option(help: "When, YYYY-MM-DD. Default: the decision date.") var date: Day?
  @Option(
    name: .customLong("condition"),
    help:
      "A condition: \"text | owner | YYYY-MM-DD\"; owner and date may be left out. May be given several times."
  )
  var conditions: [String] = []
  @Option(help: "The day of the next review, YYYY-MM-DD.") var nextReview: Day?
  @Flag(help: "Withdraw the decision.") var withdraw = false
  @OptionGroup var environment: Environment

  func validate() throws {
    guard !withdraw else { return }
    guard let outcome, by != nil else {
      throw ValidationError("A decision needs --outcome and --by, or --withdraw.")
    }
    if outcome == .incomplete {
      throw ValidationError("`incomplete` is no decision. Use approve, conditional, not_yet or reject.")
    }
  }

  func run() throws {
    let workspace = try environment.workspace()
    var decision: Decision?
    if let outcome, let by, !withdraw {
      decision = Decision(
        outcome: outcome, by: by, role: role, date: date, conditions: try conditions.map(Self.condition),
        nextReview: nextReview)
    }
    let scored = try workspace.decide(decision, of: subject.vendor, subject.choice)
    let advice = scored.card.verdict?.label ?? "none"
    Output.remark(
      decision.map { "Recorded: \($0.outcome.label), by \($0.by). duly's advice is: \(advice)." }
        ?? "The decision is withdrawn.")
  }

  private static func condition(_ text: String) throws -> DecisionCondition {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard parts.count <= 3, !parts[0].isEmpty else {
      throw ValidationError("A condition is \"text | owner | YYYY-MM-DD\", not \"\(text)\".")
    }
    let due = parts.count == 3 && !parts[2].isEmpty ? parts[2] : nil
    if let due, Day(due) == nil { throw ValidationError("`\(due)` is not a date. Write YYYY-MM-DD.") }
    let owner = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
    return DecisionCondition(text: parts[0], owner: owner, due: due.flatMap { Day($0) })
  }
}
