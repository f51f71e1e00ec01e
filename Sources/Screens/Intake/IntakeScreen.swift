import Diligence
import Scoring
import TerminalUI

/// What is bought, for whom and for which use: the form that opens an assessment or changes its intake.
struct IntakeScreen: Screen {
  let purpose: IntakePurpose
  private(set) var form: Form<IntakeField>
  /// The questionnaires to choose from, the one proposed first.
  private var questionnaires: [QuestionnaireReference] = []
  /// The sets of weights to choose from, behind the questionnaire's own.
  private var presets: [WeightPreset] = []
  /// The names that other vendors have, in small letters.
  private var takenNames: Set<String>
  private let vendorName: String?
  /// The assessments that the vendor had before another one was opened.
  private var earlier: Set<AssessmentID> = []
  /// The intake in the record that the form was filled from.
  private var seen: Intake?
  private var draft = 0
  /// Set while the new vendor or assessment is being recorded.
  private var isAdding = false

  static let formContext = Context("intake")

  var context: Context { Self.formContext }
  var isTyping: Bool { form.isTyping }

  var subject: Subject? {
    if case .change(let subject) = purpose { return subject }
    return nil
  }

  var title: String {
    switch purpose {
    case .newVendor: "New vendor"
    case .another: "New assessment of \(vendorName ?? "")"
    case .change: "Intake"
    }
  }

  /// An empty form that proposes today as decision date.
  init(_ desk: Desk) {
    purpose = .newVendor
    vendorName = nil
    takenNames = desk.names(except: nil)
    form = Form(purpose, name: "", Intake(decisionDate: desk.today))
  }

  /// The form of another assessment, which proposes what the newest one says of the use.
  init?(anotherOf vendor: VendorID, _ desk: Desk) {
    guard let worksheet = desk.worksheets[vendor] else { return nil }
    let newest = worksheet.dossier.assessments.first?.intake
    purpose = .another(vendor)
    vendorName = worksheet.vendor.name
    earlier = Set(worksheet.dossier.assessments.map(\.id))
    takenNames = []
    form = Form(
      purpose, name: nil,
      Intake(
        product: newest?.product, owner: newest?.owner, use: newest?.use ?? Use(), decisionDate: desk.today,
        interviewers: newest?.interviewers ?? []))
  }

  /// The form of an assessment at work; nil where it is not open.
  init?(changing subject: Subject, _ desk: Desk) {
    guard let sheet = desk.sheet(subject), let vendor = desk.worksheets[subject.vendor]?.vendor else {
      return nil
    }
    purpose = .change(subject)
    vendorName = vendor.name
    takenNames = desk.names(except: subject.vendor)
    seen = sheet.assessment.intake
    form = Form(purpose, name: vendor.name, sheet.assessment.intake)
  }
}

extension IntakeScreen {
  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    let before = form.focus
    guard form.handle(key) else { return false }
    desk.saveDraftSoon()
    if form.focus != before { leave(before, &desk) } else { clearSolvedProblem(&desk) }
    form.setProblem(form.oddity(at: .personalData), at: .personalData)
    if before == .questionnaire, form.focus == before { askForPresets(&desk) }
    return true
  }

  mutating func paste(_ text: String, _ desk: inout Desk) {
    form.paste(text)
    desk.saveDraftSoon()
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    let before = form.focus
    guard form.click(target) else { return }
    leave(before, &desk)
    form.setProblem(form.oddity(at: .personalData), at: .personalData)
    if form.focus == .questionnaire { askForPresets(&desk) }
  }

  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .leaveText, .back: stepBack(&desk)
    case .finish: finish(&desk)
    case .nextField: return handle(.tab, &desk)
    case .undo: turn(&desk) { $0.undo($1) }
    case .redo: turn(&desk) { $0.redo($1) }
    default: return false
    }
    return true
  }

  private func stepBack(_ desk: inout Desk) {
    if purpose == .newVendor {
      desk.keptIntake = self
      desk.toast = "What you typed is kept; \(desk.key(.add)) comes back to it."
    }
    desk.go(.back)
  }

  /// Takes a change back or does it again and shows what then stands in the record.
  private mutating func turn(_ desk: inout Desk, _ turn: (inout Desk, Subject) -> Void) {
    guard let subject else { return desk.toast = "Nothing is recorded yet, so nothing is to be taken back." }
    save(&desk)
    turn(&desk, subject)
    reload(desk)
  }

  /// Shows what stands in the record; the focus stays.
  private mutating func reload(_ desk: Desk) {
    guard let subject, let new = IntakeScreen(changing: subject, desk) else { return }
    let focus = form.focus
    (form, seen) = (new.form, new.seen)
    form.move(to: focus)
  }

  /// Problems show once a field is left, so that nobody is corrected while typing.
  private mutating func leave(_ name: IntakeField, _ desk: inout Desk) {
    form.setProblem(problem(at: name) ?? form.oddity(at: name), at: name)
    save(&desk)
  }

  /// What was wrong is not said any longer, beside the field and at the bottom.
  private mutating func clearSolvedProblem(_ desk: inout Desk) {
    guard problem(at: form.focus) == nil, let field = form[form.focus] else { return }
    if let solved = field.problem, desk.toast == Self.sentence(solved, field.label) { desk.toast = nil }
    form.setProblem(nil, at: form.focus)
  }

  private static func sentence(_ problem: String, _ label: String) -> String { "\(label): \(problem)." }

  /// What is wrong with a field, another vendor's name included.
  func problem(at name: IntakeField) -> String? {
    guard form.fields.contains(where: { $0.name == name }) else { return nil }
    if let problem = form.problem(at: name) { return problem }
    guard name == .vendor, let text = form.text(.vendor), takenNames.contains(text.lowercased()) else {
      return nil
    }
    return "another vendor's name"
  }
}

extension IntakeScreen {
  private mutating func finish(_ desk: inout Desk) {
    for name in IntakeField.allCases { form.setProblem(problem(at: name) ?? form.oddity(at: name), at: name) }
    if let wrong = form.fields.first(where: { problem(at: $0.name) != nil }) {
      form.move(to: wrong.name)
      desk.toast = Self.sentence(wrong.problem ?? "", wrong.label)
      return
    }
    if purpose.isChange { return desk.go(.back) }
    guard !isAdding, let intake = form.intake(otherwise: nil) else { return }
    isAdding = true
    let questionnaire = chosenQuestionnaire?.id
    switch purpose {
    case .newVendor:
      desk.ask(.add(name: form.text(.vendor) ?? "", intake, questionnaire: questionnaire))
    case .another(let vendor): desk.ask(.openAssessment(vendor, intake, questionnaire: questionnaire))
    case .change: break
    }
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) {
    switch answer {
    case .opened(let open) where isAdding: begin(open.dossier, &desk)
    case .questionnaires(let choices): offer(choices, &desk)
    case .weightPresets(let presets): offer(presets)
    case .portfolio: takenNames = purpose == .newVendor ? desk.names(except: nil) : takenNames
    case .failed: isAdding = false
    case .conflict: reload(desk)
    case .refreshed, .opened, .recorded: if isOvertaken(desk) { reload(desk) }
    default: break
    }
  }

  /// Whether the record says something else than what the form was filled from, and nothing is half typed.
  private func isOvertaken(_ desk: Desk) -> Bool {
    guard let subject, let recorded = desk.sheet(subject)?.assessment.intake else { return false }
    return recorded != seen && form.intake(otherwise: seen) == seen
  }

  private mutating func begin(_ dossier: Dossier, _ desk: inout Desk) {
    isAdding = false
    if purpose == .newVendor { desk.keptIntake = nil }
    guard let assessment = dossier.assessments.first(where: { !earlier.contains($0.id) })?.id else { return }
    let subject = Subject(vendor: dossier.vendorID, assessment: assessment)
    if let place = form.choice(.weights), place > 0, presets.indices.contains(place - 1) {
      take(presets[place - 1], of: subject, &desk)
    }
    desk.toast =
      purpose == .newVendor
      ? "\(dossier.vendor.name) is added." : "The assessment is open, beside the earlier ones."
    desk.go(.replace(InterviewScreen(subject, desk)))
  }

  private func take(_ preset: WeightPreset, of subject: Subject, _ desk: inout Desk) {
    guard let sheet = desk.sheet(subject) else { return }
    let weights = sheet.questionnaire.departures(in: preset.weights)
    desk.record(sheet.assessment.weighed(weights, preset.weighing), of: subject, saying: nil)
  }

  private var chosenQuestionnaire: QuestionnaireReference? {
    form.choice(.questionnaire).map { questionnaires[$0] }
  }

  private mutating func offer(_ choices: [QuestionnaireChoice], _ desk: inout Desk) {
    guard !purpose.isChange else { return }
    questionnaires = choices.map(\.reference)
    form.offer(
      .questionnaire, "Questionnaire", choices.map { "\($0.title) \($0.reference.version)" },
      hint: "What is asked. It is pinned: a later edition does not change this assessment.")
    askForPresets(&desk)
  }

  private func askForPresets(_ desk: inout Desk) {
    if let chosenQuestionnaire { desk.ask(.weightPresets(chosenQuestionnaire)) }
  }

  private mutating func offer(_ presets: [WeightPreset]) {
    guard !purpose.isChange else { return }
    self.presets = presets.filter { !$0.isQuestionnairesOwn }
    let words = self.presets.isEmpty ? [] : ["the questionnaire's own"] + self.presets.map(\.title)
    form.offer(.weights, "Weights", words, hint: "What counts how much; it can be changed on the scorecard.")
  }

  /// Records what changed in the intake of an assessment at work.
  mutating func save(_ desk: inout Desk) {
    guard let subject, let sheet = desk.sheet(subject) else { return }
    if draft == 0 { draft = desk.newDraft() }
    let old = sheet.assessment.intake
    if let new = form.intake(otherwise: old), new != old {
      let isHeavy = new.use != old.use || new.decisionDate != old.decisionDate
      desk.record(
        [.intakeChanged(subject.assessment, new)], of: subject,
        saying: isHeavy ? "The intake is changed." : nil, draft: draft)
      seen = new
    }
    if problem(at: .vendor) == nil, let name = form.text(.vendor),
      name != desk.worksheets[subject.vendor]?.vendor.name
    {
      desk.record([.vendorRenamed(subject.vendor, name: name)], of: subject, saying: nil, draft: draft)
    }
  }
}

extension Desk {
  /// The vendors' names in small letters, archived ones included.
  func names(except vendor: VendorID?) -> Set<String> {
    Set((lines ?? []).filter { $0.vendor != vendor }.map { $0.name.lowercased() })
  }
}

extension Move {
  static let finish = Move("intake.finish")
}

extension IntakeScreen {
  static let actions: [ScreenAction] = [
    Action(
      .leaveText, "Back; what was typed is kept", hint: "back", keys: [.escape], synonyms: ["close"],
      in: [formContext]),
    Action(
      .finish, "Next field; at the end open the interview or go back", hint: "next", keys: [.enter],
      synonyms: ["save", "create", "add"], in: [formContext]),
    Action(
      .nextField, "Next field, previous field", hint: "fields", keys: [.tab, .shiftTab, .down, .up],
      keysLabel: "↑↓", in: [formContext]),
  ]
}

extension Move {
  /// Carried out by the form itself; listed for footer and help.
  static let nextField = Move("next-field")
}
