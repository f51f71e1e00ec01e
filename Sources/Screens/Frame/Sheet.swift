import Diligence
import Scoring

/// One assessment with what it is judged by and its score.
struct Sheet: Sendable, Equatable {
  let assessment: Assessment
  let questionnaire: Questionnaire
  let card: Scorecard

  /// The item's part of the score; nil where the questionnaire has no such item.
  func score(of item: ItemID) -> ItemScore? {
    // The card keeps the order of the questionnaire.
    guard let place = questionnaire.place(of: item), card.items.indices.contains(place) else { return nil }
    return card.items[place]
  }

  func answer(to item: ItemID) -> Answer { assessment.answers[item] ?? Answer() }
}
