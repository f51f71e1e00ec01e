import Diligence
import Scoring
import TerminalUI

/// One row of the scorecard: what it is about, so that keys know what to do, and what stands in it.
struct ScorecardRow: Sendable, Equatable {
  enum About: Hashable, Sendable {
    case nothing
    case criterion(CriterionID)
    case item(ItemID)
    case gate(GateID)
    /// What would add most: an item with the way to improve it.
    case improvement(ItemID, Improvement.Way)
    case finding(ItemID?, ReportID?)
  }

  enum Content: Sendable, Equatable {
    case heading(String)
    /// The titles of the criteria's columns.
    case columns
    case criterion(CriterionScore)
    case cells([Span])
    case text([Span])
    /// A text with a number at the right edge.
    case amount(String, String)
  }

  let about: About
  let content: Content
}

/// Which criteria show their items, and which items and gates the lines behind them.
struct ScorecardOutline: Hashable, Sendable {
  var open: Set<ScorecardRow.About> = []

  /// How many improvements are listed.
  static let improvementCount = 10

  func rows(of sheet: Sheet, width: Int) -> [ScorecardRow] {
    let criteria = sheet.card.criteria.flatMap { rows(of: $0, sheet, width: width) }
    let weights = sheet.assessment.weights.isEmpty ? "" : "  (weights are the buyer's own, R resets)"
    return [heading("CRITERIA\(weights)"), row(.nothing, .columns)] + criteria
      + [heading(gatesHeading(sheet.card))] + sheet.card.gates.flatMap { rows(of: $0, width: width) }
      + improvements(sheet) + findings(sheet.card, width: width)
  }

  private func row(_ about: ScorecardRow.About, _ content: ScorecardRow.Content) -> ScorecardRow {
    ScorecardRow(about: about, content: content)
  }

  private func heading(_ text: String) -> ScorecardRow { row(.nothing, .heading(text)) }

  private func gatesHeading(_ card: Scorecard) -> String {
    let inTheWay = card.gates.count(where: \.isInTheWay)
    return "GATES  \(inTheWay == 0 ? "none" : "\(inTheWay)") of \(card.gates.count) in the way"
  }

  private func texts(
    _ about: ScorecardRow.About, _ text: String, indent: Int, width: Int, _ style: Style = .dim
  ) -> [ScorecardRow] {
    let blank = String(repeating: " ", count: indent)
    return text.wrapped(to: max(10, min(width, InterviewLayout.longestLine) - indent)).map {
      row(about, .text([Span(blank + $0, style)]))
    }
  }
}

extension ScorecardOutline {
  private func rows(of criterion: CriterionScore, _ sheet: Sheet, width: Int) -> [ScorecardRow] {
    let about = ScorecardRow.About.criterion(criterion.id)
    let head = row(about, .criterion(criterion))
    guard open.contains(about) else { return [head] }
    let items = sheet.card.items.filter { $0.criterion == criterion.id }
    return [head] + items.flatMap { rows(of: $0, sheet, width: width) }
  }

  private func rows(of score: ItemScore, _ sheet: Sheet, width: Int) -> [ScorecardRow] {
    guard let item = sheet.questionnaire.item(score.id) else { return [] }
    let about = ScorecardRow.About.item(score.id)
    let words = width < 100 ? nil : score.answerWords(item)
    let answer = [words, score.level?.name].compactMap { $0 }.joined(separator: " ")
    let isOut = score.standing == .notAsked || score.standing == .notApplicable
    let none = Array(repeating: Span("–", .dim), count: 5)
    let cells =
      [
        Span("  \(score.sign) \(item.id) \(item.title)"), Span(answer),
        Span("×\(numberText(item.importance.weight))"),
      ]
      + (isOut ? none : score.split.cells)
    let head = row(about, .cells(cells))
    return open.contains(about) ? [head] + lines(behind: score, sheet, width: width) : [head]
  }

  /// The lines that add up to what the item earned, the sum, and the sentence.
  private func lines(behind score: ItemScore, _ sheet: Sheet, width: Int) -> [ScorecardRow] {
    let about = ScorecardRow.About.item(score.id)
    let room = min(width, InterviewLayout.longestLine + 12) - 6 - 12
    let lines = sheet.card.lines(behind: score.id, in: sheet.questionnaire).flatMap { line in
      line.text.wrapped(to: max(20, room)).enumerated().map { place, text in
        row(about, .amount(text, place == 0 ? sixDecimals(line.amount) : ""))
      }
    }
    let sum = lines.isEmpty ? [] : [row(about, .amount("earned", "= \(sixDecimals(score.split.earned))"))]
    return lines + sum + texts(about, score.because, indent: 4, width: width)
  }
}

extension ScorecardOutline {
  /// A gate in the way says why at once; the others where they are opened.
  private func rows(of gate: GateResult, width: Int) -> [ScorecardRow] {
    let about = ScorecardRow.About.gate(gate.gate.id)
    let effect = gate.gate.effect == .reject ? "rejects" : "limits"
    let head = row(
      about,
      .text([
        Span("\(gate.sign) ", .bold),
        Span(gate.state.rawValue.padded(to: 9), gate.isInTheWay ? .bold : .plain),
        Span(effect.padded(to: 9), .dim), Span(gate.gate.title),
      ]))
    let isOpen = open.contains(about)
    guard gate.state != .clear || isOpen else { return [head] }
    let because = texts(about, gate.because, indent: 4, width: width)
    let why = isOpen ? texts(about, gate.gate.why, indent: 4, width: width) : []
    return [head] + because + (gate.waiver.map { texts(about, $0.words, indent: 4, width: width) } ?? [])
      + why
  }

  private func improvements(_ sheet: Sheet) -> [ScorecardRow] {
    let all = sheet.card.improvements
    guard !all.isEmpty else { return [] }
    let shown = all.prefix(Self.improvementCount).map { improvement in
      let title = sheet.questionnaire.item(improvement.item)?.title ?? ""
      return row(
        .improvement(improvement.item, improvement.way),
        .text([
          Span("+\(rounded(improvement.gain))".leftPadded(to: 5), .bold),
          Span("  \(improvement.way.label.padded(to: 16))"), Span("\(improvement.item) \(title)"),
        ]))
    }
    return [heading("WHAT WOULD ADD MOST  \(shown.count) of \(all.count)")] + shown
  }

  private func findings(_ card: Scorecard, width: Int) -> [ScorecardRow] {
    guard !card.findings.isEmpty else { return [] }
    return [heading("TO FOLLOW UP  \(card.findings.count)")]
      + card.findings.flatMap { finding in
        let about = ScorecardRow.About.finding(finding.item, finding.report)
        return finding.text.wrapped(to: max(10, min(width, InterviewLayout.longestLine) - 2)).enumerated().map
        {
          row(about, .text([Span(($0 == 0 ? "• " : "  ") + $1)]))
        }
      }
  }
}

extension Waiver {
  /// Who took the risk on, until when, and why.
  var words: String { "Risk accepted by \(by) until \(expires): \(reason)" }
}

extension PointSplit {
  /// Points, earned, gap, missing proof and open, for the columns of a table.
  var cells: [Span] {
    [
      Span(rounded(points)), Span(rounded(earned), .bold), Span(rounded(gap)), Span(rounded(missingProof)),
      Span(rounded(open)),
    ]
  }
}

extension String {
  /// Blanks behind, up to so many cells.
  func padded(to cells: Int) -> String { self + String(repeating: " ", count: max(0, cells - cellWidth)) }
}

/// A weight without needless decimals: `13`, `12.5`.
func numberText(_ value: Double) -> String {
  let text = sixDecimals(value)
  let shorter = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
  return text.contains(".") ? String(shorter.reversed()) : text
}
