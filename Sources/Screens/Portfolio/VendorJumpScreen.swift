import Diligence
import TerminalUI

/// Another vendor, from any screen, by some of its letters; the one changed last stands first.
struct VendorJumpScreen: Screen {
  private(set) var query = TextField()
  private(set) var list = ListViewport()
  private var lines: [VendorSummary] = []
  private var search = VendorSearch([])
  /// All places, the vendor changed last first, archived ones at the end.
  private var order: [Int] = []
  private var found: [Int] = []
  /// The vendor that is being opened.
  private var opening: VendorID?

  static let jumpContext = Context("jump")

  var context: Context { Self.jumpContext }
  var isTyping: Bool { true }
  var title: String { "Jump to a vendor" }

  init(_ desk: Desk) { take(desk.lines ?? []) }

  private mutating func take(_ new: [VendorSummary]) {
    lines = new
    search = VendorSearch(new)
    order = new.indices.sorted { one, other in
      let (left, right) = (new[one], new[other])
      if left.isArchived != right.isArchived { return right.isArchived }
      return left.updated == right.updated ? one < other : left.updated > right.updated
    }
    find()
  }

  private mutating func find() {
    found = search.ranked(query.text, among: order)
    list = ListViewport()
  }

  var focused: VendorSummary? { found.isEmpty ? nil : lines[found[list.focus(count: found.count)]] }

  private static func rows(_ body: Size) -> Int { max(1, body.height - 2) }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    switch key {
    case .up, .down, .pageUp, .pageDown:
      return list.handle(key, count: found.count, height: Self.rows(desk.body))
    default:
      let before = query.text
      guard query.handle(key) else { return false }
      if query.text != before { find() }
      return true
    }
  }

  mutating func paste(_ text: String, _ desk: inout Desk) {
    query.paste(text)
    find()
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    guard let row = rowNumber(target) else { return }
    list.move(to: row, count: found.count, height: Self.rows(desk.body))
    _ = perform(.openJump, &desk)
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    list.scroll(by: rows, count: found.count, height: Self.rows(desk.body))
  }

  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .leaveText: desk.go(.back)
    case .openJump:
      guard let focused else { return true }
      opening = focused.vendor
      desk.ask(.open(focused.vendor))
    default: return false
    }
    return true
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) {
    switch answer {
    case .opened(let open) where opening == open.dossier.vendorID:
      opening = nil
      desk.go(.replace(Destinations.entry(to: open.dossier.vendorID, desk)))
    case .portfolio(let new, _): take(new)
    case .failed: opening = nil
    default: break
    }
  }
}

extension VendorJumpScreen {
  private static let table = Table([
    .init("Vendor", .flexible(minimum: 14)),
    .init("Product", .flexible(minimum: 10), shownFrom: 56),
    .init("Score", .fixed(5), align: .right),
    .init("Advice", .fixed(11)),
    .init("Changed", .fixed(10), shownFrom: 70),
  ])

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    canvas.draw("Vendor:", column: 1, row: 0, style: .bold)
    query.draw(into: &canvas, column: 9, row: 0, width: min(40, canvas.width - 20), isFocused: true)
    let mark = list.mark(count: found.count, height: Self.rows(canvas.size))
    canvas.draw(mark, column: 0, row: 0, style: .dim, width: canvas.width - 1, align: .right)
    guard !found.isEmpty else {
      let why = lines.isEmpty ? "No vendor yet; on the portfolio a adds one." : "No vendor has these letters."
      return _ = canvas.draw(why, column: 2, row: 2, style: .dim)
    }
    canvas.header(of: Self.table, column: 2, row: 1)
    canvas.within(Rect(row: 2, width: canvas.width, height: Self.rows(canvas.size))) { drawRows(into: &$0) }
  }

  private func drawRows(into canvas: inout Canvas) {
    let focus = list.focus(count: found.count)
    for (row, index) in list.visible(count: found.count, height: canvas.height).enumerated() {
      let line = lines[found[index]]
      let advice = line.assessment?.verdict
      canvas.draw(
        [
          Span(line.name), Span(line.assessment?.product ?? "–"),
          Span(scoreText(line.assessment?.score), .bold),
          line.isArchived
            ? "archived" : Span(advice?.shortLabel ?? "not started", Style(foreground: advice?.color)),
          Span("\(line.updated.day)"),
        ], in: Self.table, column: 2, row: row)
      canvas.mark(entry: index, row: row, isFocused: index == focus, parksCursor: false)
    }
  }
}

extension Move {
  static let openJump = Move("jump.open")
}

extension VendorJumpScreen {
  static let actions: [ScreenAction] = [
    Action(
      .leaveText, "Back to the screen before", hint: "back", keys: [.escape], synonyms: ["close"],
      in: [jumpContext]),
    Action(
      .openJump, "Open the vendor's interview", hint: "open", keys: [.enter], synonyms: ["interview"],
      in: [jumpContext]),
  ]
}
