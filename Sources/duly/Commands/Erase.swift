internal import ArgumentParser
internal import Diligence
internal import Workflows

/// `duly erase VENDOR`: takes contents out of the record for good, with a reason that stays.
struct Erase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase what events say, a vendor's personal data, or a whole vendor, with a reason.",
    discussion: """
      What is erased is gone for good: undo does not bring it back. The events stay with their numbers, so \
      that the chain still verifies, and history and reports say what was erased, by whom, when and why.
      Backups, exports and reports that were made before are not reached.
      """)

  @Argument(help: "The vendor's id or unambiguous name.") var vendor: String?
  @Option(
    name: .customLong("event"),
    help: "Numbers of events whose contents go, as `duly history` shows them: 5,7,9.")
  var events: EventNumbers?
  @Flag(help: "Everything that says who answered for the vendor, or with --person what mentions somebody.")
  var personalData = false
  @Option(
    name: .customLong("person"),
    help: "Somebody whose name goes wherever it is mentioned. May be given again, for other spellings too.")
  var people: [String] = []
  @Flag(help: "The whole vendor with its files, and everything that was ever recorded about it.") var all =
    false
  @Option(help: "Why: who asked for it, or which rule does. It stays in the record.") var reason: String?
  @Flag(help: "Only show what would go.") var dryRun = false
  @Flag(help: "Do not ask first. Needed where nobody sits at a terminal.") var yes = false
  @Flag(help: "List what was erased from this database, whole vendors among it.") var list = false
  @OptionGroup var environment: Environment

  func validate() throws {
    if list { return }
    if vendor == nil { throw ValidationError("Name the vendor, or list what was erased with --list.") }
    let scopes = [events != nil, personalData || !people.isEmpty, all].count { $0 }
    if scopes != 1 {
      throw ValidationError("Say what is to go: one of --event, --personal-data (or --person) and --all.")
    }
    if reason == nil && !dryRun {
      throw ValidationError(
        "An erasure needs a reason: who asked for it, or which rule does. Give one with --reason.")
    }
  }

  func run() throws {
    let workspace = try environment.workspace()
    if list { return try listErasures(in: workspace) }
    guard let vendor else { return }
    let plan = try workspace.planErasure(of: vendor, try scope(), reason: reason ?? "not given yet")
    try Output.text(ErasureText.plan(plan))
    if dryRun || plan.isEmpty { return }
    try confirm(plan)
    let erased = try workspace.erase(plan)
    if all {
      var places = PlaceFile(besides: workspace.path)
      places.forget(plan.assessments)
    }
    for line in ErasureText.outcome(erased) { Output.remark(line) }
    Output.remark(about: try workspace.signed(erased.head))
    if let reason = erased.unfinished { throw WorkFailed(ErasureText.unfinished(reason)) }
  }

  private func scope() throws -> ErasureScope {
    if let events { return .events(events.numbers) }
    if all { return .everything }
    let names = try people.map { text in
      guard let name = PersonalName(text) else {
        throw BadInput(
          "`\(text)` is too short for a name: it would be found in ordinary words. Give it in full.")
      }
      return name
    }
    return .personalData(PersonalData(of: names))
  }

  private func confirm(_ plan: ErasurePlan) throws {
    if yes { return }
    guard Output.canAsk else {
      throw BadInput(
        "Nothing was erased: it cannot be undone, and nobody is there to ask. Look at the above and say "
          + "--yes."
      )
    }
    let word = plan.scope == .everything ? plan.vendor.id.text : "erase"
    guard Output.ask("This cannot be undone. Type \(word) to go on, anything else to leave it: ") == word
    else {
      throw BadInput("Nothing was erased.")
    }
  }

  private func listErasures(in workspace: Workspace) throws {
    let erasures = try workspace.erasures()
    if erasures.isEmpty { Output.remark("Nothing was ever erased from \(workspace.path).") }
    for erasure in erasures {
      try Output.text(
        "\(erasure.sequence)  \(erasure.at)  \(erasure.by)  "
          + "\(erasure.erasure.extent): \(erasure.erasure.reason)"
      )
    }
  }
}

/// Numbers of events as a person writes them: `5` or `5,7,9`.
struct EventNumbers: ExpressibleByArgument {
  let numbers: [Int]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    let numbers = parts.compactMap { $0 }.filter { $0 > 0 }
    guard numbers.count == parts.count else { return nil }
    self.numbers = numbers
  }
}
