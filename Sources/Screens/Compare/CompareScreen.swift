import Diligence
import Scoring
import TerminalUI

/// Vendors side by side: gates, totals, criteria and every item, the best score first.
struct CompareScreen: Screen {
  let vendors: [VendorID]
  private(set) var list = ListViewport(focus: 1)
  /// Which vendor has the focus, and which vendors show.
  private(set) var columns = ListViewport()
  private(set) var showsDifferences = false

  static let tableContext = Context("compare")

  var context: Context { Self.tableContext }
  var title: String { "Compare" }

  init(_ vendors: [VendorID]) { self.vendors = vendors }

  func table(_ desk: Desk) -> CompareTable {
    CompareTable(
      vendors.compactMap { vendor in
        guard let worksheet = desk.worksheets[vendor], let newest = worksheet.newest,
          let sheet = worksheet.sheet(newest)
        else { return nil }
        return CompareTable.Column(
          name: worksheet.vendor.name, subject: Subject(vendor: vendor, assessment: newest), sheet: sheet)
      })
  }

  func rows(_ desk: Desk) -> [CompareTable.Row] { table(desk).rows(differencesOnly: showsDifferences) }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    let table = table(desk)
    let layout = CompareLayout(desk.body, table)
    let count = table.columns.count
    switch key {
    case .left, .character("h"): columns.move(by: -1, count: count, height: layout.shown)
    case .right, .character("l"): columns.move(by: 1, count: count, height: layout.shown)
    case .character("<"), .shiftTab: columns.move(by: -layout.shown, count: count, height: layout.shown)
    case .character(">"), .tab: columns.move(by: layout.shown, count: count, height: layout.shown)
    default:
      let rows = table.rows(differencesOnly: showsDifferences)
      return list.handle(key, count: rows.count, height: layout.rows)
    }
    return true
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    let parts = target.split(separator: ":")
    guard parts.count == 3, parts[0] == "cell", let row = Int(parts[1]), let column = Int(parts[2]) else {
      return
    }
    let table = table(desk)
    let layout = CompareLayout(desk.body, table)
    let (count, vendors) = (rows(desk).count, table.columns.count)
    let wasFocused = row == list.focus(count: count) && column == columns.focus(count: vendors)
    list.move(to: row, count: count, height: layout.rows)
    columns.move(to: column, count: vendors, height: layout.shown)
    if wasFocused { _ = perform(.openCell, &desk) }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    let layout = CompareLayout(desk.body, table(desk))
    list.scroll(by: rows, count: self.rows(desk).count, height: layout.rows)
  }

  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .openCell: openCell(&desk)
    case .showDifferences: toggleDifferences(&desk)
    case .writeComparison: write(&desk)
    case .otherVendor: return handle(.right, &desk)
    case .undo, .redo: desk.toast = "Nothing is changed here; Enter opens what a cell shows."
    default: return false
    }
    return true
  }

  private func openCell(_ desk: inout Desk) {
    let table = table(desk)
    let rows = rows(desk)
    guard !table.columns.isEmpty, !rows.isEmpty else { return }
    let column = table.columns[columns.focus(count: table.columns.count)]
    switch rows[list.focus(count: rows.count)].about {
    case .item(let item): open(item, of: column, &desk)
    case .gate(let gate):
      let result = column.sheet.card.gates.first { $0.gate.id == gate }
      if let item = result?.item {
        open(item, of: column, &desk)
      } else if result?.gate.isOnReportRecord == true {
        Destinations.go(.reports, from: column.subject, &desk)
      }
    case .criterion, .total: Destinations.go(.scorecard, from: column.subject, &desk)
    case .heading: break
    }
  }

  private func open(_ item: ItemID, of column: CompareTable.Column, _ desk: inout Desk) {
    if column.sheet.questionnaire.item(item)?.computation != nil {
      return Destinations.go(.reports, from: column.subject, &desk)
    }
    desk.remember(item, of: column.subject)
    Destinations.go(.interview, from: column.subject, &desk)
  }

  /// Keeps the focus on the same row where it still shows.
  private mutating func toggleDifferences(_ desk: inout Desk) {
    let before = rows(desk)
    let about = before.isEmpty ? nil : before[list.focus(count: before.count)].about
    showsDifferences.toggle()
    let after = rows(desk)
    let place = after.firstIndex { $0.about == about } ?? min(1, max(0, after.count - 1))
    list.move(to: place, count: after.count, height: CompareLayout(desk.body, table(desk)).rows)
    desk.toast =
      showsDifferences ? "Only what differs. d shows everything." : "Everything. d shows what differs."
  }

  private func write(_ desk: inout Desk) {
    guard table(desk).obstacles.isEmpty else {
      desk.toast = "Not written: a comparison needs one questionnaire and one decision date."
      return
    }
    desk.ask(.writeComparison(table(desk).columns.map(\.subject.vendor)))
    if desk.toast == nil { desk.toast = "Writing the comparison." }
  }
}

extension Move {
  static let openCell = Move("compare.open")
  static let showDifferences = Move("compare.differences")
  static let writeComparison = Move("compare.write")
  static let otherVendor = Move("compare.vendor")
}

extension CompareScreen {
  static let actions: [ScreenAction] = [
    .back(in: [tableContext]),
    Action(
      .openCell, "Open what the cell shows", hint: "open", keys: [.enter],
      synonyms: ["interview", "item"], in: [tableContext]),
    Action(
      .showDifferences, "Only what differs, or everything", hint: "differences", keys: [.character("d")],
      synonyms: ["filter"], in: [tableContext]),
    Action(
      .otherVendor, "The vendor beside; < and > or Tab turn the page", hint: "vendor",
      keys: [.left, .right], keysLabel: "←→", in: [tableContext]),
    Action(
      .writeComparison, "Write the comparison", hint: "write", keys: [.character("w"), .character("W")],
      synonyms: ["export", "markdown"], in: [tableContext]),
  ]
}
