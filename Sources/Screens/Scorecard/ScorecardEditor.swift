import Diligence
import TerminalUI

/// What is being written on the scorecard: a weight, or the acceptance of the risk behind a gate.
enum ScorecardEditor: Sendable {
  case weight(CriterionID, Form<WeightField>)
  case waiver(GateID, Form<WaiverField>)

  enum WeightField: Hashable { case weight }
  enum WaiverField: Hashable, CaseIterable { case by, reason, expires }

  /// Rows it wants, its rule and remark included.
  var rows: Int {
    switch self {
    case .weight: 3
    case .waiver: 5
    }
  }

  static func weight(of criterion: Criterion, now weight: Double) -> Self {
    .weight(
      criterion.id,
      Form([
        .text(
          .weight, "Weight", numberText(weight),
          hint: "Any number above 0; the questionnaire says \(numberText(criterion.weight)). "
            + "Weights need not add up to 100.")
      ]))
  }

  static func waiver(of gate: GateID, _ waiver: Waiver?, until date: Day) -> Self {
    .waiver(
      gate,
      Form([
        .text(.by, "Accepted by", waiver?.by, hint: "The person who takes the risk on, by name."),
        .text(.reason, "Reason", waiver?.reason, hint: "Why the risk can be borne."),
        .text(
          .expires, "Until", waiver.map { "\($0.expires)" },
          hint: "YYYY-MM-DD, the last day on which it holds; not before \(date). Enter grants it."),
      ]))
  }

  /// Takes a key; false for those that are not its own, such as Esc.
  mutating func handle(_ key: Key) -> Bool {
    switch self {
    case .weight(let id, var form):
      guard form.handle(key) else { return false }
      form.setProblem(nil, at: .weight)
      self = .weight(id, form)
    case .waiver(let id, var form):
      guard form.handle(key) else { return false }
      form.setProblem(nil, at: form.focus)
      self = .waiver(id, form)
    }
    return true
  }

  mutating func paste(_ text: String) {
    switch self {
    case .weight(let id, var form):
      form.paste(text)
      self = .weight(id, form)
    case .waiver(let id, var form):
      form.paste(text)
      self = .waiver(id, form)
    }
  }

  func draw(into canvas: inout Canvas) {
    canvas.rule(row: 0, title: title)
    let fields = Rect(column: 1, row: 1, width: min(canvas.width - 2, 88), height: canvas.height - 2)
    let remark: String
    switch self {
    case .weight(_, let form):
      canvas.within(fields) { _ = form.draw(into: &$0) }
      remark = form.remark
    case .waiver(_, let form):
      canvas.within(fields) { _ = form.draw(into: &$0) }
      remark = form.remark
    }
    canvas.draw(remark, column: 2, row: canvas.height - 1, style: .dim, width: canvas.width - 4)
  }

  private var title: String {
    switch self {
    case .weight(let id, _): " WEIGHT OF \(id) "
    case .waiver(let id, _): " ACCEPT THE RISK BEHIND \(id) "
    }
  }
}

extension Form<ScorecardEditor.WeightField> {
  /// The weight as it stands; nil where it is not a number above 0.
  var weight: Double? {
    guard let text = text(.weight), text.allSatisfy({ ($0.isASCII && $0.isNumber) || $0 == "." }),
      let number = Double(text), number > 0, number <= 1_000_000
    else { return nil }
    return number
  }
}

extension Form<ScorecardEditor.WaiverField> {
  /// The waiver as it stands; nil while a part is missing or wrong.
  func waiver(of gate: GateID, at date: Day) -> Waiver? {
    guard let by = text(.by), let reason = text(.reason), let expires = text(.expires).flatMap(Day.init),
      expires >= date
    else { return nil }
    return Waiver(gate: gate, by: by, reason: reason, expires: expires)
  }

  /// Says beside each field what keeps the waiver from being granted, and goes to the first such field.
  mutating func showProblems(at date: Day) {
    setProblem(text(.by) == nil ? "a name" : nil, at: .by)
    setProblem(text(.reason) == nil ? "a reason" : nil, at: .reason)
    let expires = text(.expires).flatMap(Day.init)
    setProblem(
      expires.map { $0 >= date ? nil : "before the decision date" } ?? "a day such as 2027-03-31",
      at: .expires)
    if let wrong = fields.first(where: { $0.problem != nil }) { move(to: wrong.name) }
  }
}
