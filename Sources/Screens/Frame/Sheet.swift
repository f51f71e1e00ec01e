import Diligence
import Scoring

/// One assessment with what it is judged by and its score.
struct Sheet: Sendable, Equatable {
  let assessment: Assessment
  let questionnaire: Questionnaire
  let card: Scorecard

  /// The item's part of the score; nil where the questionnaire has no such item.
  func score(of item: ItemID) -> ItemScore? {
    card.items.first { $0.id == item }
  }

  func answer(to item: ItemID) -> Answer { assessment.answers[item] ?? Answer() }
}
