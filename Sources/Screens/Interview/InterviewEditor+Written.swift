import Diligence

/// What stands in an editor, or in the record where that editor writes to.
enum Written: Sendable, Equatable {
  case note(String)
  case notApplicable(reason: String?, approver: String?)
  case evidence(Evidence)
}

/// What an editor stands on, to tell what its person changed from what somebody else did meanwhile.
struct Footing: Sendable, Equatable {
  /// What the editor began with, or handed over last.
  var saved: Written?
  /// What surely is in the record.
  var recorded: Written?
  /// Whether the record holds something that the person has not seen, while the editor holds something of theirs.
  var isOvertaken = false

  init(_ recorded: Written? = nil) {
    (saved, self.recorded) = (recorded, recorded)
  }
}

extension InterviewEditor {
  /// What stands in it now; nil for what is not recorded.
  func written(_ sheet: Sheet) -> Written? {
    switch self {
    case .note(_, let area): .note(area.text.isBlank ? "" : area.text)
    case .notApplicable(_, let form):
      .notApplicable(reason: form.text(.reason), approver: form.text(.approver))
    case .evidence(let item, let piece, let form):
      .evidence(form.evidence(otherwise: sheet.assessment.evidence(piece, of: item)))
    case .respondent, .filter: nil
    }
  }

  /// What the record holds in its place.
  func recorded(_ sheet: Sheet) -> Written? {
    switch self {
    case .note(let item, _): .note(sheet.answer(to: item).note ?? "")
    case .notApplicable(let item, _):
      .notApplicable(reason: sheet.answer(to: item).reason, approver: sheet.answer(to: item).approver)
    case .evidence(let item, let piece, _): .evidence(sheet.assessment.evidence(piece, of: item))
    case .respondent, .filter: nil
    }
  }

  /// The same editor with what the record holds, the focus where it is.
  func renewed(_ sheet: Sheet) -> Self {
    switch self {
    case .note(let item, _): return .note(on: item, sheet.answer(to: item).note)
    case .notApplicable(let item, let old):
      guard case .notApplicable(_, var form) = Self.notApplicable(item, sheet.answer(to: item)) else {
        return self
      }
      form.move(to: old.focus)
      return .notApplicable(item, form)
    case .evidence(let item, let piece, let old):
      let evidence = sheet.assessment.evidence(piece, of: item)
      guard case .evidence(_, _, var form) = Self.evidence(item, piece, evidence) else { return self }
      form.move(to: old.focus)
      return .evidence(item, piece, form)
    case .respondent, .filter: return self
    }
  }

  /// The change that would record once more what stands in the record.
  func standing(_ sheet: Sheet) -> Change? {
    switch self {
    case .note(let item, _), .notApplicable(let item, _):
      sheet.answer(item, sheet.answer(to: item))
    case .evidence(let item, let piece, _):
      sheet.evidence(item, piece, sheet.assessment.evidence(piece, of: item))
    case .respondent, .filter: nil
    }
  }
}
