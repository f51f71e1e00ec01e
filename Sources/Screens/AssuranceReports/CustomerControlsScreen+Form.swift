import Diligence

extension Form<CustomerControlsScreen.Field> {
  /// The form of a control; empty for a new one.
  init(_ control: CustomerControl?) {
    let states = CustomerControl.Status.allCases
    self.init([
      .text(.text, "What we must do", control?.text, hint: "As the report asks it of its customers."),
      .text(
        .owner, "Owner among us", control?.owner, hint: "Who sees to it. Without one the gate stays shut."),
      .choice(
        .status, "State", states.map(\.label), control?.status.flatMap(states.firstIndex),
        hint: "How far we are. ←→ or a digit."),
      .text(.due, "Due", control?.due.map { "\($0)" }, hint: "Until when it has to be done. YYYY-MM-DD."),
      .text(.page, "Page", control?.page.map { "\($0)" }, hint: "Where the report asks it."),
    ])
  }

  /// The control as the form has it; what cannot be read, and what the form does not hold, stays as it was. Nil while there
  /// are no words.
  func control(otherwise old: CustomerControl?) -> CustomerControl? {
    guard let words = text(.text) ?? old?.text else { return nil }
    var control = old ?? CustomerControl(text: words)
    control.text = words
    control.owner = text(.owner)
    control.status = choice(.status).map { CustomerControl.Status.allCases[$0] }
    if problem(at: .due) == nil { control.due = text(.due).flatMap { TypedDay($0).day } }
    if problem(at: .page) == nil { control.page = text(.page).flatMap(Evidence.page) }
    return control
  }

  /// What is wrong with a field as it stands; nil where nothing is.
  func problem(at name: CustomerControlsScreen.Field) -> String? {
    guard let text = text(name) else { return name == .text ? "a control needs words" : nil }
    switch name {
    case .due: return TypedDay(text).problem
    case .page: return Evidence.page(text) == nil ? "a page number" : nil
    case .text, .owner, .status: return nil
    }
  }

  /// Says beside the fields that were left what is wrong with them.
  mutating func check() {
    for name in [CustomerControlsScreen.Field.due, .page] {
      setProblem(focus == name ? nil : problem(at: name), at: name)
    }
  }
}
