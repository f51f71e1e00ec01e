import Diligence
import TerminalUI

/// One document accepted for many evidence pieces in one step.
///
/// What is ticked here is what is marked in the interview, so nothing is lost on the way back.
struct DocumentScreen: Screen {
  let about: Subject
  private(set) var ticks: TickForm<Field>
  /// What the form began with.
  private let first: Evidence
  private var isAccepted = false

  enum Field: Hashable { case reference, source, page, on }

  static let listContext = Context("document pieces")
  static let formContext = Context("document form")
  static let searchContext = Context("document search")

  var subject: Subject? { about }
  var title: String { "One document" }
  var isTyping: Bool { ticks.isTyping }

  var context: Context {
    switch ticks.part {
    case .list: Self.listContext
    case .form: Self.formContext
    case .search: Self.searchContext
    }
  }

  /// Opens with the document of the piece in focus, else with what was filled in before; `row` is where the focus was.
  init(_ subject: Subject, from row: InterviewRow?, _ desk: inout Desk) {
    about = subject
    var focused: Evidence?
    if case .piece(let item, let piece) = row {
      focused = desk.sheet(subject)?.assessment.evidence(piece, of: item)
      let isTaken = focused?.status == .accepted && focused?.reference != nil
      if !isTaken, desk.marked(subject).rows.isEmpty {
        desk.marks[subject.assessment, default: Marked()].mark(.piece(item, piece))
      }
    }
    let offered = focused?.reference == nil ? nil : focused
    let document = desk.marked(subject).document ?? offered ?? Evidence(on: desk.today)
    first = document
    ticks = TickForm(Self.form(document), startsIn: document.reference == nil ? .form : .list)
    let marked = desk.marked(subject)
    let ticked = pieces(desk).firstIndex { marked.contains($0.piece.id, of: $0.item.id) }
    if let place = ticked ?? pieces(desk).firstIndex(where: { $0.item.id == row?.item }) {
      ticks.move(to: place, count: pieces(desk).count, height: 1)
      if document.reference == nil { ticks.go(to: .reference) }
    }
  }

  private static func form(_ document: Evidence) -> Form<Field> {
    let sources = Evidence.Source.allCases
    return Form([
      .text(.reference, "Document", document.reference, hint: "As you would cite it, for all ticked pieces."),
      .choice(.source, "Source", sources.map(\.label), sources.firstIndex(of: document.source)),
      .text(
        .page, "Page", document.page.map(String.init), hint: "A whole number, where one page shows it all."),
      .text(.on, "Seen on", document.on.map { "\($0)" }, hint: "YYYY-MM-DD."),
    ])
  }

  /// The pieces that answer to the search, with their items.
  func pieces(_ desk: Desk) -> [(item: Item, piece: EvidencePiece)] {
    guard let sheet = desk.sheet(about) else { return [] }
    let search = ItemSearch(ticks.words)
    return sheet.judged().filter { $0.computation == nil && $1.standing != .notAsked }
      .filter { item, _ in search.finds(item) }
      .flatMap { item, _ in item.evidencePieces.map { (item, $0) } }
  }

  private func height(_ desk: Desk) -> Int { ticks.listHeight(desk.body) }
}

extension DocumentScreen {
  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    let isTaken = ticks.handle(key, count: pieces(desk).count, height: height(desk))
    if isTaken, ticks.part == .form { checkFields() }
    return isTaken
  }

  mutating func paste(_ text: String, _ desk: inout Desk) { ticks.paste(text) }

  mutating func click(_ target: String, _ desk: inout Desk) {
    guard let row = rowNumber(target) else { return }
    let count = pieces(desk).count
    let wasFocused = ticks.part == .list && row == ticks.list.focus(count: count)
    ticks.move(to: row, count: count, height: height(desk))
    if wasFocused { tick(&desk) }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    ticks.scroll(by: rows, count: pieces(desk).count, height: height(desk))
  }

  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .tick: tick(&desk)
    case .tickAll: tickAll(&desk)
    case .filter: ticks.go(to: .search)
    case .leaveText, .finishSearch: ticks.go(to: .list)
    case .nextField: ticks.go(to: .form)
    case .acceptDocument: accept(&desk)
    case .back where !ticks.words.isEmpty: ticks.clearSearch()
    case .back:
      keep(&desk)
      desk.toast = keptWords(desk)
      desk.go(.back)
    default: return false
    }
    return true
  }

  mutating func save(_ desk: inout Desk) { keep(&desk) }

  /// Keeps what was typed for the next time; what was only looked at is offered anew from the piece in focus.
  private func keep(_ desk: inout Desk) {
    guard !isAccepted, isTouched else { return }
    desk.marks[about.assessment, default: Marked()].document = ticks.form.document
  }

  private var isTouched: Bool {
    let now = ticks.form.document
    return now.reference != first.reference || now.source != first.source || now.page != first.page
      || now.on != first.on
  }

  /// Says on the way out what waits to be accepted; nil where nothing does.
  private func keptWords(_ desk: Desk) -> String? {
    let marked = desk.marked(about)
    let count = pieces(desk).count { marked.contains($0.piece.id, of: $0.item.id) }
    guard isTouched || marked.document != nil else { return nil }
    let name = ticks.form.text(.reference)?.truncated(to: 30) ?? "The form"
    let ticks = count == 0 ? "" : count == 1 ? " and one tick" : " and \(count) ticks"
    return
      "Not accepted yet: \(name)\(ticks) kept for \(desk.key(.oneDocument)), where Enter in the list accepts."
  }

  private func tick(_ desk: inout Desk) {
    let pieces = pieces(desk)
    guard !pieces.isEmpty else { return }
    let (item, piece) = pieces[ticks.list.focus(count: pieces.count)]
    desk.marks[about.assessment, default: Marked()].toggle(piece.id, of: item)
  }

  /// Ticks all that show, or, where all are ticked already, none of them.
  private func tickAll(_ desk: inout Desk) {
    let pieces = pieces(desk)
    let marked = desk.marked(about)
    let isAll = pieces.allSatisfy { marked.contains($1.id, of: $0.id) }
    for (item, piece) in pieces where marked.contains(piece.id, of: item.id) == isAll {
      desk.marks[about.assessment, default: Marked()].toggle(piece.id, of: item)
    }
  }

  private mutating func checkFields() {
    let page = ticks.form.text(.page).flatMap { Evidence.page($0) == nil ? "a page number" : nil }
    let on = ticks.form.text(.on).flatMap { Day($0) == nil ? "a day such as 2026-11-30" : nil }
    ticks.setProblem(ticks.form.focus == .page ? nil : page, at: .page)
    ticks.setProblem(ticks.form.focus == .on ? nil : on, at: .on)
  }

  /// Accepts the document for everything ticked, shown or not, as one step.
  private mutating func accept(_ desk: inout Desk) {
    guard let sheet = desk.sheet(about) else { return }
    guard let name = ticks.form.text(.reference) else {
      ticks.go(to: .reference)
      desk.toast = "Say first which document it is."
      return
    }
    let marked = desk.marked(about)
    let document = ticks.form.document
    let changes = sheet.judged().filter { $0.computation == nil && $1.standing != .notAsked }
      .flatMap { item, _ in
        item.evidencePieces.filter { marked.contains($0.id, of: item.id) }
          .map { sheet.evidence(item.id, $0.id, document) }
      }
    guard !changes.isEmpty else {
      desk.toast = "Nothing is ticked yet: Space ticks a piece, a ticks all that show."
      return
    }
    desk.marks[about.assessment] = nil
    isAccepted = true
    desk.go(.back)
    let pieces = changes.count == 1 ? "one piece" : "\(changes.count) pieces"
    desk.record(changes, of: about, saying: "\(name.truncated(to: 40)) is accepted for \(pieces).")
    if desk.toast == nil { desk.toast = "All of them had this document already." }
  }

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    guard let sheet = desk.sheet(about) else { return canvas.drawGone("This vendor is not open.") }
    let marked = desk.marked(about)
    let rows = pieces(desk).map { item, piece in
      TickRow(
        isTicked: marked.contains(piece.id, of: item.id), id: "\(item.id) \(piece.id)",
        title: item.evidence.isEmpty ? item.title : piece.title,
        state: sheet.assessment.evidence(piece.id, of: item.id).words)
    }
    ticks.draw(
      rows, title: "ONE DOCUMENT FOR MANY PIECES", enter: "Enter accepts it for all ticked.",
      empty: "No piece fits these words. Esc shows all again.",
      into: &canvas)
  }
}

extension Form<DocumentScreen.Field> {
  /// The document as the form has it; a page or day that cannot be read is left out.
  fileprivate var document: Evidence {
    Evidence(
      status: .accepted, source: choice(.source).map { Evidence.Source.allCases[$0] } ?? .vendor,
      reference: text(.reference), page: text(.page).flatMap(Evidence.page), on: text(.on).flatMap(Day.init))
  }
}

extension Move {
  static let acceptDocument = Move("document.accept")
}

extension DocumentScreen {
  static let actions = TickForm<Field>.actions(
    list: listContext, form: formContext, search: searchContext,
    done: Action(
      .acceptDocument, "Accept the document for all ticked pieces", hint: "accept",
      keys: [.enter], synonyms: ["evidence", "bulk"], in: [listContext]))
}
