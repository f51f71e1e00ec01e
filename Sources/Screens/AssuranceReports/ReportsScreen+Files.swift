import Diligence
import TerminalUI

/// The file of a report, or one of which no report is recorded yet.
extension ReportsScreen {
  /// What became of the bytes, in two words; nil where they are as they were.
  func lossWords(of entry: ReportEntry, _ desk: Desk) -> String? {
    guard let state = entry.document.flatMap({ desk.documentStates[$0.hash] }), state != .kept else {
      return nil
    }
    return "! file \(state.rawValue)"
  }

  func drawFile(_ entry: ReportEntry, _ desk: Desk, _ canvas: inout Canvas) {
    canvas.draw(
      [Span(entry.id.text, .bold), Span("  \(entry.document?.words ?? "")")], column: 2, row: 0,
      width: canvas.width - 3)
    let words = [lossWords(of: entry, desk), desk.progressWords(of: entry, about), "no report yet"]
    canvas.draw(
      words.compactMap { $0 }.joined(separator: " · "), column: 4, row: 1, style: .dim,
      width: canvas.width - 5)
  }

  /// Which file it is, what is wrong with it, and what its reading came to.
  func addDocument(of entry: ReportEntry, _ desk: Desk, to text: inout Lines) {
    guard let document = entry.document else { return }
    if let finding = desk.documentStates[document.hash]?.finding { text.hanging("! ", finding, .bold) }
    text.hanging("FILE  ", document.words)
    text.hanging("      ", desk.progressWords(of: entry, about) ?? "")
    text.hanging("      ", "SHA-256 \(document.hash)", .dim)
    switch desk.reading(of: entry.id, about) {
    case .failed(let why): text.hanging("! ", why, .bold)
    case .done(let proposed):
      for finding in proposed.findings { text.hanging("! ", finding.words, .bold) }
    case nil, .running: break
    }
    if entry.report == nil {
      text.line([])
      text.add(
        "Nothing of it counts yet: \(desk.key(.openReport)) shows each fact with its page and words, and one key "
          + "confirms it. The kind comes first.")
    }
    text.line([])
  }
}

extension ReadingFinding {
  /// `The system's name differs (R18, page 4)`.
  var words: String {
    let place = [rule, page.map { "page \($0)" }].compactMap { $0 }.joined(separator: ", ")
    return place.isEmpty ? text : "\(text) (\(place))"
  }
}
