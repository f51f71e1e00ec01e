import Diligence

/// The fields of a condition.
enum ConditionField: Hashable, Sendable { case text, owner, due }

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
    let form = Form<Name>([
      .text(.text, "Condition", condition?.text, hint: "What has to be done."),
      .text(.owner, "Owner", condition?.owner, hint: "Who sees to it."),
      .text(.due, "Due", condition?.due.map { "\($0)" }, hint: "YYYY-MM-DD."),
    ])
    return PlainFields(
      place == nil ? "New condition" : "Condition \((place ?? 0) + 1)", of: subject,
      FieldForm(form, problem: problem(withDayAt: [.due]))
    ) { form, desk in
      guard let text = form.text(.text) else { return "it needs words." }
      guard var decision = desk.sheet(subject)?.assessment.decision else { return "nothing is decided yet." }
      let condition = DecisionCondition(
        text: text, owner: form.text(.owner), due: form.text(.due).flatMap(Day.init))
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

/// What is wrong with fields that hold a day.
private func problem<Name: Hashable & Sendable>(
  withDayAt names: Set<Name>
) -> @Sendable (Form<Name>, Name) -> String? {
  { form, name in
    guard names.contains(name), let text = form.text(name) else { return nil }
    return Day(text) == nil ? "a day such as 2026-11-30" : nil
  }
}
