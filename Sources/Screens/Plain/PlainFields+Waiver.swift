import Diligence
import Scoring

/// The parts of an accepted risk.
enum AcceptanceField: Hashable, Sendable { case by, reason, expires }

extension PlainFields where Name == AcceptanceField {
  /// Who takes on the risk behind a gate, why and until when; granted once all three are there.
  static func waiver(of gate: GateResult, _ subject: Subject, at date: Day) -> Self? {
    let id = gate.gate.id
    let form = FieldForm<Name>(
      Form<Name>([
        .text(.by, "Accepted by", gate.waiver?.by, hint: "The person who takes the risk on, by name."),
        .text(.reason, "Reason", gate.waiver?.reason, hint: "Why the risk can be borne."),
        .text(
          .expires, "Until", gate.waiver.map { "\($0.expires)" },
          hint: "YYYY-MM-DD, the last day on which it holds; not before \(date)."),
      ])
    ) { $0.problem(at: $1, from: date) }
    return PlainFields("Accept the risk behind \(id)", of: subject, form) { form, desk in
      guard let by = form.text(.by), let reason = form.text(.reason),
        let expires = form.text(.expires).flatMap(Day.init), expires >= date
      else { return "it needs a name, a reason and a last day, not before \(date)." }
      let waiver = Waiver(gate: id, by: by, reason: reason, expires: expires)
      desk.record(
        [.waiverGranted(subject.assessment, id, waiver)], of: subject,
        saying: "\(by) accepts the risk until \(expires).")
      return nil
    }
  }
}

extension Form<AcceptanceField> {
  /// What is wrong with the last day; nil where nothing is.
  fileprivate func problem(at name: AcceptanceField, from date: Day) -> String? {
    guard name == .expires, let text = text(.expires) else { return nil }
    guard let day = Day(text) else { return "a day such as 2027-03-31" }
    return day < date ? "before the decision date" : nil
  }
}
