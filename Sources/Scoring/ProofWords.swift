import Diligence

/// How the proof of one item comes about: its pieces, what each report gives, and which of them counts.
struct ProofWords {
  let sentences: [String]

  init(of item: Item, in assessment: Assessment) {
    let record = ReportRecord(of: assessment, policy: Policy(assessment.policy))
    let levels = item.evidencePieces.map { ($0, assessment.evidence($0.id, of: item.id)) }
    let given = record.usable.compactMap { $0.level(for: item) }
    let shown = levels.reduce(0) { $0 + $1.1.level.proof } / Double(levels.count)
    let tested = given.map(\.level.proof).max() ?? 0
    let pieces = levels.map { piece, evidence in
      "\(piece.id) \(piece.title): \(evidence.words), \(twoDecimals(evidence.level.proof))"
    }
    let mean = "Evidence: \(pieces.joined(separator: "; ")); the mean is \(twoDecimals(shown))."
    let reports = given.map(Self.words)
    let which =
      reports.isEmpty
      ? []
      : [
        "The higher counts: \(twoDecimals(max(shown, tested))), from \(tested >= shown ? "a report" : "the evidence")."
      ]
    sentences = [mean] + reports + which
  }

  /// The start and every cap with its rule, the lowest of which holds.
  private static func words(_ level: ReportLevel) -> String {
    let start = "\(level.report.id), page \(level.page): \(level.report.name) starts at \(words(level.start))"
    let caps = level.caps.map { "\($0.rule) allows \(words($0.level)) at most, because \($0.reason)" }
    return caps.isEmpty
      ? "\(start) and no rule limits it."
      : "\(start); \(caps.joined(separator: "; ")); the lowest holds: \(words(level.level))."
  }

  private static func words(_ level: ProofLevel) -> String { "\(level.name) \(twoDecimals(level.proof))" }
}
