import Diligence
import Scoring
import TerminalUI

/// The acceptance of the risk behind a gate while it is being written: why, by whom, until when.
struct WaiverEditor: Sendable {
  enum Field: Hashable { case reason, by, expires }

  let gate: GateID
  private let date: Day
  private let nextReview: Day?
  private var form: Form<Field>

  /// Rows it wants, its rule and remark included.
  static let rows = 5

  init(of result: GateResult, in sheet: Sheet) {
    let waiver = result.waiver
    (gate, date) = (result.gate.id, sheet.card.decisionDate)
    nextReview = sheet.assessment.decision?.nextReview
    form = Form([
      .text(.reason, "Reason", waiver?.reason, hint: "Why the risk can be borne."),
      .text(.by, "Accepted by", waiver?.by, hint: "The person who takes the risk on, by name."),
      .text(
        .expires, "Until", waiver.map { "\($0.expires)" },
        hint: "YYYY-MM-DD, the last day on which it holds; not before \(date). Enter accepts the risk."),
    ])
  }

  /// Takes a key; false for those that are not its own, such as Esc.
  mutating func handle(_ key: Key) -> Bool {
    guard form.handle(key) else { return false }
    form.setProblem(form.focus == .expires ? typedRemark : nil, at: form.focus)
    return true
  }

  mutating func paste(_ text: String) {
    form.paste(text)
    if form.focus == .expires { form.setProblem(typedRemark, at: .expires) }
  }

  private var typedRemark: String? { form.text(.expires).flatMap(Day.init).flatMap(remark) }

  /// What is unusual about a last day, without keeping anybody from it; nil where nothing is.
  func remark(on expires: Day) -> String? {
    if let nextReview, expires > nextReview { return "later than the next review on \(nextReview)" }
    return expires > date.adding(months: 24) ? "more than two years after the decision date" : nil
  }

  func draw(into canvas: inout Canvas) {
    canvas.rule(row: 0, title: " ACCEPT THE RISK BEHIND \(gate) ")
    let fields = Rect(column: 1, row: 1, width: min(canvas.width - 2, 88), height: canvas.height - 2)
    canvas.within(fields) { _ = form.draw(into: &$0) }
    canvas.draw(form.remark, column: 2, row: canvas.height - 1, style: .dim, width: canvas.width - 4)
  }

  /// The waiver as it stands; nil while a part is missing or wrong.
  var waiver: Waiver? {
    guard let by = form.text(.by), let reason = form.text(.reason),
      let expires = form.text(.expires).flatMap(Day.init), expires >= date
    else { return nil }
    return Waiver(gate: gate, by: by, reason: reason, expires: expires)
  }

  /// Says beside each field what keeps the risk from being accepted, and goes to the first such field.
  mutating func showProblems() {
    form.setProblem(form.text(.reason) == nil ? "a reason" : nil, at: .reason)
    form.setProblem(form.text(.by) == nil ? "a name" : nil, at: .by)
    let expires = form.text(.expires).flatMap(Day.init)
    form.setProblem(
      expires.map { $0 >= date ? nil : "before the decision date" } ?? "a day such as 2027-03-31",
      at: .expires)
    if let wrong = form.fields.first(where: { $0.problem != nil }) { form.move(to: wrong.name) }
  }
}
