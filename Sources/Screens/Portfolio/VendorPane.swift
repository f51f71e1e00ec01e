import Diligence
import Scoring
import TerminalUI

/// The focused vendor beside the list, from its line alone, so that moving through the list reads nothing.
struct VendorPane {
  let line: VendorSummary

  func lines(width: Int) -> [[Span]] {
    var lines = Lines(width: width)
    lines.add(line.name, .bold)
    guard let assessment = line.assessment else {
      lines.add("No assessment yet.")
      lines.add("Enter opens the list of assessments, where a opens the first one.", .dim)
      return lines.lines
    }
    lines.add(assessment.product ?? "no product named", .dim)
    if line.isArchived { lines.add("Archived; x brings it back.") }
    lines.line([])
    addScore(assessment, to: &lines)
    lines.line([])
    addStanding(assessment, to: &lines)
    return lines.lines
  }

  private func addScore(_ assessment: AssessmentSummary, to lines: inout Lines) {
    let threshold = assessment.threshold ?? Policy.standard.threshold(ofTier: assessment.tier)
    let whisker = Whisker(
      assessment.score, low: assessment.low, high: assessment.high, threshold: threshold)
    lines.line([
      Span("Score  ", .bold), Span(scoreText(assessment.score), .bold),
      Span("  of \(rounded(threshold)) needed"),
    ])
    lines.line([Span(whisker.text(width: min(lines.width, 40)))])
    guard let low = assessment.low, let high = assessment.high, low < high else { return }
    lines.add("Open items leave it between \(rounded(low)) and \(rounded(high)).", .dim)
  }

  private func addStanding(_ assessment: AssessmentSummary, to lines: inout Lines) {
    let verdict = assessment.verdict
    let gates = assessment.gatesInTheWay
    let share = assessment.asked == 0 ? nil : Double(assessment.answered) / Double(assessment.asked)
    let rows: [(String, Span)] = [
      ("Advice", Span(verdict?.label ?? "not started", Style(foreground: verdict?.color))),
      (
        "Decided",
        Span(assessment.decided?.label ?? "by nobody so far", Style(foreground: assessment.decided?.color))
      ),
      ("Gates", Span(gates == 0 ? "none in the way" : "! \(gates) in the way")),
      ("Answered", Span("\(assessment.answered)/\(assessment.asked) \(Bar.text(share, width: 10))")),
      ("Tier", Span("\(assessment.tier)")),
      ("Judged at", Span("\(assessment.decisionDate)")),
      ("Changed", Span("\(line.updated.day)")),
    ]
    for (name, value) in rows {
      lines.line([Span(name + String(repeating: " ", count: 11 - name.count), .dim), value])
    }
  }
}
