/// A small form of its own as questions: evidence, a waiver, a condition and the like.
///
/// What it does with the values is handed in: `record` takes the form, records it if it can be, and otherwise
/// says what is missing.
struct PlainFields<Name: Hashable & Sendable>: PlainScreen {
  let title: String
  let subject: Subject?
  private var fields: PlainForm<FieldForm<Name>>
  private let recordsEachField: Bool
  private let record: @Sendable (Form<Name>, inout Desk) -> String?
  private let reload: @Sendable (Desk) -> FieldForm<Name>?
  private var isChanged = false

  let listening = PlainListening.field

  init(
    _ title: String, of subject: Subject, _ form: FieldForm<Name>, recordsEachField: Bool = false,
    reload: @escaping @Sendable (Desk) -> FieldForm<Name>? = { _ in nil },
    record: @escaping @Sendable (Form<Name>, inout Desk) -> String?
  ) {
    self.title = title
    self.subject = subject
    self.recordsEachField = recordsEachField
    self.record = record
    self.reload = reload
    fields = PlainForm(form)
  }

  var isBegun: Bool { isChanged }

  func opening(_ desk: Desk) -> [String] { ["\(title):"] }
  func prompt(_ desk: Desk) -> [String] { fields.question() }
  func help(_ desk: Desk) -> [String] { fields.help() }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    let before = fields.filling.form.values
    switch fields.take(input, &desk) {
    case .asked(let lines): return PlainReply(lines: lines)
    case .beforeFirst: return .leave
    case .passed:
      isChanged = isChanged || fields.filling.form.values != before
      if recordsEachField, isChanged, record(fields.filling.form, &desk) == nil { showRecorded(desk) }
      return .stay
    case .finished:
      isChanged = isChanged || fields.filling.form.values != before
      if let missing = record(fields.filling.form, &desk) { return .say("Not recorded yet: \(missing)") }
      isChanged = false
      return .leave
    }
  }

  mutating func undo(_ desk: inout Desk) {
    if let subject { desk.undo(subject) }
    showRecorded(desk)
  }

  mutating func redo(_ desk: inout Desk) {
    if let subject { desk.redo(subject) }
    showRecorded(desk)
  }

  /// Shows what stands in the record after something was taken back; the field asked stays.
  private mutating func showRecorded(_ desk: Desk) {
    guard let form = reload(desk) else { return }
    fields.show(form)
    isChanged = false
  }

  mutating func finish(_ desk: inout Desk) -> [String] {
    guard isChanged else { return [] }
    if let missing = record(fields.filling.form, &desk) {
      return ["\(title) is not recorded yet: \(missing)"]
        + fields.filling.form.fields.map { "You had entered: \($0.label): \($0.value)." }
    }
    isChanged = false
    return []
  }
}

extension Form {
  /// What stands in every field, in words.
  var values: [String] { fields.map(\.value) }
}
