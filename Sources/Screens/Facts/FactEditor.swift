import Diligence
import TerminalUI

/// One fact being typed or set right, with the page that says it.
struct FactEditor: Sendable {
  enum Field: String, Hashable { case value, page }

  let fact: ReportFact
  var form: Form<Field>
  /// What it set right, where the document says anything.
  let passage: FactPassage?

  /// Nil for a list, whose elements are edited one by one.
  init?(_ fact: ReportFact, _ value: FactValue?, instead passage: FactPassage?) {
    guard let field = Self.field(fact, value) else { return nil }
    self.fact = fact
    self.passage = passage
    form = Form([
      Form<Field>.Field(name: .value, label: fact.label, entry: field.entry, hint: field.hint),
      .text(
        .page, "Page", passage.map { "\($0.page)" }, hint: "Counted from 1 in the file. May be left empty."),
    ])
  }

  private typealias Entry = (entry: Form<Field>.Entry, hint: String)

  /// As the form of the report has it, where it has such a field.
  private static func field(_ fact: ReportFact, _ value: FactValue?) -> Entry? {
    if fact.isList { return nil }
    if let name = fact.field {
      var report = AssuranceReport(id: "", kind: .soc2)
      if let value { _ = report.set(fact, to: value) }
      guard let field = Form(report, in: nil)[name] else { return nil }
      if fact == .kind, value == nil, case .choice(let words, _) = field.entry {
        return (.choice(words, nil), field.hint)
      }
      return (Form<Field>.Entry(field.entry), field.hint)
    }
    if fact == .subserviceMethod {
      let methods = Self.methods
      let chosen: Int? = if case .method(let method) = value { methods.firstIndex(of: method) } else { nil }
      return (.choice(methods.map(\.label), chosen), "How the report treats these companies. ←→ or a digit.")
    }
    let hint =
      fact == .subservice
      ? "Companies its controls rest on, apart by ;. Write none where the report names none."
      : "As the signature says."
    return (.text(TextField(value.map(Self.typed) ?? "")), hint)
  }

  private static let methods: [SubserviceOrganisation.Method] = [.carveOut, .inclusive]

  private static func typed(_ value: FactValue) -> String {
    guard case .names(let names) = value else { return value.words }
    return names.isEmpty ? SubserviceText.none : names.joined(separator: "; ")
  }

  /// What stands in the field; nil where nothing does, or nothing that can be read.
  var value: FactValue? {
    guard problem == nil else { return nil }
    if let name = fact.field, let entry = form[.value]?.entry {
      let field = Form<ReportField>.Field(
        name: name, label: "", entry: Form<ReportField>.Entry(entry), hint: "")
      var one = Form([field])
      one.settle(at: name)
      if fact == .kind, form.choice(.value) == nil { return nil }
      return one.report(otherwise: AssuranceReport(id: "", kind: .soc2)).value(of: fact)
    }
    if fact == .subserviceMethod { return form.choice(.value).map { .method(Self.methods[$0]) } }
    guard let text = form.text(.value) else { return nil }
    guard fact == .subservice else { return .text(text) }
    let names = text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    return .names(text.lowercased() == SubserviceText.none ? [] : names)
  }

  /// Nil where none is given.
  var page: Int? { form.text(.page).flatMap(Evidence.page) }

  /// What is wrong with what was typed; nil where nothing is.
  var problem: String? {
    guard let field = fact.field, field.isDate, let text = form.text(.value) else { return nil }
    return TypedDay(text).problem
  }

  /// Says beside a field that was left what is wrong with it.
  mutating func check() {
    form.setProblem(form.focus == .value ? nil : problem, at: .value)
    let isPage = form.text(.page).map { Evidence.page($0) != nil } ?? true
    form.setProblem(form.focus == .page || isPage ? nil : "a page number", at: .page)
  }
}

extension Form.Entry {
  /// The same entry in a form whose fields have other names.
  init<Other>(_ other: Form<Other>.Entry) {
    self =
      switch other {
      case .text(let text): .text(text)
      case .choice(let words, let chosen): .choice(words, chosen)
      case .ticks(let words, let ticked): .ticks(words, ticked)
      case .button: .button
      }
  }
}
