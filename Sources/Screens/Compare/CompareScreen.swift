import Diligence
import Scoring
import TerminalUI

/// Vendors side by side: gates, totals, criteria and every item, with what would change if an answer or a weight did.
struct CompareScreen: Screen {
  let vendors: [VendorID]
  private(set) var list = ListViewport(focus: 1)
  /// Which vendor has the focus, and which vendors show.
  private(set) var columns = ListViewport()
  private(set) var outline = CompareOutline()
  /// The row that decides the order of the vendors; nil while the score does.
  private(set) var order: CompareTable.Row.About?
  /// Set while the words that labels have to fit are being typed.
  private(set) var filter: TextField?
  /// Whether the vendors show as pictures, and from which line on.
  private(set) var showsPictures = false
  private(set) var picturesTop = 0
  private(set) var kept: CompareMatrix?

  static let tableContext = Context("compare")
  static let filterContext = Context("compare filter")

  static let picturesContext = Context("compare pictures")

  var context: Context {
    showsPictures ? Self.picturesContext : filter == nil ? Self.tableContext : Self.filterContext
  }
  var isTyping: Bool { filter != nil }
  var title: String { "Compare" }

  init(_ vendors: [VendorID]) { self.vendors = vendors }

  /// What shows now; what was worked out before is used again as long as nothing has changed.
  func matrix(_ desk: Desk) -> CompareMatrix { CompareMatrix(basis(desk), former: kept) }

  private func basis(_ desk: Desk) -> CompareMatrix.Basis {
    CompareMatrix.Basis(
      columns: vendors.compactMap { Self.column(of: $0, desk) }, order: order, outline: outline)
  }

  private static func column(of vendor: VendorID, _ desk: Desk) -> CompareTable.Column? {
    guard let worksheet = desk.worksheets[vendor], let newest = worksheet.newest,
      let sheet = worksheet.sheet(newest)
    else { return nil }
    let subject = Subject(vendor: vendor, assessment: newest)
    return CompareTable.Column(
      name: worksheet.vendor.name, subject: subject, sheet: sheet,
      recorded: desk.recordedSheet(subject) ?? sheet)
  }

  func layout(_ desk: Desk) -> CompareLayout { CompareLayout(desk.body, matrix(desk).table) }
}

/// One cell: what the row is about, and whose it is.
struct CompareFocus: Hashable {
  let about: CompareTable.Row.About
  let vendor: VendorID
}

extension CompareScreen {
  func focusedRow(_ matrix: CompareMatrix) -> CompareTable.Row? {
    matrix.rows.isEmpty ? nil : matrix.rows[list.focus(count: matrix.rows.count)]
  }

  func focusedColumn(_ matrix: CompareMatrix) -> CompareTable.Column? {
    let columns = matrix.table.columns
    return columns.isEmpty ? nil : columns[self.columns.focus(count: columns.count)]
  }

  func focusedCell(_ matrix: CompareMatrix) -> CompareTable.Cell? {
    let place = columns.focus(count: matrix.table.columns.count)
    guard let cells = focusedRow(matrix)?.cells, cells.indices.contains(place) else { return nil }
    return cells[place]
  }

  private func focus(_ matrix: CompareMatrix) -> CompareFocus? {
    guard let row = focusedRow(matrix), let column = focusedColumn(matrix) else { return nil }
    return CompareFocus(about: row.about, vendor: column.subject.vendor)
  }

  /// Moves to a row, or to the heading that hides it, and to a vendor.
  mutating func focus(on cell: CompareFocus, _ matrix: CompareMatrix, _ desk: Desk) {
    let layout = CompareLayout(desk.body, matrix.table)
    if let row = matrix.place(of: cell.about) {
      list.move(to: row, count: matrix.rows.count, height: layout.rows)
    }
    let vendors = matrix.table.columns
    if let place = vendors.firstIndex(where: { $0.subject.vendor == cell.vendor }) {
      columns.move(to: place, count: vendors.count, height: layout.shown)
    }
  }

  /// Works out anew what shows if anything has changed, and stays on the same cell of the same vendor.
  mutating func renew(_ desk: Desk) {
    let basis = basis(desk)
    guard kept?.basis != basis else { return }
    let cell = kept.flatMap(focus)
    let matrix = CompareMatrix(basis, former: kept)
    kept = matrix
    if let cell { focus(on: cell, matrix, desk) }
  }
}

extension CompareScreen {
  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    renew(desk)
    if showsPictures { return scrollPictures(key, desk) }
    if filter != nil { return type(key, desk) }
    if let digit = key.typed?.wholeNumberValue, key.typed?.isASCII == true {
      desk.toast = nil
      tryAnswer(digit, &desk)
      return true
    }
    return move(key, matrix(desk), desk)
  }

  private mutating func move(_ key: Key, _ matrix: CompareMatrix, _ desk: Desk) -> Bool {
    let layout = CompareLayout(desk.body, matrix.table)
    let count = matrix.table.columns.count
    switch key {
    case .left, .character("h"): columns.move(by: -1, count: count, height: layout.shown)
    case .right, .character("l"): columns.move(by: 1, count: count, height: layout.shown)
    case .character("<"), .shiftTab: columns.move(by: -layout.shown, count: count, height: layout.shown)
    case .character(">"), .tab: columns.move(by: layout.shown, count: count, height: layout.shown)
    default: return list.handle(key, count: matrix.rows.count, height: layout.rows)
    }
    return true
  }

  /// Enter leaves the filter as Esc does: both keep it.
  private mutating func type(_ key: Key, _ desk: Desk) -> Bool {
    if key == .enter {
      filter = nil
      return true
    }
    guard filter?.handle(key) == true else { return false }
    takeFilter(desk)
    return true
  }

  mutating func paste(_ text: String, _ desk: inout Desk) {
    guard filter != nil else { return }
    filter?.paste(text)
    takeFilter(desk)
  }

  private mutating func takeFilter(_ desk: Desk) {
    outline.filter = filter?.text.trimmed ?? ""
    renew(desk)
    let matrix = matrix(desk)
    guard focusedRow(matrix)?.cells.isEmpty == true,
      let row = matrix.rows.firstIndex(where: { !$0.cells.isEmpty })
    else { return }
    list.move(to: row, count: matrix.rows.count, height: layout(desk).rows)
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    renew(desk)
    let parts = target.split(separator: ":").map(String.init)
    guard parts.count == 3, parts[0] == "cell", let row = Int(parts[1]), let column = Int(parts[2]) else {
      return
    }
    let matrix = matrix(desk)
    let layout = CompareLayout(desk.body, matrix.table)
    let (rows, vendors) = (matrix.rows.count, matrix.table.columns.count)
    let wasFocused = row == list.focus(count: rows) && column == columns.focus(count: vendors)
    list.move(to: row, count: rows, height: layout.rows)
    columns.move(to: column, count: vendors, height: layout.shown)
    if wasFocused { _ = perform(.openCell, &desk) }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    renew(desk)
    if showsPictures { return scrollPictures(to: picturesTop + rows, desk) }
    let matrix = matrix(desk)
    let layout = CompareLayout(desk.body, matrix.table)
    list.scroll(by: rows, count: matrix.rows.count, height: layout.rows)
  }

  private mutating func scrollPictures(_ key: Key, _ desk: Desk) -> Bool {
    let page = max(1, desk.body.height - 1)
    switch key {
    case .down, .character("j"): scrollPictures(to: picturesTop + 1, desk)
    case .up, .character("k"): scrollPictures(to: picturesTop - 1, desk)
    case .pageDown, .space: scrollPictures(to: picturesTop + page, desk)
    case .pageUp: scrollPictures(to: picturesTop - page, desk)
    case .home, .character("g"): scrollPictures(to: 0, desk)
    case .end, .character("G"): scrollPictures(to: .max, desk)
    default: return false
    }
    return true
  }

  private mutating func scrollPictures(to line: Int, _ desk: Desk) {
    let count = pictureLines(matrix(desk).table, width: desk.body.width).count
    picturesTop = max(0, min(line, count - desk.body.height))
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) {
    renew(desk)
    if case .written(let path) = answer, outline.hidesRows {
      desk.toast = "Written whole, with the rows hidden here: \(path)"
    }
  }

  mutating func returned(_ desk: inout Desk) { renew(desk) }
}

extension CompareScreen {
  mutating func turnPictures() { showsPictures.toggle() }

  /// Opens the filter for typing; `isOpen` false keeps it and leaves the typing.
  mutating func editFilter(_ isOpen: Bool) { filter = isOpen ? TextField(outline.filter) : nil }

  mutating func clearFilter(_ desk: Desk) {
    outline.filter = ""
    renew(desk)
  }

  mutating func toggleDifferences(_ desk: inout Desk) {
    outline.showsDifferences.toggle()
    renew(desk)
    let key = desk.key(.showDifferences)
    desk.toast =
      outline.showsDifferences
      ? "Only what differs. \(key) shows everything." : "Everything. \(key) shows what differs."
  }

  /// Hides the rows under a heading, or shows them again.
  mutating func fold(_ title: String, _ desk: Desk) {
    if outline.folded.remove(title) == nil { outline.folded.insert(title) }
    renew(desk)
  }

  /// Folds all headings, or none where all are.
  mutating func foldAll(_ desk: Desk) {
    let titles = Set(matrix(desk).table.groups.map(\.title))
    outline.folded = outline.folded == titles ? [] : titles
    renew(desk)
  }

  mutating func setOrder(_ about: CompareTable.Row.About?, _ desk: Desk) {
    order = about
    renew(desk)
  }
}
