package import Diligence

extension Scorecard {
  /// The score that each of several trials would have, where a trial differs from the assessment judged here in
  /// one item's answer and evidence alone; nil where it would have none.
  ///
  /// The same numbers as a scorecard of each trial, without judging again what is not tried.
  package func scores(
    trying trials: [Assessment], of item: Item, against questionnaire: Questionnaire
  ) -> [Double?] {
    guard let first = trials.first, let place = items.firstIndex(where: { $0.id == item.id }) else {
      return trials.map { _ in score }
    }
    let record = ReportRecord(of: first, policy: policy)
    let countsNow = items[place].standing == .answered || items[place].standing == .open
    return trials.map { trial in
      let judgement = ItemJudgement(of: item, in: trial, record: record)
      guard countsNow, judgement.isApplicable else {
        return trial.scorecard(against: questionnaire).score
      }
      var tried = items
      tried[place] = ItemScore(judgement, points: items[place].split.points)
      return Totals(of: tried).score
    }
  }
}
