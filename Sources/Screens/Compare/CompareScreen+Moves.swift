import Diligence
import Scoring
import TerminalUI

// What a person can do on the comparison besides moving and trying.
extension CompareScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    renew(desk)
    switch move {
    case .back where showsPictures, .showPictures: turnPictures()
    case .back where !outline.filter.isEmpty: clearFilter(desk)
    case .leaveText: editFilter(false)
    case .filterRows: editFilter(true)
    case .openCell: openCell(&desk)
    case .foldRows: foldHere(desk)
    case .foldAllRows: foldAll(desk)
    case .showDifferences: toggleDifferences(&desk)
    case .orderByRow: orderByRow(&desk)
    case .nextDifference: jump(1, &desk)
    case .previousDifference: jump(-1, &desk)
    case .nextGate: jumpToGate(&desk)
    case .copyRow: copyRow(&desk)
    case .writeComparison: write(&desk)
    case .otherVendor: return handle(.right, &desk)
    case .tryAnswer: desk.toast = "Press the digit beside an answer: 1 is the best, 0 is not known."
    case .tryEvidence: tryEvidence(&desk)
    case .tryNothing: tryNothing(&desk)
    case .tryMoreWeight: tryWeight(1, &desk)
    case .tryLessWeight: tryWeight(-1, &desk)
    case .tryWeightsOfVendor: tryWeightsOfVendor(&desk)
    case .tryDate: tryDate(&desk)
    case .weights, .preview, .scorecard:
      if let column = focusedColumn(matrix(desk)) { Destinations.go(move, from: column.subject, &desk) }
    default: return false
    }
    return true
  }

  /// Enter: a heading folds; a cell opens what it shows, of its vendor.
  private mutating func openCell(_ desk: inout Desk) {
    let matrix = matrix(desk)
    guard let row = focusedRow(matrix), let column = focusedColumn(matrix) else { return }
    switch row.about {
    case .item(let item): open(item, of: column, &desk)
    case .gate(let gate):
      let result = column.sheet.card.gates.first { $0.gate.id == gate }
      if let item = result?.item {
        open(item, of: column, &desk)
      } else if result?.gate.isOnReportRecord == true {
        Destinations.go(.reports, from: column.subject, &desk)
      }
    case .family: Destinations.go(.weights, from: column.subject, &desk)
    case .total(.decisionDate): Destinations.go(.intake, from: column.subject, &desk)
    case .criterion, .total, .bounds: Destinations.go(.scorecard, from: column.subject, &desk)
    case .heading(let title): fold(title, desk)
    }
  }

  private func open(_ item: ItemID, of column: CompareTable.Column, _ desk: inout Desk) {
    guard let own = column.sheet.questionnaire.item(item) else {
      return desk.toast = "\(column.name) is on a questionnaire that does not ask \(item)."
    }
    guard own.computation == nil else { return Destinations.go(.reports, from: column.subject, &desk) }
    desk.remember(item, of: column.subject)
    Destinations.go(.interview, from: column.subject, &desk)
  }

  /// Space: hides the rows under the heading that the focus is on or under.
  private mutating func foldHere(_ desk: Desk) {
    let matrix = matrix(desk)
    guard let row = focusedRow(matrix) else { return }
    if case .heading(let title) = row.about { return fold(title, desk) }
    let group = matrix.table.groups.first { group in group.rows.contains { $0.about == row.about } }
    if let group { fold(group.title, desk) }
  }

  /// Orders the vendors by the row, best first; on the same row again, or on a heading, by score.
  private mutating func orderByRow(_ desk: inout Desk) {
    let matrix = matrix(desk)
    guard matrix.table.obstacles.isEmpty else {
      return desk.toast = "Not ordered: a ranking needs one questionnaire and one decision date."
    }
    guard let row = focusedRow(matrix) else { return }
    if row.about == order || row.cells.isEmpty || row.about == .total(.score) {
      setOrder(nil, desk)
      desk.toast = "In the order of the scores."
    } else if row.cells.contains(where: { $0.rank != nil }) {
      setOrder(row.about, desk)
      desk.toast = "In the order of \(row.label). \(desk.key(.orderByRow)) on it again goes by score."
    } else {
      desk.toast = "Nothing here to order the vendors by."
    }
  }

  /// Goes to the next row, or with -1 the one before, in which the vendors differ; round the end to the start.
  private mutating func jump(_ step: Int, _ desk: inout Desk) {
    let matrix = matrix(desk)
    guard let column = focusedColumn(matrix) else { return }
    let count = matrix.rows.count
    let here = list.focus(count: count)
    let places = (1..<max(2, count + 1)).map { ((here + step * $0) % max(1, count) + count) % max(1, count) }
    guard let place = places.first(where: { matrix.rows.indices.contains($0) && matrix.rows[$0].differs })
    else { return desk.toast = "No row that shows differs." }
    focus(
      on: CompareFocus(about: matrix.rows[place].about, vendor: column.subject.vendor), matrix, desk)
  }

  /// Goes to the next gate in the way, vendor after vendor in each row; round the end to the start.
  private mutating func jumpToGate(_ desk: inout Desk) {
    let matrix = matrix(desk)
    let gates = matrix.rows.flatMap { row in
      zip(row.cells, matrix.table.columns).filter { $0.0.isInTheWay }
        .map { CompareFocus(about: row.about, vendor: $0.1.subject.vendor) }
    }
    guard let row = focusedRow(matrix), let column = focusedColumn(matrix), !gates.isEmpty else {
      return desk.toast = "No gate that shows stands in the way."
    }
    let here = CompareFocus(about: row.about, vendor: column.subject.vendor)
    let next = gates.firstIndex(of: here).map { gates[($0 + 1) % gates.count] } ?? gates[0]
    focus(on: next, matrix, desk)
  }

  private func copyRow(_ desk: inout Desk) {
    let matrix = matrix(desk)
    guard let row = focusedRow(matrix), !row.cells.isEmpty else {
      return desk.toast = "\(desk.key(.copyRow)) on a row copies it with the vendors' names."
    }
    desk.want(.copy(matrix.table.markdown(of: row)))
    desk.toast = "\(row.label.inSentence) copied as Markdown."
  }

  private func write(_ desk: inout Desk) {
    let table = matrix(desk).table
    guard table.obstacles.isEmpty else {
      return desk.toast = "Not written: a comparison needs one questionnaire and one decision date."
    }
    desk.ask(.writeComparison(table.columns.map(\.subject.vendor)))
    if desk.toast == nil { desk.toast = "Writing the comparison." }
  }
}

extension Move {
  static let openCell = Move("compare.open")
  static let filterRows = Move("compare.filter")
  static let foldRows = Move("compare.fold")
  static let foldAllRows = Move("compare.fold-all")
  static let showDifferences = Move("compare.differences")
  static let orderByRow = Move("compare.order")
  static let nextDifference = Move("compare.next-difference")
  static let previousDifference = Move("compare.previous-difference")
  static let nextGate = Move("compare.next-gate")
  static let showPictures = Move("compare.pictures")
  static let tryAnswer = Move("compare.try-answer")
  static let tryEvidence = Move("compare.try-evidence")
  static let tryNothing = Move("compare.try-nothing")
  static let tryMoreWeight = Move("compare.more-weight")
  static let tryLessWeight = Move("compare.less-weight")
  static let tryWeightsOfVendor = Move("compare.try-weights")
  static let tryDate = Move("compare.try-date")
  static let copyRow = Move("compare.copy")
  static let writeComparison = Move("compare.write")
  static let otherVendor = Move("compare.vendor")
}

extension CompareScreen {
  private static let digits = "0123456789".map { Key.character($0) }

  static let actions: [ScreenAction] = [
    .back(in: [tableContext, picturesContext]),
    .leaveText("Leave the filter; it stays, Esc again clears it", in: [filterContext]),
    Action(
      .openCell, "Open what the cell shows; on a heading: fold it", hint: "open", keys: [.enter],
      synonyms: ["interview", "item"], in: [tableContext]),
    Action(
      .showDifferences, "Only what differs, or everything", hint: "differences", keys: [.character("d")],
      synonyms: ["hide what is alike"], in: [tableContext]),
    Action(
      .orderByRow, "Order the vendors by this row; again: by score", hint: "order", keys: [.character("o")],
      synonyms: ["sort", "rank", "criterion"], in: [tableContext]),
    Action(
      .nextDifference, "Go to the next row in which they differ", hint: "next difference",
      keys: [.character("]")], synonyms: ["jump"], in: [tableContext]),
    Action(
      .previousDifference, "Go to the row before in which they differ", keys: [.character("[")],
      synonyms: ["jump"], in: [tableContext]),
    Action(
      .nextGate, "Go to the next gate in the way", hint: "gate", keys: [.character("!")],
      synonyms: ["jump", "tripped", "open"], in: [tableContext]),
    Action(
      .filterRows, "Show only rows whose label fits", hint: "filter", keys: [.character("/")],
      synonyms: ["search", "find"], in: [tableContext]),
    Action(
      .showPictures, "Ranges, claims and criteria as pictures; again: rows", hint: "pictures",
      keys: [.character("p")], synonyms: ["chart", "profile", "whiskers", "bars"],
      in: [tableContext, picturesContext]),
    Action(
      .otherVendor, "The vendor beside; < and > or Tab turn the page", hint: "vendor",
      keys: [.left, .right], keysLabel: "←→", in: [tableContext]),
    Action(
      .tryAnswer, "What if: try an answer of this vendor, 1 the best", hint: "try", keys: digits,
      keysLabel: "0-9", synonyms: ["what if", "answer", "simulate"], in: [tableContext], isFixed: true),
    Action(
      .tryEvidence, "What if: all evidence for the item is accepted", keys: [.character("e")],
      synonyms: ["document", "proof", "simulate"], in: [tableContext]),
    Action(
      .tryNothing, "Show what is recorded again, or try it open", keys: [.backspace, .delete],
      synonyms: ["what if", "clear", "reset"], in: [tableContext]),
    Action(
      .tryMoreWeight, "What if: the criterion weighs more for all", keys: [.character("+")],
      synonyms: ["weight", "simulate"], in: [tableContext]),
    Action(
      .tryLessWeight, "What if: the criterion weighs less for all", keys: [.character("-")],
      synonyms: ["weight", "simulate"], in: [tableContext]),
    Action(
      .tryWeightsOfVendor, "What if: this vendor's weights hold for all", keys: [.character("a")],
      synonyms: ["weight", "same scale"], in: [tableContext]),
    Action(
      .tryDate, "What if: all are judged at this vendor's date", keys: [.character("=")],
      synonyms: ["decision date", "same date"], in: [tableContext]),
    Action(
      .weights, "The weights of this vendor", keys: [.character("W")], synonyms: ["criteria", "preset"],
      in: [tableContext]),
    Action(
      .scorecard, "The scorecard of this vendor", keys: [.character("s")], synonyms: ["points"],
      in: [tableContext]),
    .preview(in: [tableContext]),
    Action(
      .foldRows, "Hide the rows under this heading, or show them", keys: [.space],
      synonyms: ["collapse", "unfold"], in: [tableContext]),
    Action(
      .foldAllRows, "Hide the rows of all headings, or show them", keys: [.character("z")],
      synonyms: ["collapse", "fold", "outline"], in: [tableContext]),
    Action(
      .copyRow, "Copy the row as Markdown", keys: [.character("y")], synonyms: ["clipboard", "yank"],
      in: [tableContext]),
    Action(
      .writeComparison, "Write the comparison", hint: "write", keys: [.character("w")],
      synonyms: ["export", "markdown"], in: [tableContext, picturesContext]),
  ]
}
