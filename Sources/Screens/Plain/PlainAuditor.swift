import Diligence

/// The registers in which the firm that signed a report can be looked up, and what was found in them.
struct PlainAuditor: PlainScreen {
  private let screen: AuditorScreen
  private let about: Subject

  init(_ subject: Subject, _ report: ReportID) {
    about = subject
    screen = AuditorScreen(subject, report)
  }

  var title: String { screen.title }
  var subject: Subject? { about }

  func opening(_ desk: Desk) -> [String] {
    guard let report = screen.recorded(desk) else {
      return ["This report is not recorded any more; b goes back."]
    }
    return ["\(title): \(report.auditorWords). duly never looks itself; these are the registers:"]
      + screen.registers(desk).enumerated().map { number, register in
        "\(number + 1) \(register.subject.label), \(register.name)\(register.host.map { " (\($0))" } ?? ""): \(register.advice)"
      } + (report.auditorChecks ?? []).map { "Recorded: \($0.words)." }
  }

  func returning(_ desk: Desk) -> [String] { opening(desk) }
  func prompt(_ desk: Desk) -> [String] {
    ["Number of the register you looked in, a another, b back, ? help:"]
  }

  func help(_ desk: Desk) -> [String] {
    [
      "A number asks what you found in that register, a asks about one that is not listed.",
      "A licence that was found makes the auditor verified. b or q goes back.",
    ]
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    if input.isEmpty { return .stay }
    if input.lowercased() == "b" { return .leave }
    let registers = screen.registers(desk)
    let number = Int(input).flatMap { registers.indices.contains($0 - 1) ? $0 - 1 : nil }
    guard input.lowercased() == "a" || number != nil, let report = screen.recorded(desk) else {
      return .say("`\(input)` is no register here. A number from 1 to \(registers.count), a or b.")
    }
    let form = Form<AuditorScreen.Field>(
      number.map { registers[$0] }, report, by: desk.person.name, on: desk.today)
    let problem: @Sendable (Form<AuditorScreen.Field>, AuditorScreen.Field) -> String? = { form, name in
      form.problem(at: name)
    }
    let fields = PlainFields("What was found", of: about, FieldForm(form, problem: problem)) {
      [screen] form, desk in
      if let missing = form.missing { return missing.words }
      var screen = screen
      screen.editor = form
      _ = screen.perform(.finishCheck, &desk)
      return nil
    }
    return .open(fields)
  }
}
