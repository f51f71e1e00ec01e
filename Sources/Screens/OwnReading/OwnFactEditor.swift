import Diligence
import TerminalUI

/// One fact being typed as the person reads it in the report.
struct OwnFactEditor: Sendable {
  let fact: ReportFact
  var form: Form<FactEditor.Field>
  private let editor: FactEditor?

  init(_ fact: ReportFact, _ own: OwnFact?) {
    self.fact = fact
    let value: FactValue? = if case .value(let value) = own { value } else { nil }
    editor = FactEditor(fact, value, instead: nil)
    form = Form([editor?.form.fields.first ?? Self.listField(fact, own)])
  }

  private static func listField(_ fact: ReportFact, _ own: OwnFact?) -> Form<FactEditor.Field>.Field {
    let hint =
      fact == .exceptions
      ? "The criterion of each exception, such as CC6.2; CC7.1. Write none where there are none."
      : "How many there are. Write none or 0 where the report says there are none."
    return .text(.value, fact.label, own.flatMap { $0 == .absent ? nil : $0.words }, hint: hint)
  }

  /// What was typed; nil while nothing was, or nothing that can be read.
  var own: OwnFact? {
    if var editor {
      editor.form.fields[0] = form.fields[0]
      return editor.value.map(OwnFact.value)
    }
    guard let text = form.text(.value) else { return nil }
    let isNone = text.lowercased() == SubserviceText.none
    guard fact == .exceptions else {
      return isNone ? .count(0) : Int(text).flatMap { $0 < 0 ? nil : .count($0) }
    }
    let names = text.split { $0 == ";" || $0 == "," || $0.isWhitespace }.map { $0.uppercased() }
    return .value(.names(isNone ? [] : names))
  }

  /// What is wrong with what was typed; nil where nothing is.
  var problem: String? {
    if var editor {
      editor.form.fields[0] = form.fields[0]
      return editor.problem
    }
    return fact != .exceptions && form.text(.value) != nil && own == nil ? "a whole number" : nil
  }
}
