import Diligence
import TerminalUI

/// The list of vendors: where everything starts.
struct PortfolioScreen: Screen {
  private(set) var listing: PortfolioListing
  private(set) var list = ListViewport()
  private(set) var marked: Set<VendorID> = []
  private(set) var filter = TextField()
  private(set) var isFiltering = false
  /// Whether there is no vendor at all, archived ones included.
  private var isEmpty: Bool
  /// Whether the lines are those of the made-up portfolio.
  private var isSample: Bool
  /// The vendor that is being opened, and where to go with it.
  private var opening: Opening?
  /// Which assessment the first vendor opened shows; nil for its newest.
  private var wanted: AssessmentID?

  /// `lines` is nil while they are being read; `isSample` says that they are the made-up ones.
  init(_ lines: [VendorSummary]?, isSample: Bool, opening wanted: AssessmentID? = nil) {
    listing = PortfolioListing(lines ?? [])
    isEmpty = lines?.isEmpty ?? true
    self.isSample = isSample
    self.wanted = wanted
    opening = Opening(vendor: nil, move: .interview)
  }

  private struct Opening: Sendable {
    /// Nil for whichever comes first, which a command asked for.
    let vendor: VendorID?
    let move: Move
  }

  static let listContext = Context("portfolio")
  static let emptyContext = Context("empty portfolio")
  static let filterContext = Context("portfolio filter")

  var context: Context {
    isEmpty ? Self.emptyContext : isFiltering ? Self.filterContext : Self.listContext
  }
  var isTyping: Bool { isFiltering }
  var title: String { "Portfolio" }

  var focused: VendorSummary? {
    listing.isEmpty ? nil : listing[list.focus(count: listing.count)]
  }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    if isFiltering, filter.handle(key) {
      if filter.text != listing.filter { refilter() }
      return true
    }
    if isFiltering, key.typed != nil { return false }
    return list.handle(key, count: listing.count, height: Self.rows(desk))
  }

  mutating func paste(_ text: String, _ desk: inout Desk) {
    guard isFiltering else { return }
    filter.paste(text)
    refilter()
  }

  private mutating func refilter() {
    listing.filter(by: filter.text)
    list = ListViewport()
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    guard let row = rowNumber(target) else { return }
    let wasFocused = row == list.focus(count: listing.count)
    list.move(to: row, count: listing.count, height: Self.rows(desk))
    if wasFocused { _ = perform(.open, &desk) }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    list.scroll(by: rows, count: listing.count, height: Self.rows(desk))
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) {
    switch answer {
    case .opened(let open): show(open.dossier, &desk)
    case .portfolio(_, let isSample):
      if isSample != self.isSample { change(toSample: isSample, &desk) }
      refresh(desk)
    case .refreshed: refresh(desk)
    case .compared(let several): desk.go(.show(CompareScreen(several.map(\.dossier.vendorID))))
    case .failed: opening = nil
    default: break
    }
  }

  mutating func returned(_ desk: inout Desk) {
    refresh(desk)
    desk.ask(.portfolio)
  }

  /// Takes in the lines as they are now; the focus stays on its vendor.
  private mutating func refresh(_ desk: Desk) {
    let lines = desk.lines ?? []
    isEmpty = lines.isEmpty
    if isEmpty { isFiltering = false }
    marked.formIntersection(marked.isEmpty ? [] : lines.map(\.vendor))
    keepFocus(desk) { $0.take(lines) }
  }

  private mutating func keepFocus(_ desk: Desk, while change: (inout PortfolioListing) -> Void) {
    let vendor = focused?.vendor
    change(&listing)
    guard let row = vendor.flatMap(listing.row) else { return }
    list.move(to: row, count: listing.count, height: Self.rows(desk))
  }

  /// Another database: nothing that was marked in the one before means anything in it.
  private mutating func change(toSample isSample: Bool, _ desk: inout Desk) {
    self.isSample = isSample
    marked = []
    desk.keptDecisions = [:]
    list = ListViewport()
    desk.toast =
      isSample
      ? "Three made-up vendors, in a database of their own. \(desk.key(.samples)) goes back to yours."
      : "Your own portfolio again."
  }

  /// Goes on with the vendor that was asked for.
  private mutating func show(_ dossier: Dossier, _ desk: inout Desk) {
    guard let opening, opening.vendor == nil || opening.vendor == dossier.vendorID else { return }
    let assessment = wanted.flatMap { dossier.assessment($0)?.id } ?? dossier.assessments.first?.id
    (self.opening, wanted) = (nil, nil)
    guard opening.move != .interview, opening.move != .assessments, let assessment else {
      let isList = opening.move == .assessments
      return desk.go(.show(Destinations.entry(to: dossier.vendorID, at: assessment, asList: isList, desk)))
    }
    Destinations.go(opening.move, from: Subject(vendor: dossier.vendorID, assessment: assessment), &desk)
  }
}

extension PortfolioScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .clearFilter: clearFilter(&desk)
    case .leaveText: isFiltering = false
    case .filter: isFiltering = true
    case .add:
      desk.ask(.questionnaires)
      desk.go(.show(desk.keptIntake ?? IntakeScreen(desk)))
    case .samples:
      desk.toast = isSample ? "Going back to your own portfolio." : "Opening the sample portfolio."
      desk.ask(isSample ? .ownPortfolio : .samplePortfolio)
    case .open: open(.interview, &desk)
    case .assessments, .scorecard, .decision, .intake, .reports, .preview: open(move, &desk)
    case .mark: mark(desk)
    case .compare: compare(&desk)
    case .sort: sort(1, &desk)
    case .sortBack: sort(-1, &desk)
    case .archive: archive(&desk)
    case .showArchived: keepFocus(desk) { $0.show(archived: !$0.showsArchived) }
    case .writeReport: writeReport(&desk)
    default: return false
    }
    return true
  }

  private mutating func clearFilter(_ desk: inout Desk) {
    guard !filter.text.isEmpty else {
      return desk.toast = "This is the first screen. \(desk.key(.quit)) leaves duly."
    }
    filter = TextField()
    keepFocus(desk) { $0.filter(by: "") }
  }

  private mutating func open(_ move: Move, _ desk: inout Desk) {
    guard let focused else { return }
    isFiltering = false
    opening = Opening(vendor: focused.vendor, move: move)
    desk.ask(.open(focused.vendor))
  }

  private mutating func mark(_ desk: Desk) {
    guard let focused else { return }
    if marked.remove(focused.vendor) == nil { marked.insert(focused.vendor) }
    list.move(by: 1, count: listing.count, height: Self.rows(desk))
  }

  private func compare(_ desk: inout Desk) {
    let chosen = listing.vendors(in: marked)
    if chosen.count < 2 {
      desk.toast = "Mark two or more vendors with Space, then c compares them."
    } else {
      desk.ask(.compare(chosen))
    }
  }

  private mutating func sort(_ steps: Int, _ desk: inout Desk) {
    let order = listing.order.next(steps)
    keepFocus(desk) { $0.sort(by: order) }
    desk.toast = "Sorted by \(order.label)."
  }

  private func writeReport(_ desk: inout Desk) {
    guard let line = focused, let assessment = line.assessment else { return }
    desk.ask(.writeReport(line.vendor, assessment.id))
    desk.toast = "Writing the report on \(line.name)."
  }
}

extension PortfolioScreen {
  private mutating func archive(_ desk: inout Desk) {
    guard let line = focused else { return }
    desk.archive(line, !line.isArchived)
    refresh(desk)
  }
}

/// The number in a click's target such as `row:3`.
func rowNumber(_ target: String) -> Int? {
  target.hasPrefix("row:") ? Int(target.dropFirst(4)) : nil
}
