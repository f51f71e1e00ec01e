internal import DataFiles
package import Diligence
package import Exchange
package import Reporting

extension Workspace {
  /// The scored report of an assessment as Markdown; other vendors on the same questionnaire and date stand beside it.
  ///
  /// `template` is the path of a person's own template. Throws ``BadInput`` with every problem in it.
  package func scoredReport(
    of scored: Scored, template: String? = nil, charts: [ChartLink] = []
  ) throws -> String {
    let (path, text) = try self.template(.vendorReport, own: template)
    let alternatives = try alternatives(to: scored)
    let study =
      try alternatives.isEmpty
      ? nil
      : study(of: [scored.judged] + alternatives, isWeighedByFile: scored.whatIf.weightsFile != nil)
    var report = ScoredReport(
      of: scored.judged, alternatives: alternatives, study: study, ledger: scored.head)
    report.charts = charts
    let document = try checked {
      try MarkdownTemplate<ScoredReport>(text, file: path, nearest: nearest).markdown(of: report)
    }
    return try sealed(document, scored.head, about: [scored.assessment.id])
  }

  /// A comparison as Markdown.
  package func comparisonReport(
    of compared: Compared, template: String? = nil, charts: [ChartLink] = []
  ) throws -> String {
    let (path, text) = try self.template(.comparison, own: template)
    var comparison = compared.comparison
    comparison.charts = charts
    let document = try checked {
      try MarkdownTemplate<Comparison>(text, file: path, nearest: nearest).markdown(of: comparison)
    }
    return try sealed(document, compared.head, about: compared.scored.map(\.assessment.id).sorted())
  }

  /// The letter that asks the vendor for what a verdict waits for, as Markdown.
  ///
  /// `due` is the day to reply by. Throws ``BadInput`` with every problem in a person's own template.
  package func requestLetter(
    of scored: Scored, for target: Verdict = .approve, due: Day? = nil, template: String? = nil
  ) throws -> String {
    let (path, text) = try self.template(.requestLetter, own: template)
    let letter = RequestLetter(of: scored.judged, for: target, due: due, ledger: scored.head)
    let document = try checked {
      try MarkdownTemplate<RequestLetter>(text, file: path, nearest: nearest).markdown(of: letter)
    }
    return try sealed(document, scored.head, about: [scored.assessment.id])
  }

  /// An assessment as an answers file; applied to an empty database it gives the same assessment.
  package func answersFile(of vendor: String, _ choice: AssessmentChoice) throws -> JSON {
    let dossier = try dossier(named: vendor)
    let assessment = try assessment(choice, in: dossier)
    return assessment.answers(
      vendor: dossier.vendor, questionnaire: try questionnaire(pinnedBy: assessment.questionnaire),
      libraryPolicy: try library.policy())
  }

  private func template(_ kind: TemplateKind, own path: String?) throws -> (path: String, text: String) {
    guard let path else { return try library.template(kind.fileName) }
    return (path, try Library.text(at: path))
  }

  /// The best-scored other vendors that were judged for the same day on the same questionnaire, a handful at most.
  private func alternatives(to scored: Scored) throws -> [JudgedAssessment] {
    let others = try summaries().filter { line in
      !line.isArchived && line.vendor != scored.dossier.vendorID
        && line.assessment?.decisionDate == scored.card.decisionDate
    }
    let best = others.sorted { ($0.assessment?.score ?? -1) > ($1.assessment?.score ?? -1) }
    var comparable: [JudgedAssessment] = []
    for line in best where comparable.count < Self.mostAlternatives {
      let dossier = try dossier(of: line.vendor)
      guard let newest = dossier.assessments.first, newest.questionnaire == scored.assessment.questionnaire
      else { continue }
      comparable.append(try self.scored(newest, of: dossier, whatIf: scored.whatIf).judged)
    }
    return comparable
  }

  private static let mostAlternatives = 7
}

/// Turns a broken template into bad input, one line a problem.
func checked<Value>(_ render: () throws -> Value) throws -> Value {
  do {
    return try render()
  } catch let broken as TemplateProblems {
    throw BadInput(broken.problems.map(\.description))
  }
}

/// The word of `known` that a misspelt one most likely meant; nil where none is close.
package func nearest(_ word: String, _ known: [String]) -> String? {
  DataFiles.nearest(word, in: known)
}
