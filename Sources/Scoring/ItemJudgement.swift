import Diligence

/// What one item stands for before points are shared out: whether it counts, what it claims, how well that is
/// proven.
struct ItemJudgement: Sendable {
  let item: Item
  /// As recorded; of a computed item it counts for nothing.
  let choice: Choice?
  let standing: ItemScore.Standing
  /// The option that counts; nil for computed items and where none was chosen.
  var option: AnswerOption?
  var value: Double?
  var proof: Double?
  let because: String

  init(of item: Item, in assessment: Assessment, record: ReportRecord) {
    self.item = item
    let answer = assessment.answers[item.id]
    choice = answer?.choice
    if item.isExcluded(by: assessment.intake) {
      standing = .notAsked
      because = "Not asked, because no personal data is involved."
    } else if let computation = item.computation {
      let result = record.compute(computation)
      standing = result == nil ? .open : .answered
      value = result?.value
      proof = result?.proof
      because = sentence(about: result)
    } else if answer?.isApprovedNotApplicable == true, let answer {
      standing = .notApplicable
      because = sentence(aboutNotApplicable: answer)
    } else if case .option(let id) = choice, let option = item.option(id) {
      let itemProof = ItemProof(of: item, in: assessment, record: record)
      standing = .answered
      self.option = option
      value = option.value
      proof = itemProof.proof
      because = itemProof.sentence(answering: option)
    } else {
      standing = .open
      because = sentence(aboutOpen: answer)
    }
  }

  /// Whether it takes part in the sums.
  var isApplicable: Bool { standing == .answered || standing == .open }
}

extension Item {
  fileprivate func isExcluded(by intake: Intake) -> Bool {
    switch condition {
    case .unlessNoPersonalData: intake.use.personalData == .no
    case nil: false
    }
  }
}
