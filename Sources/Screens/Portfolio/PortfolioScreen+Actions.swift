import TerminalUI

extension Move {
  static let open = Move("portfolio.open")
  static let add = Move("portfolio.add")
  static let samples = Move("portfolio.samples")
  static let mark = Move("portfolio.mark")
  static let sort = Move("portfolio.sort")
  static let sortBack = Move("portfolio.sort-back")
  static let archive = Move("portfolio.archive")
  static let showArchived = Move("portfolio.show-archived")
  static let filter = Move("filter")
  static let clearFilter = Move("portfolio.clear-filter")
}

extension PortfolioScreen {
  static let actions: [ScreenAction] =
    [
      Action(
        .quit, "Leave duly", hint: "quit", keys: [.character("q")], synonyms: ["exit"],
        in: [listContext, emptyContext]),
      Action(.clearFilter, "Clear the filter", keys: [.escape], in: [listContext]),
      .leaveText("Leave the filter; it stays", in: [filterContext]),
      Action(
        .open, "Open the vendor's interview", hint: "open", keys: [.enter, .right, .character("l")],
        synonyms: ["interview", "edit"], in: [listContext]),
      Action(.open, "Open the vendor's interview", hint: "open", keys: [.enter], in: [filterContext]),
      Action(
        .add, "Add a vendor", hint: "add", keys: [.character("a")], synonyms: ["new"],
        in: [listContext, emptyContext]),
      Action(
        .mark, "Mark the vendor for comparing", hint: "mark", keys: [.space], synonyms: ["select"],
        in: [listContext]),
      Action(
        .compare, "Compare the marked vendors", hint: "compare", keys: [.character("c")], in: [listContext]),
      Action(
        .filter, "Show only vendors whose name fits", hint: "filter", keys: [.character("/")],
        synonyms: ["search", "find"], in: [listContext]),
    ] + listActions + ways

  private static let listActions: [ScreenAction] = [
    .preview(in: [listContext]),
    Action(
      .writeReport, "Write the vendor's scored report", hint: "write", keys: [.character("w")],
      synonyms: ["export", "markdown"], in: [listContext]),
    Action(
      .sort, "Sort by the next column", hint: "sort", keys: [.character("o")], synonyms: ["order"],
      in: [listContext]),
    Action(
      .sortBack, "Sort by the column before", keys: [.character("O")], synonyms: ["order"],
      in: [listContext]),
    Action(
      .archive, "Archive the vendor, or bring it back", keys: [.character("x")],
      synonyms: ["delete", "remove"], in: [listContext]),
    Action(
      .showArchived, "Show archived vendors, or hide them", keys: [.character("A")], in: [listContext]),
    Action(
      .samples, "The sample portfolio, and back to your own", keys: [.character("S")],
      synonyms: ["demo", "example", "own"], in: [listContext]),
    Action(
      .samples, "The sample portfolio, and back to your own", hint: "samples", keys: [.character("S")],
      synonyms: ["demo", "example", "own"], in: [emptyContext]),
  ]

  /// Straight to a screen of the focused vendor.
  private static let ways: [ScreenAction] = [
    Action(
      .scorecard, "The vendor's scorecard", keys: [.character("s")], synonyms: ["points", "criteria"],
      in: [listContext]),
    Action(
      .decision, "The vendor's decision", keys: [.character("D")], synonyms: ["decide", "approve"],
      in: [listContext]),
    Action(
      .reports, "The vendor's assurance reports", keys: [.character("r")], synonyms: ["soc 2"],
      in: [listContext]),
    Action(
      .intake, "The vendor's intake", keys: [.character("i")], synonyms: ["tier", "use"], in: [listContext]),
    Action(
      .assessments, "The vendor's assessments; open another, rename it", keys: [.character("V")],
      synonyms: ["product", "rename"], in: [listContext]),
  ]
}
