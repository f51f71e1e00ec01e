internal import Diligence

/// One condition of the decision.
package struct ConditionLine: Sendable, Equatable {
  let text: String
  let owner: String
  let due: String

  init(_ condition: DecisionCondition) {
    text = condition.text
    owner = Phrase.orNotRecorded(condition.owner)
    due = Phrase.day(condition.due)
  }
}

extension ConditionLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("condition", "what has to happen") { $0.text },
    .text("owner", "who sees to it") { $0.owner },
    .text("due", "until when") { $0.due },
  ]
}
