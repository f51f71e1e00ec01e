import Diligence

/// What one item stands for before points are shared out: whether it counts, what it claims, how well that is
/// proven.
struct ItemJudgement: Sendable, Equatable {
  let standing: ItemScore.Standing
  /// Where the option that counts stands among the item's; nil for computed items and where none was chosen.
  var option: Int?
  var value: Double?
  var proof: Double?

  init(of row: ScoringPlan.Row, in assessment: Assessment, record: ReportRecord) {
    if row.needsPersonalData, assessment.intake.use.personalData == .no {
      standing = .notAsked
    } else if let computation = row.item.computation {
      let result = record.compute(computation)
      standing = result == nil ? .open : .answered
      value = result?.value
      proof = result?.proof
    } else {
      switch assessment.answers[row.id]?.choice {
      case .option(let id):
        option = row.place(of: id)
        standing = option == nil ? .open : .answered
      case .notApplicable:
        standing =
          assessment.answers[row.id]?.isApprovedNotApplicable == true ? .notApplicable : .open
      case .unknown, nil: standing = .open
      }
      guard let option else { return }
      value = row.values[option]
      let pieces = PieceTally(of: row.pieces, in: assessment.evidence[row.id])
      proof = max(pieces.proof, record.level(of: row)?.proof ?? 0)
    }
  }

  /// Whether it takes part in the sums.
  var isApplicable: Bool { standing == .answered || standing == .open }
}
