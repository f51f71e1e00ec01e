import Diligence
import Scoring
import TerminalUI

/// What a decision says, each a field of the form.
enum DecisionField: Hashable, Sendable, CaseIterable {
  case outcome, by, role, date, nextReview, done
}

extension Decision {
  /// What a person can decide, the best first.
  static let outcomes: [Verdict] = [.approve, .conditional, .notYet, .reject]
}

extension Form<DecisionField> {
  /// The form of the decision recorded, or an empty one that proposes the day it is.
  init(_ decision: Decision?, proposing day: Day?) {
    let date = decision == nil ? day : decision?.date
    self.init([
      .choice(
        .outcome, "Outcome", Decision.outcomes.map(\.label),
        decision.flatMap { Decision.outcomes.firstIndex(of: $0.outcome) },
        hint: "1 to 4 or ←→. The advice above is advice; a named person decides."),
      .text(.by, "Decided by", decision?.by, hint: "The name of the person who answers for it."),
      .text(.role, "Role", decision?.role, hint: "In which role, such as CISO."),
      .text(
        .date, "Decided on", date.map { "\($0)" },
        hint: decision == nil
          ? "Today is proposed; the day on which it is decided." : "YYYY-MM-DD, the day it was decided."),
      .text(
        .nextReview, "Next review", decision?.nextReview.map { "\($0)" },
        hint: "YYYY-MM-DD, when to look at it again; a year later is usual."),
      .button(.done, "Record the decision"),
    ])
  }

  /// What stands in each field, the button left out.
  var entered: [String?] {
    DecisionField.allCases.map { $0 == .outcome ? choice($0).map(String.init) : text($0) }
  }

  /// What is odd about a field although it can be recorded; nil where nothing is.
  func oddity(at name: DecisionField, on today: Day) -> String? {
    guard name == .date, let date = text(.date).flatMap(Day.init), date > today else { return nil }
    return "after today"
  }

  /// The decision as the form has it with its conditions; what cannot be read stays as it was.
  ///
  /// Nil while outcome or name is missing and nothing was recorded before.
  func decision(_ conditions: [DecisionCondition], otherwise old: Decision?) -> Decision? {
    guard let outcome = choice(.outcome).map({ Decision.outcomes[$0] }) ?? old?.outcome,
      let by = text(.by) ?? old?.by
    else { return nil }
    return Decision(
      outcome: outcome, by: by, role: text(.role), date: day(.date, old?.date), conditions: conditions,
      nextReview: day(.nextReview, old?.nextReview))
  }

  private func day(_ name: DecisionField, _ old: Day?) -> Day? {
    guard let text = text(name) else { return nil }
    return Day(text) ?? old
  }

  /// What is wrong with a field as it stands; nil where nothing is.
  func problem(at name: DecisionField) -> String? {
    switch name {
    case .outcome: choice(.outcome) == nil ? "choose one" : nil
    case .by: text(.by) == nil ? "a decision needs a name" : nil
    case .date, .nextReview:
      text(name).flatMap { Day($0) == nil ? "a day such as 2026-11-30" : dateProblem(name) }
    case .role, .done: nil
    }
  }

  private func dateProblem(_ name: DecisionField) -> String? {
    guard name == .nextReview, let review = text(.nextReview).flatMap(Day.init),
      let date = text(.date).flatMap(Day.init)
    else { return nil }
    return review <= date ? "not after the decision" : nil
  }
}

/// What a condition says, each a field of the form.
enum ConditionField: Hashable, Sendable {
  case text, owner, due
}

extension Form<ConditionField> {
  init(_ condition: DecisionCondition?) {
    self.init([
      .text(.text, "Condition", condition?.text, hint: "What has to be so, as it will stand in the report."),
      .text(.owner, "Owner", condition?.owner, hint: "Who sees to it."),
      .text(.due, "Due", condition?.due.map { "\($0)" }, hint: "YYYY-MM-DD, by when."),
    ])
  }

  /// The condition as the form has it; nil while it has no words.
  func condition(otherwise old: DecisionCondition?) -> DecisionCondition? {
    guard let words = text(.text) else { return nil }
    let due = text(.due)
    return DecisionCondition(
      text: words, owner: text(.owner), due: due == nil ? nil : due.flatMap(Day.init) ?? old?.due)
  }

  func problem(at name: ConditionField) -> String? {
    guard name == .due, let due = text(.due) else { return nil }
    return Day(due) == nil ? "a day such as 2027-01-31" : nil
  }
}
