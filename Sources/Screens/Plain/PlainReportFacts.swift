import Diligence

/// The facts of an assurance report field by field; each is recorded as it is entered.
struct PlainReportFacts: PlainScreen {
  private var fields: PlainForm<ReportScreen>
  private let isNew: Bool

  let listening = PlainListening.field

  /// A new report, which enters the record once something is filled in, or at the end of its fields.
  init(newFor subject: Subject, _ desk: Desk) {
    fields = PlainForm(ReportScreen(newFor: subject, desk))
    isNew = true
  }

  /// Nil where the report is not recorded.
  init?(of subject: Subject, _ id: ReportID, _ desk: Desk) {
    guard let report = desk.sheet(subject)?.assessment.reports[id] else { return nil }
    fields = PlainForm(ReportScreen(subject, report, desk))
    isNew = false
  }

  var title: String { isNew ? "New report" : "Facts of \(fields.filling.id)" }
  var subject: Subject? { fields.filling.subject }

  func opening(_ desk: Desk) -> [String] {
    [isNew ? "A new assurance report. It is recorded with the first thing entered." : "\(title):"]
  }

  func prompt(_ desk: Desk) -> [String] { fields.question() }
  func help(_ desk: Desk) -> [String] { fields.help() }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    switch fields.take(input, &desk) {
    case .asked(let lines): return PlainReply(lines: lines)
    case .passed: return .stay
    case .beforeFirst: return .leave
    case .finished:
      guard isNew, let subject else { return .leave }
      if !fields.filling.isRecorded { fields.filling.add(&desk) }
      return PlainReply(step: .replace(PlainReport(subject, fields.filling.id)))
    }
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) -> PlainReply {
    fields.filling.answered(answer, &desk)
    return .stay
  }

  mutating func finish(_ desk: inout Desk) -> [String] {
    fields.filling.save(&desk)
    return []
  }

  mutating func undo(_ desk: inout Desk) { turn(.undo, &desk) }
  mutating func redo(_ desk: inout Desk) { turn(.redo, &desk) }

  private mutating func turn(_ move: Move, _ desk: inout Desk) {
    if !fields.filling.perform(move, &desk), let subject {
      if move == .undo { desk.undo(subject) } else { desk.redo(subject) }
    }
    // Where the report itself was taken back the screen would close; the next line goes back instead.
    _ = desk.takeTrips()
  }
}
