internal import ArgumentParser
internal import Diligence
internal import TerminalUI
internal import Workflows

extension Report {
  /// `duly report auditor`: somebody looked the auditing firm up, as a recorded step.
  struct Auditor: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "auditor",
      abstract: "Record that the auditing firm was looked up, or see where to look.",
      discussion: """
        duly names the public registers and never looks itself. Without options it lists what is recorded and where to \
        look. Examples:
          duly report auditor example-code soc2-2026 --licence found --register "NASBA CPAverify" \\
            --reference "NY 012345" --on 2026-11-21
          duly report auditor example-code soc2-2026 --peer-review system,pass,2025-03-01
        """)

    @Argument(help: "The vendor's id or unambiguous name.") var vendor: String
    @Argument(help: "The report's id.") var id: String
    @Option(help: "Whether the firm's licence was found: found or not_found.") var licence: Finding?
    @Option(help: "Where somebody looked for the licence, such as \"NASBA CPAverify\".") var register: String?
    @Option(help: "State and number of the licence.") var reference: String?
    @Option(
      help: ArgumentHelp(
        "The firm's peer review: KIND,RATING[,DATE], such as system,pass,2025-03-01; or not_found.",
        discussion: "KIND is system or engagement, RATING pass, pass_with_deficiencies, fail or not_yet_due.")
    )
    var peerReview: ReviewFound?
    @Option(help: "Where somebody looked for the review. Default: the AICPA's public file.")
    var peerReviewRegister = "AICPA peer review public file"
    @Option(help: "The number of the review.") var peerReviewReference: String?
    @Option(help: "Who looked. Default: whoever makes the change.") var by: String?
    @Option(help: "When, YYYY-MM-DD. Default: today.") var on: Day?
    @OptionGroup var meant: AssessmentOptions
    @OptionGroup var environment: Environment

    func validate() throws {
      if licence != nil, register == nil {
        throw ValidationError("Say where the licence was looked for: --register NAME.")
      }
      let isAbout = licence != nil || peerReview != nil
      if !isAbout, register != nil || reference != nil || peerReviewReference != nil || by != nil || on != nil
      {
        throw ValidationError("Say what came of it: --licence found or not_found, or --peer-review.")
      }
    }

    func run() throws {
      let workspace = try environment.workspace()
      let signature = workspace.signature
      let checks = checks(by: by ?? signature.by, on: on ?? signature.on)
      guard !checks.isEmpty else {
        let assessment = try workspace.scored(vendor, meant.choice).assessment
        return try Output.text(AuditorText.page(about: workspace.report(id, in: assessment)))
      }
      let scored = try workspace.record(checks, of: id, of: vendor, meant.choice)
      if on == nil { Output.remark("Recorded as looked up today, \(signature.on); --on gives another day.") }
      try Output.text(AuditorText.recorded(workspace.report(id, in: scored.assessment)))
    }

    private func checks(by: String, on: Day) -> [(AuditorCheck, PeerReview?)] {
      let licences = licence.map { found in
        AuditorCheck(
          subject: .licence, register: register ?? "", isFound: found == .found, reference: reference, by: by,
          on: on)
      }
      let reviews = peerReview.map { found in
        AuditorCheck(
          subject: .peerReview, register: peerReviewRegister, isFound: found.review != nil,
          reference: peerReviewReference, by: by, on: on)
      }
      return [licences.map { ($0, nil) }, reviews.map { ($0, peerReview?.review) }].compactMap(\.self)
    }

    enum Finding: String, CaseIterable, ExpressibleByArgument {
      case found
      case notFound = "not_found"
    }
  }
}

/// `system,pass,2025-03-01`, or `not_found`.
struct ReviewFound: ExpressibleByArgument {
  let review: PeerReview?

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
    if parts == ["not_found"] {
      review = nil
      return
    }
    guard parts.count == 2 || parts.count == 3, let kind = PeerReview.Kind(rawValue: parts[0]),
      let rating = PeerReview.Rating(rawValue: parts[1])
    else { return nil }
    let accepted = parts.count == 3 ? Day(parts[2]) : nil
    if parts.count == 3, accepted == nil { return nil }
    review = PeerReview(kind: kind, rating: rating, accepted: accepted)
  }
}
