internal import Diligence
internal import Scoring

/// One thing about all vendors, in their order.
struct ComparisonRow: Sendable, Equatable {
  /// The id of the gate, criterion or item; empty for a score.
  let id: String
  let title: String
  let cells: [ComparisonCell]

  /// Whether any vendor stands otherwise than another.
  var differs: Bool { cells.contains { $0 != cells.first } }
}

/// What one vendor shows in a row.
struct ComparisonCell: Sendable, Equatable {
  let text: String
  /// Of an item: how well it is proven and how many pieces are accepted.
  var evidence: String?

  /// Both in one cell, the short one first, so that it survives in a narrow column.
  var whole: String { evidence.map { "\($0) \(text)" } ?? text }
}

extension Comparison.Group {
  /// All rows about these vendors, gates first, because no score makes up for one.
  static func all(of ranked: [JudgedAssessment]) -> [Comparison.Group] {
    guard let questionnaire = ranked.first?.questionnaire else { return [] }
    return [
      Comparison.Group(kind: .gates, rows: gates(ranked, questionnaire)),
      Comparison.Group(kind: .scores, rows: scores(ranked)),
      Comparison.Group(kind: .criteria, rows: criteria(ranked, questionnaire)),
      Comparison.Group(kind: .items, rows: items(ranked, questionnaire)),
    ]
  }

  private static func row(
    _ title: String, _ ranked: [JudgedAssessment], _ text: (Scorecard) -> String
  ) -> ComparisonRow {
    ComparisonRow(id: "", title: title, cells: ranked.map { ComparisonCell(text: text($0.scorecard)) })
  }

  private static func scores(_ ranked: [JudgedAssessment]) -> [ComparisonRow] {
    [
      row("Recommendation", ranked) { Phrase.verdict($0.verdict) },
      row("Score", ranked) { Phrase.points($0.score) },
      row("Range", ranked) { Phrase.range($0) },
      row("Claimed", ranked) { Phrase.points($0.claimed) },
      row("Completeness", ranked) { Phrase.percent($0.completeness) },
      row("Proof", ranked) { Phrase.proof($0.proof) },
      row("Tier", ranked) { String($0.tier.number) },
    ]
  }

  private static func gates(_ ranked: [JudgedAssessment], _ questionnaire: Questionnaire) -> [ComparisonRow] {
    questionnaire.gates.enumerated().map { place, gate in
      ComparisonRow(
        id: gate.id.text, title: gate.title,
        cells: ranked.map { ComparisonCell(text: $0.scorecard.gates[place].state.rawValue) })
    }
  }

  private static func criteria(_ ranked: [JudgedAssessment], _ questionnaire: Questionnaire)
    -> [ComparisonRow]
  {
    questionnaire.criteria.enumerated().map { place, criterion in
      let splits = ranked.map(\.scorecard.criteria[place].split)
      return ComparisonRow(
        id: criterion.id.text, title: criterion.title,
        cells: splits.map { ComparisonCell(text: "\(rounded($0.earned)) of \(rounded($0.points))") })
    }
  }

  private static func items(_ ranked: [JudgedAssessment], _ questionnaire: Questionnaire) -> [ComparisonRow] {
    questionnaire.items.map { item in
      ComparisonRow(id: item.id.text, title: item.title, cells: ranked.map { cell(item, $0) })
    }
  }

  private static func cell(_ item: Item, _ judged: JudgedAssessment) -> ComparisonCell {
    let given = judged.assessment.answers[item.id] ?? Answer()
    let score = judged.score(of: item.id)
    let answer = AnswerWords.answer(to: item, given, score)
    guard let level = score?.level?.name else { return ComparisonCell(text: answer) }
    if item.computation != nil { return ComparisonCell(text: answer, evidence: level) }
    let (accepted, asked) = AnswerWords.pieces(of: item, in: judged.assessment)
    return ComparisonCell(text: answer, evidence: "\(level) \(accepted)/\(asked)")
  }
}
