import Diligence

extension PlainReply {
  static func open<Name>(_ fields: PlainFields<Name>?) -> Self {
    fields.map { PlainReply(step: .open($0)) } ?? .stay
  }
}

extension PlainFields where Name == InterviewEditor.EvidenceField {
  /// State, source, reference, page and day of an evidence piece, each recorded as it is entered.
  static func evidence(_ piece: EvidencePiece, of item: ItemID, _ subject: Subject, _ sheet: Sheet) -> Self? {
    let form: @Sendable (Sheet) -> FieldForm<Name>? = { sheet in
      let evidence = sheet.assessment.evidence(piece.id, of: item)
      guard case .evidence(_, _, let form) = InterviewEditor.evidence(item, piece.id, evidence) else {
        return nil
      }
      return FieldForm(form, problem: Self.problem)
    }
    guard let first = form(sheet) else { return nil }
    return PlainFields(
      "\(item) evidence \(piece.id), \(piece.title)", of: subject, first, recordsEachField: true,
      reload: { $0.sheet(subject).flatMap(form) }
    ) { form, desk in
      guard let sheet = desk.sheet(subject) else { return "the vendor is not open." }
      var evidence = form.evidence(otherwise: sheet.assessment.evidence(piece.id, of: item))
      if evidence.status == .accepted, evidence.on == nil { evidence.on = desk.today }
      desk.record(
        [sheet.evidence(item, piece.id, evidence)], of: subject,
        saying: "\(item) \(piece.id): \(evidence.words).")
      return nil
    }
  }

  private static let problem: @Sendable (Form<Name>, Name) -> String? = { form, name in
    guard let text = form.text(name) else { return nil }
    switch name {
    case .page: return Int(text).map { (1...100_000).contains($0) } == true ? nil : "a page is a whole number"
    case .on: return Day(text) == nil ? "a day such as 2026-11-30" : nil
    default: return nil
    }
  }
}

extension PlainFields where Name == InterviewEditor.ReasonField {
  /// Why an item does not apply, and who approved that.
  static func notApplicable(_ item: ItemID, of subject: Subject, _ sheet: Sheet) -> Self? {
    guard case .notApplicable(_, let form) = InterviewEditor.notApplicable(item, sheet.answer(to: item))
    else {
      return nil
    }
    return PlainFields("\(item) does not apply", of: subject, FieldForm(form)) { form, desk in
      guard let sheet = desk.sheet(subject) else { return "the vendor is not open." }
      let changes = InterviewEditor.notApplicable(item, form).changes(sheet, isFinished: true)
      let isWhole = form.text(.reason) != nil && form.text(.approver) != nil
      let words = isWhole ? "not applicable" : "not applicable, open until there are a reason and an approver"
      desk.record(changes, of: subject, saying: "\(item): \(words).")
      return nil
    }
  }
}
