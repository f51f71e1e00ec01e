internal import ArgumentParser
internal import Diligence
internal import Exchange
internal import Workflows

/// `duly verify`: proof that nothing was altered.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract:
      "Prove that the record was not altered: every link, payload, questionnaire, file, signed head "
      + "and cache.",
    discussion: """
      What nothing inside the file can show, such as a cut end, is found with --head or --report from any document \
      that was written earlier. A document agrees where its text is as it was written, its key has signed this \
      record, and the record still goes through its head. It still agrees when the record has gone on, and what came \
      since is listed. Exit status: 0 nothing was altered; 1 something was, or the document is not shown to be \
      unaltered; 2 wrong use.
      """)

  @Option(help: "A head that a document carries, or its whole line: check that the record still extends it.")
  var head: String?
  @Option(
    help:
      "A document that duly wrote, in Markdown or JSON of `duly score`: check it, and list what changed since."
  )
  var report: String?
  @Option(help: "How to write it.") var format: TextOrJSON = .text
  @OptionGroup var environment: Environment

  func validate() throws {
    if let head, KnownHead(typed: head) == nil {
      throw ValidationError("`\(head)` is not a head: 64 hexadecimal digits, as documents carry it.")
    }
  }

  func run() throws {
    let workspace = try environment.workspace()
    let verified = try workspace.verify(expecting: head.flatMap { KnownHead(typed: $0) })
    let document = try report.map { try workspace.check(document: $0) }
    let problems = verified.problems + (document?.problems ?? [])
    switch format {
    case .json: try Output.result(json(of: verified, document).pretty)
    case .text: try tell(verified, document)
    }
    guard problems.isEmpty else { throw WorkFailed(problems) }
  }

  /// What is sound goes to standard output; problems are the error's.
  private func tell(_ verified: Verified, _ document: CheckedDocument?) throws {
    guard verified.findings.isEmpty else { return }
    if let document {
      if document.agrees { try Output.text(DocumentCheckText(document).text) }
      if !document.agrees { return }
    }
    try Output.result("Nothing was altered: events \(verified.head.events), head \(verified.head.hash).")
    if verified.signedHeads > 0 { Output.remark(VerifiedText.signatures(verified)) }
  }

  private func json(of verified: Verified, _ document: CheckedDocument?) -> JSON {
    .verification(
      problems: verified.findings
        + (document?.problems ?? []).map { VerificationLine(kind: "document", event: nil, text: $0) },
      ledger: verified.head, document: document?.json)
  }
}
