import Diligence
import TerminalUI

// What a person can do on the preview.
extension PreviewScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    renew(desk)
    switch move {
    case .back where readsGaps: leaveGaps()
    case .leaveText: editSearch(false)
    case .searchReport: editSearch(true)
    case .nextMatch: jumpToMatch(1, &desk)
    case .previousMatch: jumpToMatch(-1, &desk)
    case .foldHeading: foldHere(&desk)
    case .foldHeadings: foldAll(&desk)
    case .showSource: turnSource(&desk)
    case .turnGaps: turnGaps(&desk)
    case .nextGap: jumpToGap(1, &desk)
    case .previousGap: jumpToGap(-1, &desk)
    case .openGap: openGap(&desk)
    case .copyReport: copy(&desk)
    default: return false
    }
    return true
  }

  /// Goes to the screen, and where it can to the row, in which the gap is filled; Esc comes back to a report made anew.
  private func openGap(_ desk: inout Desk) {
    guard let gap = state(desk).gap(gapList) else { return }
    switch gap.place {
    case .intake: Destinations.go(.intake, from: about, &desk)
    case .decision: Destinations.go(.decision, from: about, &desk)
    case .waiver: Destinations.go(.scorecard, from: about, &desk)
    case .item(let item):
      desk.remember(item, of: about)
      Destinations.go(.interview, from: about, &desk)
    case .reports: Destinations.go(.reports, from: about, &desk)
    case .report(let id, let field):
      guard let report = desk.recordedSheet(about)?.assessment.reports[id] else { return }
      desk.go(.show(ReportScreen(about, report, desk, at: field)))
    case .tests(let id): desk.go(.show(ReportTestsScreen(about, id)))
    case .controls(let id): desk.go(.show(CustomerControlsScreen(about, id)))
    }
  }

  private func copy(_ desk: inout Desk) {
    guard let markdown else { return desk.toast = "The report is still being made." }
    desk.want(.copy(markdown))
    desk.toast = "The report is copied as Markdown."
  }
}

extension Move {
  static let searchReport = Move("preview.search")
  static let nextMatch = Move("preview.next-match")
  static let previousMatch = Move("preview.previous-match")
  static let foldHeading = Move("preview.fold")
  static let foldHeadings = Move("preview.fold-all")
  static let showSource = Move("preview.source")
  static let turnGaps = Move("preview.gaps")
  static let nextGap = Move("preview.next-gap")
  static let previousGap = Move("preview.previous-gap")
  static let openGap = Move("preview.open-gap")
  static let copyReport = Move("preview.copy")
}

extension PreviewScreen {
  static let actions: [ScreenAction] = [
    .back(in: [textContext, gapsContext]),
    .leaveText("Leave the search on the line found", in: [searchContext]),
    Action(
      .openGap, "Go where this is filled in; Esc comes back", hint: "fill in", keys: [.enter],
      synonyms: ["open", "jump"], in: [gapsContext]),
    Action(
      .foldHeading, "Hide what stands under the heading, or show it", hint: "fold", keys: [.enter, .space],
      synonyms: ["collapse", "unfold"], in: [textContext]),
    Action(
      .nextGap, "Go to the next thing missing in the report", hint: "next gap", keys: [.character("]")],
      synonyms: ["jump", "open"], in: [textContext, gapsContext]),
    Action(
      .previousGap, "Go to the thing missing before", keys: [.character("[")], synonyms: ["jump", "open"],
      in: [textContext, gapsContext]),
    Action(
      .writeReport, "Write the scored report and say where", hint: "write", keys: [.character("w")],
      synonyms: ["export", "markdown", "save"], in: [textContext, gapsContext]),
    Action(
      .showSource, "Show the Markdown as it is, or rendered", hint: "source", keys: [.character("t")],
      synonyms: ["raw", "markdown"], in: [textContext, gapsContext]),
    Action(
      .searchReport, "Look for words in the report", hint: "find", keys: [.character("/")],
      synonyms: ["search"], in: [textContext, gapsContext]),
    Action(
      .nextMatch, "Go to the next line with these words", keys: [.character("n")],
      synonyms: ["search", "find"],
      in: [textContext]),
    Action(
      .previousMatch, "Go to the line before with these words", keys: [.character("N")],
      synonyms: ["search", "find"], in: [textContext]),
    Action(
      .turnGaps, "To what is missing, and back to the text", keys: [.tab, .shiftTab], keysLabel: "tab",
      synonyms: ["gaps", "pane"], in: [textContext, gapsContext]),
    Action(
      .foldHeadings, "Show the headings alone, or everything", keys: [.character("z")],
      synonyms: ["outline", "collapse"], in: [textContext]),
    Action(
      .copyReport, "Copy the report as Markdown", keys: [.character("y")], synonyms: ["clipboard", "yank"],
      in: [textContext, gapsContext]),
    Action(
      .reports, "The assurance reports", keys: [.character("r")], synonyms: ["soc 2"],
      in: [textContext, gapsContext]),
  ]
}
