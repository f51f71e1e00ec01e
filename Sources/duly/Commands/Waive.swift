internal import ArgumentParser
internal import Diligence
internal import Workflows

/// `duly waive VENDOR GATE`: a named person accepts the risk behind a gate.
struct Waive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive",
    abstract: "Accept the risk behind a gate, in a person's name and until a date; or withdraw that.")

  @Argument(help: "The vendor's id or unambiguous name.") var vendor: String
  @Argument(help: "The gate's id, as `duly score` shows it.") var gate: String
  @Option(help: "Who accepts the risk.") var by: String?
  @Option(help: "Why it is acceptable.") var reason: String?
  @Option(help: "The last day on which it holds, YYYY-MM-DD.") var expires: Day?
  @Flag(help: "Withdraw the waiver.") var withdraw = false
  @OptionGroup var meant: AssessmentOptions
  @OptionGroup var environment: Environment

  func validate() throws {
    guard !withdraw else { return }
    let missing = [("--by", by == nil), ("--reason", reason == nil), ("--expires", expires == nil)]
      .filter(\.1).map(\.0)
    if !missing.isEmpty {
      throw ValidationError(
        "A waiver needs a name, a reason and an end. Missing: \(missing.joined(separator: ", ")).")
    }
  }

  func run() throws {
    let workspace = try environment.workspace()
    var waiver: Waiver?
    if let by, let reason, let expires, !withdraw {
      waiver = Waiver(gate: GateID(gate), by: by, reason: reason, expires: expires)
    }
    let result = try workspace.waive(GateID(gate), waiver, of: vendor, meant.choice)
    Output.remark("\(result.gate.title): \(result.state.rawValue). \(result.because)")
  }
}
