import Diligence
import TerminalUI

/// What an intake asks for, each a field of the form.
enum IntakeField: Hashable, Sendable, CaseIterable {
  case vendor, product, data, autonomy, reach, personalData, owner, value, term
  case interviewer, secondInterviewer, decisionDate, questionnaire, weights, done
}

/// What the intake form is filled in for.
enum IntakePurpose: Hashable, Sendable {
  case newVendor
  /// Another assessment of a vendor at work.
  case another(VendorID)
  /// The intake of an assessment at work.
  case change(Subject)

  var isChange: Bool {
    if case .change = self { return true }
    return false
  }

  fileprivate var doneLabel: String {
    switch self {
    case .newVendor: "Add the vendor and begin the interview"
    case .another: "Open the assessment and begin the interview"
    case .change: "Back"
    }
  }
}

extension Form<IntakeField> {
  /// The form filled with what is known; `name` is the vendor's, nil where the form does not ask for it.
  init(_ purpose: IntakePurpose, name: String?, _ intake: Intake) {
    let vendor: [Field] = name.map { [.text(.vendor, "Vendor", $0, hint: "The company that sells.")] } ?? []
    self.init(
      vendor + Self.use(intake) + Self.business(intake) + Self.people(intake)
        + [Self.date(intake, isNew: !purpose.isChange), .button(.done, purpose.doneLabel)])
  }

  private static func use(_ intake: Intake) -> [Field] {
    let use = intake.use
    let hint = "←→ or a digit chooses, Backspace: not known yet."
    return [
      .text(.product, "Product", intake.product, hint: "What is bought, as the contract names it."),
      .choice(.data, "Data it sees", words(Use.DataClass.self, \.label), place(use.data), hint: hint),
      .choice(.autonomy, "It may", words(Use.Autonomy.self, \.label), place(use.autonomy), hint: hint),
      .choice(.reach, "It reaches", words(Use.Reach.self, \.label), place(use.reach), hint: hint),
      .choice(
        .personalData, "Personal data", words(Use.PersonalData.self, \.rawValue), place(use.personalData),
        hint: "With no, the privacy items are not asked."),
    ]
  }

  private static func business(_ intake: Intake) -> [Field] {
    [
      .text(
        .owner, "Business owner", intake.owner, hint: "Who on our side wants it and answers for its use."),
      .text(.value, "Contract value", intake.contract.value, hint: "With currency, such as EUR 42000."),
      .text(.term, "Term in months", intake.contract.termMonths.map(String.init), hint: "A whole number."),
    ]
  }

  private static func people(_ intake: Intake) -> [Field] {
    let names = intake.interviewers
    return [
      .text(.interviewer, "Interviewer", names.first, hint: "Who asks the questions; the report names them."),
      .text(
        .secondInterviewer, "Second interviewer", names.dropFirst().first,
        hint: "A second interviewer, who hears what the first one misses."),
    ]
  }

  private static func date(_ intake: Intake, isNew: Bool) -> Field {
    .text(
      .decisionDate, "Decision date", "\(intake.decisionDate)",
      hint: isNew
        ? "Today is proposed. Everything is judged at this day, so please confirm it."
        : "YYYY-MM-DD. Everything is judged at this day.")
  }

  private static func words<Word: CaseIterable>(_ type: Word.Type, _ label: (Word) -> String) -> [String] {
    type.allCases.map(label)
  }

  private static func place<Word: CaseIterable & Equatable>(_ word: Word?) -> Int? {
    word.flatMap { word in Array(Word.allCases).firstIndex(of: word) }
  }
}

extension Form<IntakeField> {
  /// Puts one more choice in front of the last button, or others in place of an earlier one's, which keeps what was
  /// chosen of the same words; what was entered and the focus stay.
  mutating func offer(_ name: IntakeField, _ label: String, _ words: [String], hint: String) {
    let focused = focus
    var all = fields
    var field = Field.choice(name, label, words, 0, hint: hint)
    if let place = all.firstIndex(where: { $0.name == name }) {
      if case .choice(words, let chosen) = all[place].entry { field.entry = .choice(words, chosen) }
      all[place] = field
    } else {
      all.insert(field, at: max(0, all.count - 1))
    }
    self = Form(all.filter { $0.name != name || !words.isEmpty })
    move(to: focused)
  }

  var use: Use {
    Use(
      data: word(.data), autonomy: word(.autonomy), reach: word(.reach),
      personalData: word(.personalData) ?? .unknown)
  }

  private func word<Word: CaseIterable>(_ name: IntakeField) -> Word? {
    choice(name).map { Array(Word.allCases)[$0] }
  }

  /// The intake as the form has it; what cannot be read stays as it was. Nil where no day is known.
  func intake(otherwise old: Intake?) -> Intake? {
    guard let date = text(.decisionDate).flatMap(Day.init) ?? old?.decisionDate else { return nil }
    return Intake(
      product: problem(at: .product) == nil ? text(.product) : old?.product, owner: text(.owner),
      contract: Contract(
        value: text(.value),
        termMonths: problem(at: .term) == nil ? text(.term).flatMap { Int($0) } : old?.contract.termMonths),
      use: use, decisionDate: date, interviewers: interviewers(otherwise: old?.interviewers ?? []))
  }

  /// The two names of the form, and those beyond two that came from elsewhere.
  private func interviewers(otherwise old: [String]) -> [String] {
    let typed = [IntakeField.interviewer, .secondInterviewer].enumerated().compactMap { place, name in
      problem(at: name) == nil ? text(name) : old.indices.contains(place) ? old[place] : nil
    }
    return typed + old.dropFirst(2)
  }

  /// What does not go together, and may be recorded all the same.
  func oddity(at name: IntakeField) -> String? {
    let isOdd = name == .personalData && use.personalData == .no && use.data == .regulated
    return isOdd ? "though it sees personal content" : nil
  }

  /// What is wrong with a field as it stands, if anything is.
  func problem(at name: IntakeField) -> String? {
    switch name {
    case .vendor: text(.vendor).map { Diligence.problem(withName: $0) } ?? "a vendor needs a name"
    case .product, .interviewer, .secondInterviewer: text(name).flatMap { Diligence.problem(withName: $0) }
    case .term: text(.term).flatMap { (1...600).contains(Int($0) ?? 0) ? nil : "months from 1 to 600" }
    case .decisionDate: text(.decisionDate).flatMap(Day.init) == nil ? "a day such as 2026-11-30" : nil
    default: nil
    }
  }
}
