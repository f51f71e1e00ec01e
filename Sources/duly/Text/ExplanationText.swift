internal import Diligence
internal import Reporting
internal import Scoring
internal import TerminalUI
internal import Workflows

/// The lines that a number is made of, and the fewest steps to a better verdict, for a person at the command line.
struct ExplanationText {
  private let scored: Scored
  private let explainer: Explainer
  private var card: Scorecard { scored.card }

  init(_ scored: Scored) {
    self.scored = scored
    explainer = Explainer(scored.assessment, against: scored.questionnaire, card: scored.card)
  }

  /// What is asked for by name, or without a name the score and the verdict; throws ``BadInput`` for anything else.
  func parts(about word: String?) throws -> [ExplainedNumber] {
    guard let word else { return ["score", "verdict"].compactMap(explainer.explanation) }
    if let part = explainer.explanation(of: word) { return [part] }
    throw BadInput(
      "There is nothing called `\(word)` on the scorecard.\(suggestion(for: word, in: explainer.parts))")
  }

  func text(about word: String?) throws -> String {
    let parts = try parts(about: word).map(text)
    let rest = word == nil || word == "verdict" ? paths + (word == nil ? improvements : []) : []
    return (parts + rest).joined(separator: "\n\n")
  }

  private func text(_ part: ExplainedNumber) -> String {
    let rounding = part.addsUpAsPrinted ? [] : ["  (rounded, so the last digit may be off by one)"]
    return ([part.title.visible] + part.words.map { "  \($0.visible)" } + sum(part) + rounding)
      .joined(separator: "\n")
  }

  private func sum(_ part: ExplainedNumber) -> [String] {
    guard let total = part.sum else { return [] }
    let rows =
      part.lines.map { [" \(sixDecimals($0.amount))", $0.text] } + [["= \(sixDecimals(total))", ""]]
    return [TextTable(rightAligned: [0], widest: 120, rows: rows).text]
  }

  /// The ways to a better verdict, each step with what it adds.
  private var paths: [String] {
    let title = "What would change the verdict"
    if let remark = card.paths.remark { return ["\(title)\n  \(remark)"] }
    return card.paths.all.enumerated().map { place, path in
      let rows = path.steps.map { taken in
        [
          " +\(rounded(taken.gain))",
          taken.step.words(about: scored.assessment, in: scored.questionnaire).visible,
        ]
      }
      return "\(place == 0 ? title + "\n" : "")\(path.heading)\n"
        + TextTable(rightAligned: [0], widest: 1000, rows: rows).text
    }
  }

  private var improvements: [String] {
    let rows = card.improvements.prefix(10).map { better in
      [
        " +\(rounded(better.gain))", better.item.text,
        scored.questionnaire.item(better.item)?.title ?? "", "by \(better.way.label)",
      ]
    }
    return rows.isEmpty
      ? [] : ["What would add most\n" + TextTable(rightAligned: [0], rows: Array(rows)).text]
  }
}
