package import Diligence
internal import Exchange
internal import ReportReading

/// What a person does to one fact of a report at the command line.
package enum FactAct: Sendable, Equatable {
  /// Records what was typed; an empty text clears the fact.
  case set(ReportFact, typed: String)
  /// Takes over what was proposed.
  case confirm(ReportFact)
  /// Says that what was proposed is wrong.
  case reject(ReportFact)

  package var fact: ReportFact {
    switch self {
    case .set(let fact, _), .confirm(let fact), .reject(let fact): fact
    }
  }
}

extension Workspace {
  /// A report with what its file says; reading takes a moment, and what keeps it from being read is told beside what is
  /// recorded.
  ///
  /// `onProgress` hears what is done, 0 to 1, and returns false to stop. Throws ``BadInput`` where there is neither report nor
  /// file of this id.
  package func reportUnderReview(
    _ id: String, of vendor: String, _ choice: AssessmentChoice, onProgress: (Double) -> Bool = { _ in true }
  ) throws -> ReportUnderReview {
    let dossier = try dossier(named: vendor)
    let assessment = try assessment(choice, in: dossier)
    let document = assessment.documents[ReportID(id)]
    let report = document == nil ? try self.report(id, in: assessment) : assessment.reports[ReportID(id)]
    var (proposal, trouble): (ProposedReport?, String?) = (nil, nil)
    if let document {
      do {
        proposal = try DocumentReading.wait(
          forFile: place(of: document), called: document.name, onProgress: onProgress
        ).report.held(against: dossier.vendor.name)
      } catch  where !(error is Stopped) {
        trouble = Trouble(error)?.sentences.joined(separator: " ") ?? "\(error)"
      }
    }
    return ReportUnderReview(
      id: ReportID(id), document: document, report: report, proposal: proposal, trouble: trouble)
  }

  /// Records what a person makes of the facts of a report, all of it in one step or, where something is wrong, nothing.
  ///
  /// - Parameters:
  ///   - id: of a recorded report, or of an attached file whose kind is among `acts`.
  ///   - proposal: what was read in the file; nil where there is none or it cannot be read.
  /// - Throws: ``BadInput`` with every problem.
  package func review(
    _ acts: [FactAct], of id: String, of vendor: String, _ choice: AssessmentChoice,
    against proposal: ProposedReport?
  ) throws -> Scored {
    var dossier = try dossier(named: vendor)
    let assessment = try assessment(choice, in: dossier)
    var review = FactReviewing(
      id: ReportID(id), assessment: assessment, proposal: proposal, by: actor, on: now().day)
    let questionnaire = try questionnaire(pinnedBy: assessment.questionnaire)
    for act in acts where act.fact == .kind { try review.take(act, questionnaire) }
    for act in acts where act.fact != .kind { try review.take(act, questionnaire) }
    guard review.problems.isEmpty, let report = review.report else {
      throw BadInput(review.problems.isEmpty ? [review.withoutKind] : review.problems)
    }
    if report != assessment.reports[report.id] {
      try record(assessment.recording(report), in: &dossier)
    }
    return try scored(dossier.assessment(assessment.id) ?? assessment, of: dossier)
  }
}

/// One report under review: what came of the acts so far, and what is wrong with them.
private struct FactReviewing {
  let id: ReportID
  let assessment: Assessment
  let proposal: ProposedReport?
  let by: String
  let on: Day
  private(set) var report: AssuranceReport?
  private(set) var problems: [String] = []

  init(id: ReportID, assessment: Assessment, proposal: ProposedReport?, by: String, on: Day) {
    self.id = id
    self.assessment = assessment
    self.proposal = proposal
    self.by = by
    self.on = on
    report = assessment.reports[id]
  }

  var withoutKind: String {
    "Nothing counts of \(id) until its kind does: confirm or set `kind` first, such as --set kind=soc2."
  }

  mutating func take(_ act: FactAct, _ questionnaire: Questionnaire) throws {
    switch act {
    case .set(let fact, let text): try set(fact, text, questionnaire)
    case .confirm(let fact): confirm(fact)
    case .reject(let fact): take(.reject(proposal?[fact].passages.first), of: fact)
    }
  }

  private mutating func confirm(_ fact: ReportFact) {
    let proposed = proposal?[fact] ?? .notFound
    guard let passage = proposed.passages.first else {
      return found(fact, "nothing is proposed for it. Type it with --set \(fact.rawValue)=…")
    }
    if proposed.status == .conflict {
      let values = proposed.passages.map { "\($0.value.words) (page \($0.page))" }.joined(separator: " or ")
      return found(fact, "the document says \(values). Decide with --set \(fact.rawValue)=…")
    }
    if passage.value == .notAReport {
      return found(fact, "the document is no assurance report. If you know better, use --set kind=…")
    }
    if fact == .kind, report == nil, case .kind(let kind) = passage.value {
      report = AssuranceReport(id: id, kind: kind)
    }
    take(.confirm(passage), of: fact)
  }

  private mutating func take(_ review: FactReview, of fact: ReportFact) {
    guard var report else { return found(fact, withoutKind) }
    if report.take(review, of: fact, by: by, on: on) {
      self.report = report
    } else {
      found(fact, "what was proposed cannot be recorded. Type it with --set \(fact.rawValue)=…")
    }
  }

  private mutating func set(_ fact: ReportFact, _ text: String, _ questionnaire: Questionnaire) throws {
    guard report != nil || fact == .kind else { return found(fact, withoutKind) }
    let passage = proposal?[fact].passages.first
    do {
      report = try typed(fact, text, questionnaire)
    } catch let bad as BadInput {
      problems += bad.problems
      return
    }
    guard let value = report?.value(of: fact), !text.isBlank else {
      report?.sources?[fact] = nil
      return
    }
    take(.set(value, instead: passage), of: fact)
  }

  /// The report with what was typed, read by the same rules as an answers file.
  private func typed(_ fact: ReportFact, _ text: String, _ questionnaire: Questionnaire) throws
    -> AssuranceReport?
  {
    let member = text.isBlank ? JSON.Member(fact.rawValue, .null) : fact.member(typed: text, in: report)
    let kind = fact == .kind ? [] : [JSON.Member("kind", .text(report?.kind.rawValue))]
    var assessment = assessment
    assessment.reports[id] = report
    let changes = try changes(
      to: assessment, recording: .object([JSON.Member("id", .text(id.text)), member] + kind), questionnaire)
    for case .reportRecorded(_, id, let new?) in changes { return new }
    return report
  }

  private mutating func found(_ fact: ReportFact, _ problem: String) {
    problems.append("\(fact.rawValue): \(problem)")
  }
}
