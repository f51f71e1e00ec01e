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
    let item = row.item
    let choice = assessment.answers[item.id]?.choice
    if item.isExcluded(by: assessment.intake) {
      standing = .notAsked
    } else if let computation = item.computation {
      let result = record.compute(computation)
      standing = result == nil ? .open : .answered
      value = result?.value
      proof = result?.proof
    } else if case .option(let id) = choice, let place = item.options.firstIndex(where: { $0.id == id }) {
      standing = .answered
      option = place
      value = item.options[place].value
      let pieces = PieceTally(of: row.pieces, in: assessment.evidence[item.id])
      proof = max(pieces.proof, record.level(of: item)?.proof ?? 0)
    } else {
      let isApproved = assessment.answers[item.id]?.isApprovedNotApplicable == true
      standing = isApproved ? .notApplicable : .open
    }
  }

  /// Whether it takes part in the sums.
  var isApplicable: Bool { standing == .answered || standing == .open }
}

extension Item {
  /// Whether its own condition keeps it from being asked.
  func isExcluded(by intake: Intake) -> Bool {
    switch condition {
    case .unlessNoPersonalData: intake.use.personalData == .no
    case nil: false
    }
  }
}
