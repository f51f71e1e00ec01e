internal import DataFiles
internal import Diligence
internal import QuestionnaireFiles

/// An assessment that takes in an answers file part by part and writes down what really changes.
struct AnswersMerge {
  let assessment: Assessment
  let questionnaire: Questionnaire
  private(set) var changes: [Change] = []

  init(_ assessment: Assessment, _ questionnaire: Questionnaire) {
    self.assessment = assessment
    self.questionnaire = questionnaire
  }

  /// Notes the change to `new`, unless that is how things are already.
  mutating func note<Value: Equatable>(
    from old: Value, to new: Value, _ change: (AssessmentID, Value) -> Change
  ) {
    if new != old { changes.append(change(assessment.id, new)) }
  }

  mutating func takeIntake(_ intake: Intake) {
    note(from: assessment.intake, to: intake) { .intakeChanged($0, $1) }
  }

  mutating func takePolicy(_ field: Field) {
    var numbers = assessment.policy
    field.merge(into: &numbers, from: [:]) { $0.policyNumbers(over: assessment.policy) }
    note(from: assessment.policy, to: numbers) { .policyChanged($0, $1) }
  }
}
