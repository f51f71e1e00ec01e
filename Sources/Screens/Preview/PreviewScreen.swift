import Diligence
import Scoring
import TerminalUI

/// The scored report as it would be written, with everything that it still lacks and the way to where it is filled in.
struct PreviewScreen: Screen {
  let about: Subject
  /// Nil until the report has been made.
  private(set) var markdown: String?
  /// Over the lines that show.
  private(set) var list = ListViewport()
  private(set) var gapList = ListViewport()
  /// Whether the keys move among the gaps instead of the text.
  private(set) var readsGaps = false
  private(set) var showsSource = false
  /// The words of the headings whose text is hidden.
  private(set) var folded: Set<String> = []
  /// Set while words to look for are being typed.
  private(set) var search: TextField?
  /// What is looked for.
  private(set) var query = ""
  private(set) var kept: PreviewState?

  static let textContext = Context("preview")
  static let gapsContext = Context("preview gaps")
  static let searchContext = Context("preview search")

  var context: Context {
    search != nil ? Self.searchContext : readsGaps ? Self.gapsContext : Self.textContext
  }
  var subject: Subject? { about }
  var isTyping: Bool { search != nil }
  var title: String { "Report preview" }

  init(_ subject: Subject, _ desk: inout Desk) {
    about = subject
    if desk.recordedSheet(subject) == nil { desk.ask(.read(subject.vendor)) }
    desk.ask(.preview(subject.vendor, subject.assessment))
  }

  /// What shows now; what was worked out before is used again as long as nothing has changed.
  func state(_ desk: Desk) -> PreviewState {
    let basis = PreviewPage.Basis(
      markdown: markdown ?? "", width: PreviewLayout(desk.body, hasGaps: true).text.width - 3,
      showsSource: showsSource)
    return PreviewState(basis, folded: folded, sheet: desk.recordedSheet(about), former: kept)
  }

  func layout(_ desk: Desk) -> PreviewLayout { PreviewLayout(desk.body, hasGaps: !state(desk).gaps.isEmpty) }

  /// Works out anew what shows if anything has changed, and stays on the same line.
  mutating func renew(_ desk: Desk) {
    let state = state(desk)
    let line = kept.flatMap { kept in kept.line(list) }
    let isSame = kept?.page.basis == state.page.basis && kept?.shown == state.shown
    kept = state
    if !isSame, let line { focus(near: line, state, desk) }
  }

  private mutating func focus(near line: (place: Int, text: String), _ state: PreviewState, _ desk: Desk) {
    let alike = state.page.lines.indices.filter { state.page.lines[$0].text == line.text }
    let place = alike.min { abs($0 - line.place) < abs($1 - line.place) } ?? line.place
    focus(on: place, state, desk)
  }

  /// Goes to a line, or to the heading that it is folded under.
  private mutating func focus(on place: Int, _ state: PreviewState, _ desk: Desk) {
    let row = state.shown.lastIndex { $0 <= place } ?? 0
    list.move(to: row, count: state.shown.count, height: layout(desk).text.height)
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) {
    switch answer {
    case .previewed(about.assessment, let text): markdown = text
    case .opened(let open) where open.dossier.vendorID == about.vendor: askAnew(&desk)
    case .refreshed(let vendors, _, _) where vendors.contains { $0.dossier.vendorID == about.vendor }:
      askAnew(&desk)
    default: break
    }
    renew(desk)
  }

  mutating func returned(_ desk: inout Desk) {
    askAnew(&desk)
    renew(desk)
  }

  private func askAnew(_ desk: inout Desk) { desk.ask(.preview(about.vendor, about.assessment)) }
}

extension PreviewScreen {
  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    renew(desk)
    if search != nil { return type(key, desk) }
    let state = state(desk)
    let layout = layout(desk)
    if readsGaps {
      guard gapList.handle(key, count: state.gaps.count, height: layout.gapRows) else { return false }
      showGap(desk)
      return true
    }
    return list.handle(key, count: state.shown.count, height: layout.text.height)
  }

  /// Enter leaves the search on the line found.
  private mutating func type(_ key: Key, _ desk: Desk) -> Bool {
    if key == .enter {
      search = nil
      return true
    }
    guard search?.handle(key) == true else { return false }
    look(desk)
    return true
  }

  mutating func paste(_ text: String, _ desk: inout Desk) {
    guard search != nil else { return }
    search?.paste(text)
    look(desk)
  }

  private mutating func look(_ desk: Desk) {
    query = search?.text.trimmed ?? ""
    let state = state(desk)
    let here = state.line(list)?.place ?? 0
    let matches = state.page.places(of: query)
    if let place = matches.first(where: { $0 >= here }) ?? matches.first { unfold(to: place, desk) }
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    renew(desk)
    let state = state(desk)
    if let row = rowNumber(target) {
      let wasFocused = !readsGaps && row == list.focus(count: state.shown.count)
      readsGaps = false
      list.move(to: row, count: state.shown.count, height: layout(desk).text.height)
      if wasFocused { _ = perform(.foldHeading, &desk) }
    } else if target.hasPrefix("gap:"), let gap = Int(target.dropFirst(4)) {
      let wasFocused = readsGaps && gap == gapList.focus(count: state.gaps.count)
      readsGaps = true
      gapList.move(to: gap, count: state.gaps.count, height: layout(desk).gapRows)
      showGap(desk)
      if wasFocused { _ = perform(.openGap, &desk) }
    }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    renew(desk)
    list.scroll(by: rows, count: state(desk).shown.count, height: layout(desk).text.height)
  }
}

extension PreviewScreen {
  /// Shows the place in the report that the focused gap is about.
  private mutating func showGap(_ desk: Desk) {
    let state = state(desk)
    guard let gap = state.gap(gapList) else { return }
    if let place = state.page.place(of: gap) { unfold(to: place, desk) }
  }

  /// Goes to a line and shows what it is folded under.
  private mutating func unfold(to place: Int, _ desk: Desk) {
    let page = state(desk).page
    for heading in page.headings(over: place) { folded.remove(page.lines[heading].text) }
    renew(desk)
    focus(on: place, state(desk), desk)
  }

  /// Goes to the next gap, or with -1 the one before; round the end to the start.
  mutating func jumpToGap(_ step: Int, _ desk: inout Desk) {
    let count = state(desk).gaps.count
    guard count > 0 else { return desk.toast = "Nothing is missing any more." }
    let here = gapList.focus(count: count)
    let next = readsGaps ? (here + step + count) % count : here
    readsGaps = true
    gapList.move(to: next, count: count, height: layout(desk).gapRows)
    showGap(desk)
  }

  mutating func turnGaps(_ desk: inout Desk) {
    guard readsGaps || !state(desk).gaps.isEmpty else { return desk.toast = "Nothing is missing any more." }
    readsGaps.toggle()
    if readsGaps { showGap(desk) }
  }

  /// Goes to the next line, or with -1 the one before, that holds what is looked for.
  mutating func jumpToMatch(_ step: Int, _ desk: inout Desk) {
    let state = state(desk)
    let matches = state.page.places(of: query)
    guard let here = state.line(list)?.place, let first = matches.first, let last = matches.last else {
      return desk.toast =
        query.isEmpty
        ? "\(desk.key(.searchReport)) looks for words first." : "“\(query)” is not in the report."
    }
    let next = step > 0 ? matches.first { $0 > here } ?? first : matches.last { $0 < here } ?? last
    unfold(to: next, desk)
  }

  /// Hides what stands under the heading that the focus is on or under, or shows it again.
  mutating func foldHere(_ desk: inout Desk) {
    let page = state(desk).page
    guard let here = state(desk).line(list)?.place, let heading = page.headings(over: here).last else {
      return
    }
    let text = page.lines[heading].text
    if folded.remove(text) == nil { folded.insert(text) }
    focus(on: heading, state(desk), desk)
    renew(desk)
  }

  /// Hides what stands under all headings below the title, or shows everything.
  mutating func foldAll(_ desk: inout Desk) {
    let lines = state(desk).page.lines
    let all = Set(lines.filter { ($0.heading ?? 1) > 1 }.map(\.text))
    folded = folded.isEmpty ? all : []
    renew(desk)
  }

  /// Stays under the same heading: on the same line where it reads alike there, else on the heading.
  mutating func turnSource(_ desk: inout Desk) {
    let former = state(desk)
    let heading = former.line(list).map { former.page.headingCount(upTo: $0.place) } ?? 0
    showsSource.toggle()
    renew(desk)
    let state = state(desk)
    let here = state.line(list).map { state.page.headingCount(upTo: $0.place) }
    if here != heading, let place = state.page.place(ofHeading: heading) { focus(on: place, state, desk) }
    let key = desk.key(.showSource)
    desk.toast =
      showsSource ? "The Markdown as it is written. \(key) renders it." : "Rendered. \(key) shows the source."
  }

  mutating func editSearch(_ isOpen: Bool) { search = isOpen ? TextField(query) : nil }

  mutating func leaveGaps() { readsGaps = false }
}
