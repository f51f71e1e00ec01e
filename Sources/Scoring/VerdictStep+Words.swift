package import Diligence

extension VerdictStep {
  /// What to do, in one sentence for the buyer.
  package func words(about assessment: Assessment, in questionnaire: Questionnaire) -> String {
    let words = StepWords(assessment: assessment, questionnaire: questionnaire)
    return switch self {
    case .answer(let item, let option): words.answer(item, option)
    case .accept(let piece, let item, let source): words.accept(piece, item, source)
    case .recordTest(let item, let report): words.test(item, report)
    case .remediate(let item, let report):
      "See proof that the exception on \(words.name(item)) in \(report) is remediated, and record it."
    case .remedy(let place, _, let report):
      "See proof that the exception on \(words.exception(place, report)) in \(report) is remediated, and record it."
    case .verifyAuditor(let report):
      "Look up the auditor of \(report)\(words.firm(of: report)) in a public register; it has to be found."
    case .confirmProduct(let report):
      "Establish that the system described in \(report) holds the product we buy."
    case .establishOpinion(let report):
      "Read the auditor's opinion in \(report) and record it; it has to be unmodified."
    case .establishScope(let report):
      "Record which categories \(report) has in scope; it has to be those that its tests belong to."
    case .bridge(let report):
      "Get a bridge letter for \(report) that reaches up to the decision date."
    case .nameOwner(let place, let report):
      "Name an owner among us for the customer control “\(words.control(place, report))” of \(report)."
    case .stateNoReports: "Record that the vendor has no assurance report, if that is so."
    case .newReport(let items): words.newReport(items)
    case .acceptRisk(let gate): words.risk(gate)
    }
  }
}

private struct StepWords {
  let assessment: Assessment
  let questionnaire: Questionnaire

  /// `C04 Agent logs`.
  func name(_ id: ItemID) -> String {
    questionnaire.item(id).map { "\(id) \($0.title)" } ?? id.text
  }

  private func label(_ item: ItemID, _ option: OptionID) -> String {
    questionnaire.item(item)?.option(option)?.label ?? option.text
  }

  func answer(_ item: ItemID, _ best: OptionID) -> String {
    guard case .option(let now) = assessment.answers[item]?.choice,
      questionnaire.item(item)?.option(now) != nil
    else { return "Get an answer to \(name(item)); it has to be “\(label(item, best))”." }
    return
      "\(name(item)) has to change from “\(label(item, now))” to “\(label(item, best))”; only the vendor can "
      + "do that."
  }

  func accept(_ piece: EvidenceID, _ item: ItemID, _ source: Evidence.Source) -> String {
    let pieces = questionnaire.item(item)?.evidencePieces ?? []
    let title = pieces.first { $0.id == piece }.map { name(of: $0) } ?? piece.text
    let evidence = assessment.evidence(piece, of: item)
    if evidence.status == .accepted {
      return "For \(name(item)), see \(title) from an independent source, or check it ourselves."
    }
    let whose =
      source == .vendor ? "the vendor's document is enough" : "from an independent source, or checked by us"
    return "For \(name(item)), accept \(title): \(whose)\(standing(evidence.status))."
  }

  private func name(of piece: EvidencePiece) -> String {
    piece.id == EvidencePiece.document.id ? "a document or demonstration" : "\(piece.id) \(piece.title)"
  }

  private func standing(_ status: Evidence.Status) -> String {
    switch status {
    case .received: "; it has come in and waits for us"
    case .requested: "; it is requested"
    case .refused: "; the vendor refused it so far"
    case .nonexistent: "; it does not exist yet"
    case .notRequested, .accepted: ""
    }
  }

  func test(_ id: ItemID, _ report: ReportID) -> String {
    let criteria = questionnaire.item(id)?.officialCriteria ?? []
    let place = criteria.isEmpty ? "" : " (look under \(criteria.joined(separator: ", ")))"
    return
      "Find the test of \(name(id)) in \(report)\(place) and record it with its page; it has to be clean."
  }

  func firm(of report: ReportID) -> String {
    assessment.reports[report]?.auditor.map { ", \($0)," } ?? ""
  }

  func exception(_ place: Int, _ report: ReportID) -> String {
    let exceptions = assessment.reports[report]?.exceptions ?? []
    return exceptions.indices.contains(place) ? exceptions[place].name : "\(place + 1)"
  }

  func control(_ place: Int, _ report: ReportID) -> String {
    let controls = assessment.reports[report]?.customerControls ?? []
    return controls.indices.contains(place) ? controls[place].text : "\(place + 1)"
  }

  func newReport(_ items: [ItemID]) -> String {
    let whole =
      "Get a SOC 2 Type II that is current on the decision date, covers the product and carries an unmodified "
      + "opinion of a verified auditor"
    return items.isEmpty
      ? "\(whole)."
      : "\(whole), and that tests without exception: \(items.map(\.text).joined(separator: ", "))."
  }

  func risk(_ id: GateID) -> String {
    let title = questionnaire.gates.first { $0.id == id }?.title ?? id.text
    return
      "Have a named person accept the risk behind the gate “\(title)”, with a reason and an end; only another "
      + "report would clear it."
  }
}
