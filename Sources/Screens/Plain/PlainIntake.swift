import Diligence
import Scoring
import TerminalUI

extension IntakeScreen: FormFilling {}
extension ReportScreen: FormFilling {}

/// The intake field by field: for a new vendor, or to change that of an assessment.
struct PlainIntake: PlainScreen {
  private var fields: PlainForm<IntakeScreen>
  /// Whether anything was entered for a new vendor that is not recorded yet.
  private(set) var isBegun = false

  let listening = PlainListening.field

  /// A new vendor; today is proposed as decision date.
  init(newAt desk: Desk) { fields = PlainForm(IntakeScreen(desk)) }

  /// Another assessment of a vendor at work; nil where the vendor is not open.
  init?(anotherOf vendor: VendorID, _ desk: Desk) {
    guard let screen = IntakeScreen(anotherOf: vendor, desk) else { return nil }
    fields = PlainForm(screen)
  }

  /// The intake of an assessment at work; nil where it is not open.
  init?(changing subject: Subject, _ desk: Desk) {
    guard let screen = IntakeScreen(changing: subject, desk) else { return nil }
    fields = PlainForm(screen)
  }

  var subject: Subject? { fields.filling.subject }
  var title: String { fields.filling.title }
  private var isNew: Bool { !fields.filling.purpose.isChange }

  /// What can be asked is offered as the last fields, once it has been read.
  mutating func entered(_ desk: inout Desk) { if isNew { desk.ask(.questionnaires) } }

  func opening(_ desk: Desk) -> [String] {
    [isNew ? "\(title). After the last field it is recorded." : "Intake; every change is recorded at once."]
  }

  func prompt(_ desk: Desk) -> [String] { fields.question() }
  func help(_ desk: Desk) -> [String] { fields.help() + [tier(desk)] }

  /// The tier as it follows from the use.
  private func tier(_ desk: Desk) -> String {
    let tier = Tier(of: fields.filling.form.use)
    let policy = subject.flatMap(desk.sheet)?.card.policy ?? .standard
    let least = rounded(policy.threshold(ofTier: tier.number))
    return "\(tier.because) An approval needs a score of \(least)."
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    let (use, values) = (fields.filling.form.use, fields.filling.form.values)
    let outcome = fields.take(input, &desk)
    if isNew, fields.filling.form.values != values { isBegun = true }
    let said = fields.filling.form.use == use ? [] : [tier(desk)]
    switch outcome {
    case .asked(let lines): return PlainReply(lines: lines)
    case .beforeFirst: return .leave
    case .passed: return PlainReply(lines: said)
    case .finished:
      _ = fields.filling.perform(.finish, &desk)
      return reply(said, &desk)
    }
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) -> PlainReply {
    fields.filling.answered(answer, &desk)
    return reply([], &desk)
  }

  /// Where the screen would go to now, this goes too.
  private mutating func reply(_ lines: [String], _ desk: inout Desk) -> PlainReply {
    guard let trip = desk.takeTrips().last else { return PlainReply(lines: lines) }
    if case .replace(let screen) = trip, let subject = screen.subject {
      isBegun = false
      return PlainReply(lines: lines, step: .replace(PlainVendor(subject)))
    }
    return PlainReply(lines: lines, step: .leave)
  }

  mutating func finish(_ desk: inout Desk) -> [String] {
    if !isNew { fields.filling.save(&desk) }
    return []
  }

  /// A new vendor that has a name is added, with what is known of it.
  mutating func end(_ desk: inout Desk) -> [String] {
    guard isNew, isBegun, fields.filling.problem(at: .vendor) == nil else { return finish(&desk) }
    _ = fields.filling.perform(.finish, &desk)
    isBegun = false
    return []
  }

  mutating func undo(_ desk: inout Desk) { _ = fields.filling.perform(.undo, &desk) }
  mutating func redo(_ desk: inout Desk) { _ = fields.filling.perform(.redo, &desk) }
}
