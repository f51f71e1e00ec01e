import TerminalUI

/// A form with what is wrong in it worked out whenever a field is left.
struct FieldForm<Name: Hashable & Sendable>: FormFilling {
  private(set) var form: Form<Name>
  private let problem: @Sendable (Form<Name>, Name) -> String?

  init(_ form: Form<Name>, problem: @escaping @Sendable (Form<Name>, Name) -> String? = { _, _ in nil }) {
    self.form = form
    self.problem = problem
  }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    let before = form.focus
    guard form.handle(key) else { return false }
    let isLeft = key == .tab || key == .shiftTab
    form.setProblem(isLeft ? problem(form, before) : nil, at: before)
    return true
  }

  mutating func move(to name: Name) { form.move(to: name) }

  mutating func paste(_ text: String, _ desk: inout Desk) { form.paste(text) }
}
