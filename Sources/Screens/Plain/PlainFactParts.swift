import Diligence

/// The parts of a fact that is a list, such as exceptions, as a numbered list: taken or rejected one by one.
struct PlainFactParts: PlainScreen {
  private var parts: FactElementsScreen
  private let about: Subject

  init(_ subject: Subject, _ report: ReportID, _ fact: ReportFact) {
    about = subject
    parts = FactElementsScreen(subject, report, fact)
  }

  var title: String { parts.title }
  var subject: Subject? { about }

  func opening(_ desk: Desk) -> [String] {
    let rows = parts.rows(desk)
    guard !rows.isEmpty else { return ["\(title): none was read, and none is recorded."] }
    return ["\(title):"]
      + rows.enumerated().map { number, row in
        let page = row.element.page.map { ", page \($0)" } ?? ""
        return "\(number + 1) \(row.element.words)\(page); \(row.state.rawValue)."
      }
  }

  func returning(_ desk: Desk) -> [String] { opening(desk) }

  func prompt(_ desk: Desk) -> [String] {
    ["c or r and a number, all, e and a number, a adds one, none, b back, ? help:"]
  }

  func help(_ desk: Desk) -> [String] {
    [
      "c 2 confirms the second, r 2 rejects it, all confirms those that are open.",
      "e 2 asks for all that is known of the second, a asks for a new one.",
      "none records that the report says there are none.", "b or q goes back to the fact.",
    ]
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    let (command, rest) = input.command
    switch command {
    case "": return .stay
    case "b": return .leave
    case "all": return act(.takeAllElements, &desk)
    case "none": return act(.stateNoElement, &desk)
    case "a" where rest.isEmpty: return .open(.part(nil, in: parts))
    case "c", "r", "e":
      let rows = parts.rows(desk)
      guard let number = Int(rest), rows.indices.contains(number - 1) else {
        return .say("\(command) needs a number from 1 to \(rows.count).")
      }
      if command == "e" { return .open(.part(rows[number - 1].element, in: parts)) }
      parts.list.move(to: number - 1, count: rows.count, height: rows.count)
      return act(command == "c" ? .takeElement : .rejectElement, &desk)
    default: return .say("`\(input)` is nothing here. c 1, r 1, e 1, a, all, none or b.")
    }
  }

  private mutating func act(_ move: Move, _ desk: inout Desk) -> PlainReply {
    _ = parts.perform(move, &desk)
    return .again
  }
}

extension PlainReply {
  fileprivate static func open(_ fields: PlainFields<ElementField>) -> Self {
    .open(fields as any PlainScreen)
  }
}

extension PlainFields where Name == ElementField {
  /// One part of a list; a new one where there is no old.
  fileprivate static func part(_ old: FactElement?, in screen: FactElementsScreen) -> Self {
    let problem: @Sendable (Form<Name>, Name) -> String? = { form, name in
      var form = form
      form.check(but: nil)
      return name == .text && form.text(.text) == nil ? "it needs words" : form[name]?.problem
    }
    let form = FieldForm(Form(old, of: screen.fact), problem: problem)
    return PlainFields(old == nil ? "A new one" : "The \(screen.fact.element)", of: screen.about, form) {
      form, desk in
      guard form.text(.text) != nil else { return "it needs words." }
      var screen = screen
      screen.editor = FactElementsScreen.Editor(old: old, form: form)
      _ = screen.perform(.finishElement, &desk)
      return nil
    }
  }
}
