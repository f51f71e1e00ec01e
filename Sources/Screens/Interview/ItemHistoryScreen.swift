import Diligence
import TerminalUI

/// Who changed what about one item, and when; the newest first.
struct ItemHistoryScreen: Screen {
  let about: Subject
  let item: ItemID
  /// Nil until the record has been read.
  private(set) var history: ItemHistory?
  private var top = 0

  static let context = Context("item history")

  var context: Context { Self.context }
  var subject: Subject? { about }
  var title: String { "History of \(item)" }

  /// Asks for the record at once.
  init(_ subject: Subject, _ item: ItemID, _ desk: inout Desk) {
    (about, self.item) = (subject, item)
    desk.ask(.history(subject.vendor))
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) {
    switch answer {
    case .history(about.vendor, let events):
      history = desk.sheet(about)?.questionnaire.item(item)
        .map { ItemHistory(of: $0, in: about.assessment, from: events) }
    case .opened(let open) where open.dossier.vendorID == about.vendor: desk.ask(.history(about.vendor))
    case .refreshed(let vendors, _, _) where vendors.contains { $0.dossier.vendorID == about.vendor }:
      desk.ask(.history(about.vendor))
    case .recorded(let dossier) where dossier.vendorID == about.vendor: desk.ask(.history(about.vendor))
    default: break
    }
  }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    let (count, height) = (lines(width: textWidth(desk)).count, height(desk))
    let page = max(1, height - 1)
    switch key {
    case .down, .character("j"): top += 1
    case .up, .character("k"): top -= 1
    case .pageDown, .space: top += page
    case .pageUp: top -= page
    case .home, .character("g"): top = 0
    case .end, .character("G"): top = count
    default: return false
    }
    top = max(0, min(top, count - height))
    return true
  }

  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool { false }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    top = max(0, min(top + rows, lines(width: textWidth(desk)).count - height(desk)))
  }

  private func textWidth(_ desk: Desk) -> Int { desk.body.width - 4 }
  private func height(_ desk: Desk) -> Int { max(1, desk.body.height - 2) }

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard let item = desk.sheet(about)?.questionnaire.item(item) else {
      return canvas.drawGone("This item is not there any more.")
    }
    let count = history.map { ", changes: \($0.entries.count)" } ?? ""
    canvas.draw("\(item.id) \(item.title)\(count)", column: 2, row: 0, style: .bold, width: canvas.width - 4)
    let area = Rect(column: 2, row: 2, width: canvas.width - 3, height: canvas.height - 2)
    canvas.within(area) { $0.draw(lines(width: $0.width - 1), from: top, column: 0, width: $0.width - 1) }
    canvas.parkCursor(column: 2, row: min(2, canvas.height - 1))
  }

  func lines(width: Int) -> [[Span]] {
    guard let history else { return [[Span("Reading the record.", .dim)]] }
    var text = Lines(width: width)
    if history.entries.isEmpty { text.add("Nothing has been recorded about this item yet.") }
    for entry in history.entries {
      text.head("\(entry.at.minute)  \(entry.by)")
      for words in entry.words { text.hanging("  ", words) }
    }
    return text.lines
  }
}

extension Moment {
  /// Day and minute in UTC, such as `2026-11-18 10:41 UTC`.
  fileprivate var minute: String {
    let text = description
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC"
  }
}

extension ItemHistoryScreen {
  static let actions: [ScreenAction] = [.back(in: [context])]
}
