import Diligence
import TerminalUI

/// What is being written in the interview: a note, a small form, who answers, or the filter.
enum InterviewEditor: Sendable {
  case note(ItemID, TextArea)
  case notApplicable(ItemID, Form<ReasonField>)
  case evidence(ItemID, EvidenceID, Form<EvidenceField>)
  case respondent(TextField)
  case filter(TextField)

  enum ReasonField: Hashable { case reason, approver }
  enum EvidenceField: Hashable { case status, source, reference, page, on }

  /// Rows it wants, its rule and remark included.
  var rows: Int {
    switch self {
    case .note: 8
    case .notApplicable: 5
    case .evidence: 8
    case .respondent: 3
    case .filter: 0
    }
  }

  var isTyping: Bool {
    switch self {
    case .note, .respondent, .filter: true
    case .notApplicable(_, let form): form.isTyping
    case .evidence(_, _, let form): form.isTyping
    }
  }

  /// Takes a key; false for those that are not its own, such as Esc.
  mutating func handle(_ key: Key, in size: Size) -> Bool {
    switch self {
    case .note(let item, var area):
      guard area.handle(key, in: size) else { return false }
      self = .note(item, area)
    case .notApplicable(let item, var form):
      guard form.handle(key) else { return false }
      self = .notApplicable(item, form)
    case .evidence(let item, let piece, var form):
      guard form.handle(key) else { return false }
      form.checkEvidence()
      self = .evidence(item, piece, form)
    case .respondent(var field):
      guard field.handle(key) else { return false }
      self = .respondent(field)
    case .filter(var field):
      guard field.handle(key) else { return false }
      self = .filter(field)
    }
    return true
  }

  mutating func paste(_ text: String, in size: Size) {
    switch self {
    case .note(let item, var area):
      area.paste(text, in: size)
      self = .note(item, area)
    case .notApplicable(let item, var form):
      form.paste(text)
      self = .notApplicable(item, form)
    case .evidence(let item, let piece, var form):
      form.paste(text)
      form.checkEvidence()
      self = .evidence(item, piece, form)
    case .respondent(var field):
      field.paste(text)
      self = .respondent(field)
    case .filter(var field):
      field.paste(text)
      self = .filter(field)
    }
  }
}

extension InterviewEditor {
  /// In the order of their digits, from 1.
  static let statusesBestFirst: [Evidence.Status] = [
    .accepted, .received, .requested, .refused, .nonexistent,
  ]

  static func note(on item: ItemID, _ text: String?) -> Self {
    .note(item, TextArea(text ?? ""))
  }

  static func notApplicable(_ item: ItemID, _ answer: Answer) -> Self {
    .notApplicable(
      item,
      Form([
        .text(.reason, "Reason", answer.reason, hint: "Why it does not apply to our use."),
        .text(.approver, "Approved by", answer.approver, hint: "Without reason and name it counts as open."),
      ]))
  }

  static func evidence(_ item: ItemID, _ piece: EvidenceID, _ evidence: Evidence) -> Self {
    let statuses = EvidenceKeys.statuses
    let sources = Evidence.Source.allCases
    return .evidence(
      item, piece,
      Form([
        .choice(.status, "Status", statuses.map(\.label), statuses.firstIndex(of: evidence.status)),
        .choice(.source, "Source", sources.map(\.label), sources.firstIndex(of: evidence.source)),
        .text(
          .reference, "Reference", evidence.reference, hint: "The document or place, as you would cite it."),
        .text(.page, "Page", evidence.page.map(String.init), hint: "A whole number."),
        .text(.on, "Seen on", evidence.on.map { "\($0)" }, hint: "YYYY-MM-DD."),
      ]))
  }

  /// The changes that record what stands in the editor now. `isFinished` says that the person is done with it.
  func changes(_ sheet: Sheet, isFinished: Bool) -> [Change] {
    switch self {
    case .note(let item, let area):
      guard area.text.utf8.count <= Answer.noteLimit else { return [] }
      var answer = sheet.answer(to: item)
      answer.note = area.text.isBlank ? nil : area.text
      return [sheet.answer(item, answer)]
    case .notApplicable(let item, let form):
      var answer = sheet.answer(to: item)
      (answer.reason, answer.approver) = (form.text(.reason), form.text(.approver))
      guard isFinished || answer.reason != nil || answer.approver != nil else { return [] }
      answer.choice = .notApplicable
      return [sheet.answer(item, answer)]
    case .evidence(let item, let piece, let form):
      return [
        sheet.evidence(item, piece, form.evidence(otherwise: sheet.assessment.evidence(piece, of: item)))
      ]
    case .respondent, .filter: return []
    }
  }
}

extension Form<InterviewEditor.EvidenceField> {
  /// The evidence as the form has it; a page or day that cannot be read stays as it was.
  func evidence(otherwise old: Evidence) -> Evidence {
    let page = text(.page).map { Evidence.page($0) ?? old.page } ?? nil
    let on = text(.on).map { Day($0) ?? old.on } ?? nil
    return Evidence(
      status: choice(.status).map { EvidenceKeys.statuses[$0] } ?? .notRequested,
      source: choice(.source).map { Evidence.Source.allCases[$0] } ?? .vendor,
      reference: text(.reference), page: page, on: on)
  }

  fileprivate mutating func checkEvidence() {
    let page = text(.page).flatMap { Evidence.page($0) == nil ? "a page number" : nil }
    let on = text(.on).flatMap { Day($0) == nil ? "a day such as 2026-11-30" : nil }
    setProblem(focus == .page ? nil : page, at: .page)
    setProblem(focus == .on ? nil : on, at: .on)
  }
}

extension Sheet {
  /// The change that gives an answer; one with nothing in it clears it.
  func answer(_ item: ItemID, _ answer: Answer) -> Change {
    .answerGiven(
      assessment.id, item, questionnaire: questionnaire.hash, answer.isEmpty ? nil : answer)
  }

  /// The change that records an evidence piece.
  func evidence(_ item: ItemID, _ piece: EvidenceID, _ evidence: Evidence) -> Change {
    .evidenceRecorded(assessment.id, item, piece, evidence.isEmpty ? nil : evidence)
  }
}

extension Evidence {
  /// A page as a person types it; nil for what is no page.
  static func page(_ text: String) -> Int? {
    Int(text).flatMap { (1...100_000).contains($0) ? $0 : nil }
  }
}
