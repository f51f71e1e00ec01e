internal import ArgumentParser
internal import Diligence
internal import Exchange
internal import Workflows

/// `duly verify`: proof that nothing was altered.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prove that the record was not altered: every link, payload, questionnaire and cache.",
    discussion:
      "What nothing inside the file can show, such as a cut end, is found with --head from any document.")

  @Option(help: "A head that a document carries: check that the record still extends it.") var head: String?
  @Option(help: "How to write it.") var format: TextOrJSON = .text
  @OptionGroup var environment: Environment

  func validate() throws {
    if let head, ContentHash(hex: head) == nil {
      throw ValidationError("`\(head)` is not a head: 64 hexadecimal digits, as documents carry it.")
    }
  }

  func run() throws {
    let verification = try environment.workspace().verify(expecting: head.flatMap { ContentHash(hex: $0) })
    let problems = verification.problems
    if format == .json {
      try Output.result(JSON.verification(problems: problems, ledger: verification.head).pretty)
    }
    guard problems.isEmpty else { throw WorkFailed(problems) }
    if format == .text {
      try Output.result(
        "Nothing was altered: events \(verification.head.events), head \(verification.head.hash).")
    }
  }
}
