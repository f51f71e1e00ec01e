import Diligence

/// The duties that an assurance report leaves to us, each with owner, state and due date, as a numbered list.
struct PlainControls: PlainScreen {
  let about: Subject
  private let report: ReportID

  init(_ subject: Subject, _ report: ReportID) {
    about = subject
    self.report = report
  }

  var title: String { "Customer controls in \(report)" }
  var subject: Subject? { about }

  private func controls(_ desk: Desk) -> [CustomerControl] {
    desk.sheet(about)?.assessment.reports[report]?.customerControls ?? []
  }

  func opening(_ desk: Desk) -> [String] {
    let controls = controls(desk)
    guard !controls.isEmpty else {
      return [
        "\(report) leaves nothing to us so far. Write down what it expects of its customers, with an owner."
      ]
    }
    return ["\(title):"]
      + controls.enumerated().map { number, control in
        let day = desk.sheet(about)?.assessment.decisionDate ?? desk.today
        return "\(number + 1) \(control.text); \(control.words(at: day))."
      }
  }

  func returning(_ desk: Desk) -> [String] { opening(desk) }

  func prompt(_ desk: Desk) -> [String] { ["a adds a control, a number changes one, b back, ? help:"] }

  func help(_ desk: Desk) -> [String] {
    [
      "a asks for a new control and its owner.", "The number of a control asks for it again.",
      "x and a number removes a control; u brings it back.", "b or q goes back to the report.",
    ]
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    let (command, rest) = input.command
    let controls = controls(desk)
    switch command {
    case "": return .stay
    case "b": return .leave
    case "a" where rest.isEmpty: return .open(.control(nil, at: nil, in: report, of: about))
    case "x":
      guard let number = Int(rest), controls.indices.contains(number - 1),
        var changed = desk.sheet(about)?.assessment.reports[report]
      else { return .say("x needs the number of a control.") }
      changed.customerControls.remove(at: number - 1)
      desk.record(
        [.reportRecorded(about.assessment, report, changed)], of: about, saying: "The control is removed.")
      return .again
    default:
      guard let number = Int(input), controls.indices.contains(number - 1) else {
        return .say("`\(input)` is no control here. a adds one; ? says what there is.")
      }
      return .open(.control(controls[number - 1], at: number - 1, in: report, of: about))
    }
  }
}

extension PlainFields where Name == CustomerControlsScreen.Field {
  /// A control and its owner; a new one where there is no place.
  static func control(_ control: CustomerControl?, at place: Int?, in id: ReportID, of subject: Subject)
    -> Self?
  {
    let form = Form<Name>(control)
    let problem: @Sendable (Form<Name>, Name) -> String? = { form, name in form.problem(at: name) }
    return PlainFields(
      place == nil ? "New control" : "Control \((place ?? 0) + 1)", of: subject,
      FieldForm(form, problem: problem)
    ) { form, desk in
      guard form.text(.text) != nil else { return "it needs words." }
      guard var report = desk.sheet(subject)?.assessment.reports[id] else { return "the report is gone." }
      let known = place.flatMap { report.customerControls.indices.contains($0) ? $0 : nil }
      guard let control = form.control(otherwise: known.map { report.customerControls[$0] }) else {
        return "it needs words."
      }
      if let place, report.customerControls.indices.contains(place) {
        report.customerControls[place] = control
      } else {
        report.customerControls.append(control)
      }
      desk.record(
        [.reportRecorded(subject.assessment, id, report)], of: subject,
        saying: control.owner.map { "Recorded, owned by \($0)." } ?? "Recorded, without an owner yet.")
      return nil
    }
  }
}
