internal import Diligence

/// What the auditor concludes: read only where the auditor states it, and compared with what the report calls
/// it.
enum Opinion {
  static func read(_ source: Source) -> Reading {
    Reading([.opinion: ProposedFact(passages(in: source))])
  }

  /// The opinion itself, of several the worst, then every label that names one.
  static func passages(in source: Source) -> [FactPassage] {
    let (text, voices) = (source.prose, source.voices)
    let labels = OpinionLabel.labels(in: text, voices).map { passage($0.opinion, $0.words, in: text) }
    if let disclaimer = Disclaimer.place(in: text, voices) {
      return [passage(.disclaimer, disclaimer, in: text)] + labels
    }
    let statements = OpinionStatement.statements(in: text, voices)
    let worst = [.adverse, .qualified, .unmodified].lazy
      .compactMap { opinion in statements.first { $0.opinion == opinion } }.first
    return (worst.map { [passage($0, in: text)] } ?? []) + labels
  }

  private static func passage(_ statement: OpinionStatement, in text: ReportText) -> FactPassage {
    let fits = statement.ground.upperBound - statement.words.lowerBound <= Quote.limit
    let start = fits ? statement.words.lowerBound : statement.ground.lowerBound - 8
    return passage(statement.opinion, start..<min(start + Quote.limit, statement.words.upperBound), in: text)
  }

  private static func passage(
    _ opinion: AssuranceReport.Opinion, _ words: Range<Int>, in text: ReportText
  ) -> FactPassage {
    FactPassage(.opinion(opinion), page: text.page(at: words.lowerBound), quote: text.quote(words))
  }
}
