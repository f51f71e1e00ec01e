import Diligence

/// Looks for answers that do not fit their own note, the assurance reports, the intake or each other.
///
/// It rather misses a contradiction than invents one: each kind asks for two clear statements.
struct Contradictions: Sendable {
  let assessment: Assessment
  let questionnaire: Questionnaire
  let record: ReportRecord

  init(_ judgement: AssessmentJudgement) {
    assessment = judgement.assessment
    questionnaire = judgement.plan.questionnaire
    record = judgement.record
  }

  /// By what speaks against the answers, then in the order of the questionnaire.
  var all: [Contradiction] { ofNotes + ofReports + ofIntake + ofAnswers }

  /// What an item is answered with, whether or not it counts; nil where nothing is chosen, and for items that
  /// the reports answer.
  func option(of item: Item) -> AnswerOption? {
    guard item.computation == nil, case .option(let id) = assessment.answers[item.id]?.choice else {
      return nil
    }
    return item.option(id)
  }

  /// Every item whose answer claims something, with that answer, in the order of the questionnaire.
  var claims: [(item: Item, option: AnswerOption)] {
    questionnaire.items.compactMap { item in
      guard let option = option(of: item), option.value > 0 else { return nil }
      return (item, option)
    }
  }
}

/// An answer as a contradiction quotes it, such as `C06 is answered “Yes”`.
func quoted(_ item: Item, _ option: AnswerOption) -> String {
  "\(item.id) is answered “\(option.label)”"
}
