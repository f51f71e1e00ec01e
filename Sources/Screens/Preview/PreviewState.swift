import TerminalUI

/// The page, the lines that show and the gaps, worked out once for as long as nothing of it changes.
struct PreviewState: Sendable {
  let page: PreviewPage
  /// Places in the page, in order.
  let shown: [Int]
  let gaps: [Gap]
  private let folded: Set<String>
  private let sheet: Sheet?

  /// Takes over from `former` whatever would come out the same.
  init(_ basis: PreviewPage.Basis, folded: Set<String>, sheet: Sheet?, former: PreviewState?) {
    let page: PreviewPage
    if let former, former.page.basis == basis { page = former.page } else { page = PreviewPage(basis) }
    let isSamePage = former?.page.basis == basis
    if let former, isSamePage, former.folded == folded {
      shown = former.shown
    } else {
      shown = page.shown(folded: folded)
    }
    if let former, former.sheet == sheet { gaps = former.gaps } else { gaps = sheet.map(Gap.all) ?? [] }
    (self.page, self.folded, self.sheet) = (page, folded, sheet)
  }

  /// The line with the focus: its place in the page and its words.
  func line(_ list: ListViewport) -> (place: Int, text: String)? {
    guard !shown.isEmpty else { return nil }
    let place = shown[list.focus(count: shown.count)]
    return (place, page.lines[place].text)
  }

  func gap(_ list: ListViewport) -> Gap? {
    gaps.isEmpty ? nil : gaps[list.focus(count: gaps.count)]
  }
}
