import Diligence
import TerminalUI

/// The list of vendors: where everything starts.
struct PortfolioScreen: Screen {
  private(set) var list = ListViewport()
  private(set) var marked: Set<VendorID> = []
  private(set) var showsArchived = false
  private(set) var order = Order.name
  private(set) var filter = TextField()
  private(set) var isFiltering = false
  /// Whether there is no vendor at all, archived ones included.
  private var isEmpty: Bool
  /// The vendor that is being opened.
  private var opening: VendorID?

  init(isEmpty: Bool) {
    self.isEmpty = isEmpty
  }

  enum Order: CaseIterable {
    case name, updated, score, tier

    var label: String {
      switch self {
      case .name: "name"
      case .updated: "last changed"
      case .score: "score"
      case .tier: "risk"
      }
    }
  }

  static let listContext = Context("portfolio")
  static let emptyContext = Context("empty portfolio")
  static let filterContext = Context("portfolio filter")

  var context: Context {
    isEmpty ? Self.emptyContext : isFiltering ? Self.filterContext : Self.listContext
  }
  var isTyping: Bool { isFiltering }
  var title: String { "Portfolio" }

  /// The vendors that show, in the order chosen.
  func lines(_ desk: Desk) -> [VendorSummary] {
    let shown = (desk.lines ?? []).filter { (showsArchived || !$0.isArchived) && matches($0) }
    return shown.sorted { order.precedes($0, $1) }
  }

  private func matches(_ line: VendorSummary) -> Bool {
    FuzzyMatch(filter.text, in: "\(line.name) \(line.assessment?.product ?? "")") != nil
  }

  func focused(_ desk: Desk) -> VendorSummary? {
    let lines = lines(desk)
    return lines.isEmpty ? nil : lines[list.focus(count: lines.count)]
  }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    if isFiltering, filter.handle(key) {
      list = ListViewport()
      return true
    }
    if isFiltering, key.typed != nil { return false }
    return list.handle(key, count: lines(desk).count, height: Self.rows(desk))
  }

  mutating func paste(_ text: String, _ desk: inout Desk) {
    if isFiltering { filter.paste(text) }
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    guard let row = rowNumber(target) else { return }
    let wasFocused = row == list.focus(count: lines(desk).count)
    list.move(to: row, count: lines(desk).count, height: Self.rows(desk))
    if wasFocused { _ = perform(.open, &desk) }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    list.scroll(by: rows, count: lines(desk).count, height: Self.rows(desk))
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) {
    switch answer {
    case .opened(let open) where opening == nil || opening == open.dossier.vendorID:
      opening = nil
      openInterview(open.dossier, &desk)
    case .portfolio(let lines, _):
      isEmpty = lines.isEmpty
      marked.formIntersection(lines.map(\.vendor))
    case .compared(let several): desk.go(.show(CompareScreen(several.map(\.dossier.vendorID))))
    case .failed: opening = nil
    default: break
    }
  }

  mutating func returned(_ desk: inout Desk) { desk.ask(.portfolio) }

  private func openInterview(_ dossier: Dossier, _ desk: inout Desk) {
    guard let assessment = dossier.assessments.first else {
      desk.toast = "\(dossier.vendor.name) has no assessment yet. Open one with `duly apply`."
      return
    }
    desk.go(.show(InterviewScreen(Subject(vendor: dossier.vendorID, assessment: assessment.id), desk)))
  }
}

extension PortfolioScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .back: if !clearFilter() { desk.toast = "This is the first screen. q leaves duly." }
    case .leaveText: isFiltering = false
    case .filter: isFiltering = true
    case .add: desk.go(.show(desk.keptIntake ?? IntakeScreen(today: desk.today)))
    case .samples: openSamples(&desk)
    case .open: open(&desk)
    case .mark: mark(desk)
    case .compare: compare(&desk)
    case .sort: sort(&desk)
    case .archive: archive(&desk)
    case .showArchived: showsArchived.toggle()
    case .writeReport: writeReport(&desk)
    default: return false
    }
    return true
  }

  private mutating func clearFilter() -> Bool {
    defer { filter = TextField() }
    return !filter.text.isEmpty
  }

  private mutating func open(_ desk: inout Desk) {
    guard let line = focused(desk) else { return }
    isFiltering = false
    opening = line.vendor
    desk.ask(.open(line.vendor))
  }

  private func openSamples(_ desk: inout Desk) {
    guard !desk.isSample else {
      return desk.toast = "This is the sample portfolio. Start duly again for your own."
    }
    desk.ask(.samplePortfolio)
  }

  private mutating func mark(_ desk: Desk) {
    guard let line = focused(desk) else { return }
    if marked.remove(line.vendor) == nil { marked.insert(line.vendor) }
    let count = lines(desk).count
    list.move(by: 1, count: count, height: Self.rows(desk))
  }

  private func compare(_ desk: inout Desk) {
    let chosen = lines(desk).map(\.vendor).filter(marked.contains)
    if chosen.count < 2 {
      desk.toast = "Mark two or more vendors with Space, then c compares them."
    } else {
      desk.ask(.compare(chosen))
    }
  }

  private mutating func sort(_ desk: inout Desk) {
    let orders = Order.allCases
    order = orders[((orders.firstIndex(of: order) ?? 0) + 1) % orders.count]
    desk.toast = "Sorted by \(order.label)."
  }

  private func writeReport(_ desk: inout Desk) {
    guard let line = focused(desk), let assessment = line.assessment else { return }
    desk.ask(.writeReport(line.vendor, assessment.id))
    desk.toast = "Writing the report on \(line.name)."
  }

  private mutating func archive(_ desk: inout Desk) {
    guard let line = focused(desk) else { return }
    desk.archive(line, !line.isArchived)
  }
}

extension PortfolioScreen.Order {
  func precedes(_ one: VendorSummary, _ other: VendorSummary) -> Bool {
    let byName = (one.name.lowercased(), one.vendor) < (other.name.lowercased(), other.vendor)
    switch self {
    case .name: return byName
    case .updated: return one.updated == other.updated ? byName : one.updated > other.updated
    case .score:
      let (left, right) = (one.assessment?.score ?? -1, other.assessment?.score ?? -1)
      return left == right ? byName : left > right
    case .tier:
      let (left, right) = (one.assessment?.tier ?? 9, other.assessment?.tier ?? 9)
      return left == right ? byName : left < right
    }
  }
}

/// The number in a click's target such as `row:3`.
func rowNumber(_ target: String) -> Int? {
  target.hasPrefix("row:") ? Int(target.dropFirst(4)) : nil
}

extension Move {
  static let open = Move("portfolio.open")
  static let add = Move("portfolio.add")
  static let samples = Move("portfolio.samples")
  static let mark = Move("portfolio.mark")
  static let sort = Move("portfolio.sort")
  static let archive = Move("portfolio.archive")
  static let showArchived = Move("portfolio.show-archived")
  static let filter = Move("filter")
}

extension PortfolioScreen {
  static let actions: [ScreenAction] = [
    Action(
      .quit, "Leave duly", hint: "quit", keys: [.character("q")], synonyms: ["exit"],
      in: [listContext, emptyContext]),
    Action(.back, "Clear the filter", keys: [.escape], in: [listContext]),
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
    Action(
      .writeReport, "Write the vendor's scored report", hint: "write", keys: [.character("w")],
      synonyms: ["export", "markdown"], in: [listContext]),
    Action(.sort, "Sort by the next column", keys: [.character("o")], synonyms: ["order"], in: [listContext]),
    Action(
      .archive, "Archive the vendor, or bring it back", keys: [.character("x")],
      synonyms: ["delete", "remove"], in: [listContext]),
    Action(
      .showArchived, "Show archived vendors, or hide them", keys: [.character("A")], in: [listContext]),
    Action(
      .samples, "Open the sample portfolio", keys: [.character("S")], synonyms: ["demo", "example"],
      in: [listContext]),
    Action(
      .samples, "Open the sample portfolio", hint: "samples", keys: [.character("S")],
      synonyms: ["demo", "example"], in: [emptyContext]),
  ]
}
