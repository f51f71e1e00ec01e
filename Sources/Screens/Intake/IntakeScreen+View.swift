import Diligence
import Scoring
import TerminalUI

extension IntakeScreen {
  /// Rows for what follows from the use, its rule included.
  private static let paneRows = 5

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    if canvas.width >= 120 {
      let (left, right) = canvas.bounds.splitLeft(canvas.width * 11 / 20)
      drawForm(into: &canvas, left)
      canvas.within(right) { pane in
        pane.divider(column: 0, style: .dim)
        pane.within(Rect(column: 2, row: 1, width: pane.width - 3, height: pane.height - 1)) {
          $0.draw(sumLines(width: $0.width, desk), from: 0, column: 0, width: $0.width)
        }
      }
    } else {
      let rows = min(Self.paneRows, max(0, canvas.height - 6))
      let (fields, below) = canvas.bounds.splitTop(min(form.fields.count + 3, canvas.height - rows))
      drawForm(into: &canvas, fields)
      canvas.within(below) { drawBelow(into: &$0, desk) }
    }
  }

  /// The fields and, in the last row, what belongs into the one at hand.
  private func drawForm(into canvas: inout Canvas, _ area: Rect) {
    let top = area.height > form.fields.count + 1 ? 1 : 0
    let inner = Rect(column: 1, row: area.row + top, width: area.width - 2, height: area.height - top - 1)
    canvas.within(inner) { _ = form.draw(into: &$0) }
    let shown = min(form.fields.count, inner.height)
    let row = min(inner.row + shown + top, area.endRow - 1)
    let mark = shown < form.fields.count ? "\(focusPlace + 1)/\(form.fields.count)" : ""
    canvas.draw(form.remark, column: 3, row: row, style: .dim, width: area.width - 6 - mark.cellWidth)
    canvas.draw(mark, column: area.width - mark.cellWidth - 2, row: row, style: .dim)
  }

  private var focusPlace: Int { form.fields.firstIndex { $0.name == form.focus } ?? 0 }

  /// In short what follows from the use, for where there is no room beside the form.
  private func drawBelow(into canvas: inout Canvas, _ desk: Desk) {
    canvas.rule(row: 0, title: " WHAT FOLLOWS FROM IT ")
    let use = form.use
    let tier = Tier(of: use)
    let width = min(InterviewLayout.longestLine, canvas.width - 4)
    var row = 1
    let meaning = "\(tier.meaning(by: policy(desk))) \(TierMoves(use: use).sentence ?? "")"
    for (text, style) in [(tier.because, Style.plain.bold), (meaning, .plain)] where row < canvas.height {
      row += canvas.drawWrapped(
        text, column: 2, row: row, width: width, rows: canvas.height - row, style: style)
    }
  }

  private var privacySentence: String {
    form.use.personalData == .no ? "Privacy items are not asked." : "Privacy items are asked too."
  }

  /// The sum that makes the tier, part by part, and what would make it another.
  private func sumLines(width: Int, _ desk: Desk) -> [[Span]] {
    let use = form.use
    let tier = Tier(of: use)
    var lines = Lines(width: width)
    lines.add("WHAT FOLLOWS FROM IT", .bold)
    lines.line([])
    let parts = use.riskParts
    let label = (parts.map(\.name.cellWidth).max() ?? 0) + 2
    let word = max(20, min(32, lines.width - label - 4))
    for part in parts {
      lines.line(Self.row(part.name, part.word ?? "not known yet", part.points, label, word))
    }
    lines.line([Span(String(repeating: " ", count: label + word)), Span("───", .dim)])
    let sum = tier.isAssumed ? nil : parts.reduce(0) { $0 + ($1.points ?? 0) }
    lines.line(Self.row("Tier \(tier.number)", sum == nil ? "while a part is unknown" : "", sum, label, word))
    lines.line([Span("5 to 7 is tier 1, 3 and 4 tier 2, 0 to 2 tier 3", .dim)])
    lines.line([])
    lines.add(tier.meaning(by: policy(desk)), .bold)
    if let moves = TierMoves(use: use).sentence { lines.add(moves) }
    lines.add(privacySentence)
    if let sheet = subject.flatMap(desk.sheet) {
      let pinned = sheet.assessment.questionnaire
      lines.passage("JUDGED BY", "\(sheet.questionnaire.title), \(pinned.id) \(pinned.version)")
    }
    return lines.lines
  }

  /// The numbers that the assessment is judged by; of one that is not open yet, the standard ones.
  private func policy(_ desk: Desk) -> Policy {
    subject.flatMap(desk.sheet)?.card.policy ?? .standard
  }

  private static func row(_ name: String, _ word: String, _ points: Int?, _ label: Int, _ room: Int) -> [Span]
  {
    let shown = word.truncated(to: room - 1)
    return [
      Span(name + blanks(label - name.cellWidth), .bold), Span(shown + blanks(room - shown.cellWidth)),
      Span(points.map { "  \($0)" } ?? "  ?", .bold),
    ]
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

extension Tier {
  /// What the tier asks of a vendor.
  fileprivate func meaning(by policy: Policy) -> String {
    "An approval needs a score of \(rounded(policy.threshold(ofTier: number))) or more."
  }
}
