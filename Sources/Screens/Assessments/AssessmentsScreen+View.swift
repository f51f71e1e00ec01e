import Diligence
import Scoring
import TerminalUI

extension AssessmentsScreen {
  private static let table = Table([
    .init("Product", .flexible(minimum: 12)),
    .init("At", .fixed(10)),
    .init("Questionnaire", .flexible(minimum: 12), shownFrom: 90),
    .init("Answered", .fixed(8), align: .right, shownFrom: 60),
    .init("Score", .fixed(5), align: .right),
    .init("Tier", .fixed(4), align: .right, shownFrom: 70),
    .init("Advice", .fixed(11), shownFrom: 50),
    .init("Decided", .fixed(10), shownFrom: 76),
  ])

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard let worksheet = desk.worksheets[vendor] else { return canvas.drawGone("This vendor is not open.") }
    let all = assessments(desk)
    drawName(worksheet.vendor.name, into: &canvas)
    canvas.draw("ASSESSMENTS  \(all.count)", column: 1, row: 2, style: .bold)
    let mark = list.mark(count: all.count, height: Self.rows(canvas.size))
    canvas.draw(mark, column: 0, row: 2, style: .dim, width: canvas.width - 1, align: .right)
    guard !all.isEmpty else { return drawEmpty(into: &canvas) }
    canvas.header(of: Self.table, column: 2, row: 3)
    canvas.within(Rect(row: 4, width: canvas.width, height: Self.rows(canvas.size))) { part in
      let focus = list.focus(count: all.count)
      for (row, index) in list.visible(count: all.count, height: part.height).enumerated() {
        let sheet = worksheet.sheet(all[index].id)
        part.draw(Self.cells(all[index], sheet?.card), in: Self.table, column: 2, row: row)
        part.mark(entry: index, row: row, isFocused: index == focus, parksCursor: name == nil)
      }
    }
  }

  private func drawName(_ shown: String, into canvas: inout Canvas) {
    canvas.draw("Vendor", column: 1, row: 0, style: .bold)
    guard let name else { return _ = canvas.draw(shown, column: 9, row: 0, width: canvas.width - 10) }
    let width = max(8, min(48, canvas.width - 40))
    name.draw(into: &canvas, column: 9, row: 0, width: width, isFocused: true)
    if let problem {
      canvas.draw(
        "! \(problem)", column: 10 + width, row: 0, style: .color(.red), width: canvas.width - 11 - width)
    }
  }

  private func drawEmpty(into canvas: inout Canvas) {
    canvas.draw([Span("a", .bold), "  opens the first one"], column: 4, row: 4)
    canvas.target(Move.addAssessment.rawValue, Rect(column: 4, row: 4, width: 24, height: 1))
    if name == nil { canvas.parkCursor(column: 4, row: 4) }
  }

  private static func cells(_ assessment: Assessment, _ card: Scorecard?) -> [Span] {
    let advice = card?.verdict
    let decided = assessment.decision?.outcome
    return [
      Span(assessment.intake.product ?? "no product named"), Span("\(assessment.decisionDate)"),
      Span("\(assessment.questionnaire.id) \(assessment.questionnaire.version)"),
      Span(card?.progress.text ?? "–"), Span(scoreText(card?.score), .bold),
      Span(card.map { "\($0.tier.number)" } ?? "–"),
      Span(advice?.shortLabel ?? "–", Style(foreground: advice?.color)),
      Span(decided?.shortLabel ?? "–", Style(foreground: decided?.color)),
    ]
  }
}
