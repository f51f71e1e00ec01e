import Diligence

extension PlainFields where Name == DecisionField {
  /// Outcome, name, role, day and next review; recorded at the end, once there are an outcome and a name.
  static func decision(_ decision: Decision?, of subject: Subject, _ desk: Desk) -> Self? {
    let day = desk.sheet(subject)?.assessment.decisionDate ?? desk.today
    let form = FieldForm(Form(decision, proposing: day)) { $0.problem(at: $1) }
    return PlainFields("The decision", of: subject, form) { form, desk in
      guard let sheet = desk.sheet(subject) else { return "the vendor is not open." }
      let conditions = sheet.assessment.decision?.conditions ?? []
      guard var decision = form.decision(conditions, otherwise: nil) else {
        return "it needs an outcome and the name of who decided."
      }
      if decision.date == nil { decision.date = sheet.assessment.decisionDate }
      desk.record(
        [.decisionRecorded(subject.assessment, decision)], of: subject, saying: "Decided: \(decision.words).")
      return nil
    }
  }
}

extension PlainFields where Name == ConditionField {
  /// A condition, its owner and its due day; a new one where there is no place.
  static func condition(_ condition: DecisionCondition?, at place: Int?, of subject: Subject) -> Self? {
    let title = place.map { "Condition \($0 + 1)" } ?? "New condition"
    let form = FieldForm<Name>(Form<Name>(condition)) { $0.problem(at: $1) }
    return PlainFields(title, of: subject, form) { form, desk in
      guard let condition = form.condition(otherwise: condition) else { return "it needs words." }
      guard var decision = desk.sheet(subject)?.assessment.decision else { return "nothing is decided yet." }
      if let place, decision.conditions.indices.contains(place) {
        decision.conditions[place] = condition
      } else {
        decision.conditions.append(condition)
      }
      desk.record(
        [.decisionRecorded(subject.assessment, decision)], of: subject, saying: "The condition is recorded.")
      return nil
    }
  }
}
