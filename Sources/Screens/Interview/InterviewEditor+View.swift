import Diligence
import TerminalUI

extension InterviewEditor {
  /// Draws rule, text or form, and remark over the whole part at hand.
  /// `elsewhere` is the key of the person's own editor.
  func draw(into canvas: inout Canvas, elsewhere: String) {
    let inside = Rect(
      column: 1, row: 1, width: min(canvas.width - 2, InterviewLayout.longestLine), height: canvas.height - 2)
    canvas.rule(row: 0, title: " \(title)")
    canvas.draw(remark(elsewhere), column: 1, row: canvas.height - 1, style: .dim)
    canvas.within(inside) { part in
      switch self {
      case .note(_, let area): area.draw(into: &part, isFocused: true)
      case .notApplicable(_, let form): form.draw(into: &part)
      case .evidence(_, _, let form): form.draw(into: &part)
      case .respondent(let field):
        field.draw(into: &part, column: 0, row: 0, width: min(40, part.width), isFocused: true)
      case .filter: break
      }
    }
  }

  private var title: String {
    switch self {
    case .note(let item, _): "NOTE ON \(item) "
    case .notApplicable(let item, _): "\(item) IS NOT APPLICABLE "
    case .evidence(let item, let piece, _): "\(item) EVIDENCE \(piece) "
    case .respondent: "WHO ANSWERS FOR THE VENDOR "
    case .filter: ""
    }
  }

  private func remark(_ elsewhere: String) -> String {
    switch self {
    case .note: "Enter: new line. Esc leaves, kept. \(elsewhere) $EDITOR, vi if not set."
    case .notApplicable(_, let form): form.remark
    case .evidence(_, _, let form): form.remark
    case .respondent: "Put beside every answer from now on, until another name stands here."
    case .filter: ""
    }
  }
}
