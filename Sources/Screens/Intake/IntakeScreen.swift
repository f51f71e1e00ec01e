import Diligence
import Scoring
import TerminalUI

/// What is bought, for whom and for which use: the form that opens an assessment or changes its intake.
struct IntakeScreen: Screen {
  enum Name: Hashable, CaseIterable {
    case vendor, product, data, autonomy, reach, personalData, owner, value, term, decisionDate, done
  }

  private(set) var form: Form<Name>
  /// The assessment whose intake is changed; nil for a new vendor.
  let subject: Subject?
  private var draft = 0
  /// Set while the new vendor is being recorded.
  private var isAdding = false

  static let formContext = Context("intake")

  var context: Context { Self.formContext }
  var isTyping: Bool { form.isTyping }
  var title: String { subject == nil ? "New vendor" : "Intake" }

  /// An empty form that proposes today as decision date.
  init(today: Day) {
    subject = nil
    form = Self.form(name: nil, Intake(decisionDate: today), isNew: true)
    form.setText("\(today)", at: .decisionDate)
  }

  /// The form of an assessment at work; nil where it is not open.
  init?(changing subject: Subject, _ desk: Desk) {
    guard let sheet = desk.sheet(subject), let vendor = desk.worksheets[subject.vendor]?.vendor else {
      return nil
    }
    self.subject = subject
    form = Self.form(name: vendor.name, sheet.assessment.intake, isNew: false)
  }

  private static func form(name: String?, _ intake: Intake, isNew: Bool) -> Form<Name> {
    let use = intake.use
    let fields: [Form<Name>.Field] = [
      .text(.vendor, "Vendor", name, hint: "The company that sells."),
      .text(.product, "Product", intake.product, hint: "What is bought, as the contract names it."),
      .choice(.data, "Data it sees", words(Use.DataClass.self, \.label), place(use.data), hint: useHint),
      .choice(.autonomy, "It may", words(Use.Autonomy.self, \.label), place(use.autonomy), hint: useHint),
      .choice(.reach, "It reaches", words(Use.Reach.self, \.label), place(use.reach), hint: useHint),
      .choice(
        .personalData, "Personal data", words(Use.PersonalData.self, \.rawValue), place(use.personalData),
        hint: "With no, the privacy items are not asked."),
      .text(
        .owner, "Business owner", intake.owner, hint: "Who on our side wants it and answers for its use."),
      .text(.value, "Contract value", intake.contract.value, hint: "With currency, such as EUR 42000."),
      .text(.term, "Term in months", intake.contract.termMonths.map(String.init), hint: "A whole number."),
      .text(
        .decisionDate, "Decision date", "\(intake.decisionDate)",
        hint: isNew
          ? "Today is proposed. Everything is judged at this day, so please confirm it."
          : "YYYY-MM-DD. Everything is judged at this day."),
    ]
    return Form(fields + [.button(.done, isNew ? "Add the vendor and begin the interview" : "Back")])
  }

  private static let useHint = "←→ or a digit chooses, Backspace: not known yet."

  private static func words<Word: CaseIterable>(_ type: Word.Type, _ label: (Word) -> String) -> [String] {
    type.allCases.map(label)
  }

  private static func place<Word: CaseIterable & Equatable>(_ word: Word?) -> Int? {
    word.flatMap { word in Array(Word.allCases).firstIndex(of: word) }
  }
}

extension IntakeScreen {
  var use: Use {
    Use(
      data: word(.data), autonomy: word(.autonomy), reach: word(.reach),
      personalData: word(.personalData) ?? .unknown)
  }

  private func word<Word: CaseIterable>(_ name: Name) -> Word? {
    form.choice(name).map { Array(Word.allCases)[$0] }
  }

  /// The intake as the form has it; a date or term that cannot be read stays as it was.
  func intake(otherwise old: Intake?) -> Intake? {
    guard let date = form.text(.decisionDate).flatMap(Day.init) ?? old?.decisionDate else { return nil }
    let term = form.text(.term)
    return Intake(
      product: problem(at: .product) == nil ? form.text(.product) : old?.product, owner: form.text(.owner),
      contract: Contract(
        value: form.text(.value),
        termMonths: problem(at: .term) == nil ? term.flatMap { Int($0) } : old?.contract.termMonths),
      use: use, decisionDate: date)
  }

  /// What is wrong with a field as it stands, if anything is.
  func problem(at name: Name) -> String? {
    switch name {
    case .vendor: form.text(.vendor).map { Diligence.problem(withName: $0) } ?? "a vendor needs a name"
    case .product: form.text(.product).flatMap { Diligence.problem(withName: $0) }
    case .term:
      form.text(.term).flatMap { (1...600).contains(Int($0) ?? 0) ? nil : "months from 1 to 600" }
    case .decisionDate:
      form.text(.decisionDate).flatMap(Day.init) == nil ? "a day such as 2026-11-30" : nil
    default: nil
    }
  }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    let before = form.focus
    guard form.handle(key) else { return false }
    desk.want(.saveDraftSoon)
    if form.focus != before { leave(before, &desk) } else { clearSolvedProblem() }
    return true
  }

  mutating func paste(_ text: String, _ desk: inout Desk) {
    form.paste(text)
    desk.want(.saveDraftSoon)
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    guard target.hasPrefix("field:"), let place = Int(target.dropFirst(6)),
      form.fields.indices.contains(place)
    else {
      return
    }
    let before = form.focus
    form.move(to: form.fields[place].name)
    leave(before, &desk)
  }

  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .leaveText, .back:
      if subject == nil {
        desk.keptIntake = self
        desk.toast = "What you typed is kept; a comes back to it."
      }
      desk.go(.back)
    case .finish: finish(&desk)
    default: return false
    }
    return true
  }

  /// Problems show once a field is left, so that nobody is corrected while typing.
  private mutating func leave(_ name: Name, _ desk: inout Desk) {
    form.setProblem(problem(at: name), at: name)
    save(&desk)
  }

  private mutating func clearSolvedProblem() {
    if problem(at: form.focus) == nil { form.setProblem(nil, at: form.focus) }
  }

  private mutating func finish(_ desk: inout Desk) {
    for name in Name.allCases { form.setProblem(problem(at: name), at: name) }
    if let wrong = form.fields.first(where: { $0.problem != nil }) {
      form.move(to: wrong.name)
      desk.toast = "\(wrong.label): \(wrong.problem ?? "")."
      return
    }
    guard subject == nil else { return desk.go(.back) }
    guard !isAdding, let name = form.text(.vendor), let intake = intake(otherwise: nil) else { return }
    isAdding = true
    desk.ask(.add(name: name, intake, questionnaire: nil))
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) {
    switch answer {
    case .opened(let open) where isAdding:
      isAdding = false
      desk.keptIntake = nil
      guard let assessment = open.dossier.assessments.first else { return }
      let subject = Subject(vendor: open.dossier.vendorID, assessment: assessment.id)
      desk.toast = "\(open.dossier.vendor.name) is added."
      desk.go(.replace(InterviewScreen(subject, desk)))
    case .failed: isAdding = false
    default: break
    }
  }

  /// Records what changed in the intake of an assessment at work.
  mutating func save(_ desk: inout Desk) {
    guard let subject, let sheet = desk.sheet(subject) else { return }
    if draft == 0 { draft = desk.newDraft() }
    let old = sheet.assessment.intake
    if let new = intake(otherwise: old), new != old {
      desk.record(
        [.intakeChanged(subject.assessment, new)], of: subject,
        saying: new.use == old.use && new.decisionDate == old.decisionDate ? nil : "The intake is changed.",
        draft: draft)
    }
    if problem(at: .vendor) == nil, let name = form.text(.vendor),
      name != desk.worksheets[subject.vendor]?.vendor.name
    {
      desk.record([.vendorRenamed(subject.vendor, name: name)], of: subject, saying: nil, draft: draft)
    }
  }
}

extension IntakeScreen {
  func draw(into canvas: inout Canvas, _ desk: Desk) {
    let (fields, rest) = canvas.bounds.splitTop(min(form.fields.count + 2, canvas.height - 5))
    let (below, _) = rest.splitTop(6)
    canvas.within(Rect(column: 1, row: 1, width: fields.width - 2, height: fields.height - 1)) {
      _ = form.draw(into: &$0)
    }
    canvas.within(below) { part in
      part.rule(row: 0, title: " WHAT FOLLOWS FROM IT ")
      let tier = Tier(of: use)
      let width = min(88, part.width - 4)
      let rows = part.drawWrapped(tier.because, column: 2, row: 1, width: width, rows: 2, style: .bold)
      let privacy =
        use.personalData == .no ? "Privacy items are not asked." : "Privacy items are asked too."
      part.drawWrapped(
        "\(tier.meaning) \(privacy)", column: 2, row: 1 + rows, width: width, rows: 2)
      part.draw(form.remark, column: 2, row: part.height - 1, style: .dim, width: width)
    }
  }
}

extension Tier {
  /// What the tier asks of a vendor.
  fileprivate var meaning: String {
    let least = Policy.standard.threshold(ofTier: number)
    return "An approval needs a score of \(rounded(least)) or more."
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
      .finish, "Next field; at the end add the vendor or go back", hint: "next", keys: [.enter],
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
