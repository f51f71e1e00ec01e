import Diligence
import TerminalUI

/// What is known of one element of a list, each a field of the form.
enum ElementField: String, Hashable, Sendable {
  case criterion, control, text, page, sample, deviations, response, remediated, retested
}

extension Form<ElementField> {
  /// The form of an element of this fact; empty for a new one.
  init(_ element: FactElement?, of fact: ReportFact) {
    let criterion = Field.text(
      .criterion, "Criterion", element?.criterion,
      hint: "The official criterion under which it stands, such as CC6.2.")
    let text = Field.text(
      .text, "In their words", element?.text, hint: "As the report says it, in at most \(Quote.limit) words.")
    let page = Field.text(
      .page, "Page", element?.page.map { "\($0)" }, hint: "Counted from 1 in the file. May be left empty.")
    switch fact {
    case .exceptions:
      let exception: ReportException? = if case .exception(let one) = element { one } else { nil }
      self.init([criterion, text, page] + Self.more(of: exception))
    case .customerControls: self.init([text, criterion, page])
    default: self.init([text, page])
    }
  }

  private static func more(of exception: ReportException?) -> [Field] {
    [
      .text(.control, "Control", exception?.control, hint: "The control's own id in the report."),
      .text(
        .deviations, "Deviations", exception?.deviations.map { "\($0)" }, hint: "How many cases were wrong."),
      .text(.sample, "Of", exception?.sample.map { "\($0)" }, hint: "How many cases the auditor looked at."),
      .text(
        .response, "Response", exception?.response,
        hint: "What management answered, in at most \(Quote.limit) words."),
      .choice(
        .remediated, "Remediated", yesNo, exception?.remediated.map { $0 ? 0 : 1 },
        hint: "Whether it was put right with evidence. 1 yes, 2 no, Backspace: not known."),
      .choice(
        .retested, "Tested again", yesNo, exception?.retested.map { $0 ? 0 : 1 },
        hint: "Whether the auditor tested it again afterwards. 1 yes, 2 no, Backspace: not known."),
    ]
  }

  private static let yesNo = ["yes", "no"]

  /// The element as the form has it, with what else was noted beside the old one; nil while it has no words.
  func element(of fact: ReportFact, otherwise old: FactElement?) -> FactElement? {
    guard let words = text(.text) else { return nil }
    let text = Quote.short(words)
    let criterion = self.text(.criterion)?.uppercased()
    let page = self.text(.page).flatMap(Evidence.page)
    switch fact {
    case .exceptions:
      var exception = ReportException(text: text)
      if case .exception(let known) = old { exception = known }
      (exception.text, exception.criterion, exception.page) = (text, criterion, page)
      exception.control = self.text(.control)
      (exception.deviations, exception.sample) = (number(.deviations), number(.sample))
      exception.response = self.text(.response).map(Quote.short)
      exception.remediated = choice(.remediated).map { $0 == 0 }
      exception.retested = choice(.retested).map { $0 == 0 }
      return .exception(exception)
    case .customerControls:
      var control = CustomerControl(text: text)
      if case .control(let known) = old { control = known }
      (control.text, control.criterion, control.page) = (text, criterion, page)
      return .control(control)
    default: return .statement(ReportStatement(text: text, page: page))
    }
  }

  private func number(_ name: ElementField) -> Int? {
    text(name).flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 }
  }

  /// Says beside the fields that were left what is wrong with them.
  mutating func check() { check(but: focus) }

  /// Says what is wrong with the fields, but for the one in which somebody is typing.
  mutating func check(but typed: ElementField?) {
    let page = text(.page).map { Evidence.page($0) != nil } ?? true
    setProblem(typed == .page || page ? nil : "a page number", at: .page)
    for name in [ElementField.deviations, .sample] {
      let isNumber = text(name).map { _ in number(name) != nil } ?? true
      setProblem(typed == name || isNumber ? nil : "a whole number", at: name)
    }
  }
}
