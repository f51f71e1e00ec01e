import Diligence

extension ReportScreen {
  func problem(at name: ReportField, _ desk: Desk) -> String? {
    let assessment = desk.sheet(about)?.assessment
    let ids = Set(assessment?.reports.keys ?? [:].keys).union(assessment?.documents.keys ?? [:].keys)
    return form.problem(at: name, taken: Set(ids.filter { $0 != id }.map(\.text)))
  }

  /// Problems show once a field is left, so that nobody is corrected while typing.
  mutating func leave(_ name: ReportField, _ desk: inout Desk) {
    defer { draft = desk.newDraft() }
    if !isRecorded, isFilledIn { add(&desk) }
    guard isRecorded else { return }
    form.settle(at: name)
    form.setProblem(problem(at: name, desk), at: name)
    if name.isDate { checkDates(desk) }
    if name == .id { rename(&desk) }
    record(saysWhat: true, &desk)
    keepUnrecorded(&desk)
  }

  /// A date that was wrong beside another may be right now.
  private mutating func checkDates(_ desk: Desk) {
    for name in ReportField.dates where problem(at: name, desk) == nil { form.setProblem(nil, at: name) }
  }

  mutating func choose(_ name: ReportField, _ desk: inout Desk) {
    settleOtherSigns(than: name)
    if name == .reviewRating || name == .reviewKind { settleReview(desk) }
    if isRecorded { return record(saysWhat: true, &desk) }
    guard name == .kind, let sheet = desk.sheet(about) else { return }
    let new = form.report(otherwise: AssuranceReport(id: id, kind: .soc2))
    let old = id
    id = sheet.assessment.unusedReportID(for: new.kind)
    if form.text(.id) == old.text || form[.id]?.isProposed == true { form.propose(id.text, at: .id) }
    markAside(new)
  }

  /// Somebody looks at a report for all signs at once, or for none.
  private mutating func settleOtherSigns(than name: ReportField) {
    guard name.warningSigns != nil else { return }
    let other: ReportField = name == .contradictions ? .weaknesses : .contradictions
    if form.ticks(name) == nil {
      form.setTicks(nil, at: other)
    } else if form.ticks(other) == nil {
      form.setTicks([], at: other)
    }
  }

  /// A review that ended somehow is one of the firm's system unless somebody says otherwise.
  private mutating func settleReview(_ desk: Desk) {
    if form.choice(.reviewRating) != nil, form.choice(.reviewKind) == nil {
      form.setChoice(PeerReview.Kind.allCases.firstIndex(of: .system), at: .reviewKind)
    }
    for name in [ReportField.reviewKind, .reviewDate] where problem(at: name, desk) == nil {
      form.setProblem(nil, at: name)
    }
  }

  private mutating func markAside(_ report: AssuranceReport) {
    for name in ReportField.allCases { form.setAside(!name.counts(in: report), at: name) }
  }

  /// Whether anything is entered that was not proposed.
  private var isFilledIn: Bool {
    let empty = AssuranceReport(id: id, kind: .soc2)
    return form.report(otherwise: empty) != empty || form.text(.id) != id.text
  }

  mutating func add(_ desk: inout Desk) {
    guard let assessment = desk.sheet(about)?.assessment else { return }
    let report = form.report(otherwise: AssuranceReport(id: id, kind: .soc2))
    var changes: [Change] = [.reportRecorded(assessment.id, id, report)]
    if assessment.hasNoReports { changes.insert(.noReportsStated(assessment.id, false), at: 0) }
    isRecorded = true
    desk.record(changes, of: about, saying: "\(id) is added.")
  }

  /// Gives the report the id that was typed, where it can have it.
  private mutating func rename(_ desk: inout Desk) {
    guard let old = report(desk), let text = form.text(.id), text != id.text, problem(at: .id, desk) == nil
    else { return }
    var new = form.report(otherwise: old)
    new.id = ReportID(text)
    desk.keep([:], at: place)
    var changes: [Change] = [
      .reportRecorded(about.assessment, id, nil), .reportRecorded(about.assessment, new.id, new),
    ]
    if let document = desk.sheet(about)?.assessment.documents[id] {
      changes += [
        .documentAttached(about.assessment, id, nil), .documentAttached(about.assessment, new.id, document),
      ]
    }
    desk.record(changes, of: about, saying: "\(id) is now called \(new.id).")
    id = new.id
  }

  private mutating func record(saysWhat: Bool, _ desk: inout Desk) {
    guard isRecorded, let old = report(desk) else { return }
    let new = form.report(otherwise: old)
    guard new != old else { return }
    if draft == 0 { draft = desk.newDraft() }
    desk.record(
      [.reportRecorded(about.assessment, id, new)], of: about,
      saying: saysWhat ? new.words(changedFrom: old) : nil, draft: draft)
    markAside(new)
  }

  /// In a pause a day is said to be taken, because it may move the score; other words are still being typed.
  mutating func save(_ desk: inout Desk) {
    if !isRecorded, isFilledIn { add(&desk) }
    record(saysWhat: form.focus.isDate, &desk)
    keepUnrecorded(&desk)
  }
}

/// What was typed and could not be recorded.
extension ReportScreen {
  static func place(of report: ReportID, _ subject: Subject) -> FormPlace {
    FormPlace(subject: subject, name: "report \(report)")
  }

  private var place: FormPlace { Self.place(of: id, about) }

  /// The fields whose text is not what is recorded, because it cannot be or its field was not left yet.
  private func unrecorded(_ desk: Desk) -> [ReportField] {
    guard isRecorded, let report = report(desk) else { return [] }
    let stored = Form(report, in: nil)
    return (ReportField.dates + [.id, .subservice]).filter { form.text($0) != stored.text($0) }
  }

  private func keepUnrecorded(_ desk: inout Desk) {
    guard isRecorded, report(desk) != nil else { return }
    let texts = unrecorded(desk).map { ($0.rawValue, form.text($0) ?? "") }
    desk.keep(Dictionary(texts, uniquingKeysWith: { first, _ in first }), at: place)
  }

  /// Puts what was kept back into its fields, over what is recorded: Ctrl-Z in the field goes back to that.
  mutating func bringBack(_ desk: Desk) {
    for (field, text) in desk.keptTexts[place] ?? [:] {
      guard let name = ReportField(rawValue: field) else { continue }
      form.retype(text, at: name)
      form.setProblem(problem(at: name, desk), at: name)
    }
  }

  /// What to say on leaving; nil where everything is recorded.
  func unrecordedWords(_ desk: Desk) -> String? {
    let fields = unrecorded(desk).filter { problem(at: $0, desk) != nil }
    guard let first = fields.first, let problem = problem(at: first, desk) else { return nil }
    let label = ReportField.labels[first] ?? ""
    let others = fields.count == 1 ? "" : ", nor \(fields.count == 2 ? "is" : "are") \(fields.count - 1) more"
    return "\(label) is not recorded: \(problem)\(others). What was typed is kept here."
  }

  /// What belongs in the focused field, what is wrong with it, and whether it counts at all.
  func remark(_ desk: Desk) -> String {
    guard let field = form[form.focus] else { return "" }
    if let problem = field.problem {
      let stored = report(desk).flatMap { Form($0, in: nil).text(field.name) }
      return "! \(problem). " + (stored.map { "Recorded is \($0)." } ?? "Nothing is recorded.")
    }
    if let signs = field.name.warningSigns, signs.indices.contains(form.tickPlace) {
      return "\(signs[form.tickPlace].label.sentence) \(field.hint)"
    }
    return field.isAside ? "Nothing follows from it in a \(name(desk)). \(field.hint)" : field.hint
  }

  private func name(_ desk: Desk) -> String {
    form.report(otherwise: report(desk) ?? AssuranceReport(id: id, kind: .soc2)).name
  }
}

extension String {
  /// With a capital at its beginning and a full stop at its end.
  fileprivate var sentence: String { "\(prefix(1).uppercased())\(dropFirst())." }
}
