import Diligence
import Scoring
import TerminalUI

/// The interview: questions, controls and evidence in one list, answered by single keys, with guidance and score beside it.
struct InterviewScreen: Screen {
  let interview: Subject
  var outline = InterviewOutline() {
    didSet { if let questionnaire { shownRows = outline.rows(of: questionnaire) } }
  }
  /// Pinned with the assessment, so that it never changes.
  private var questionnaire: Questionnaire?
  /// The rows of the outline, worked out once for each change to it.
  private var shownRows: [InterviewRow] = []
  var list = ListViewport()
  var editor: InterviewEditor?
  /// Whether the keys scroll the guidance instead of moving in the list.
  private(set) var readsGuidance = false
  private(set) var guidanceTop = 0
  /// Notes of this session that lost against somebody else's; `n` brings them back into the editor.
  var rescued: [ItemID: String] = [:]
  /// The note that is in the person's own editor now.
  var elsewhere: Elsewhere?
  /// The number of the text that is being typed.
  private(set) var draft = 0
  var footing = Footing()

  static let listContext = Context("interview")
  static let pieceContext = Context("evidence piece")
  static let computedContext = Context("item worked out from reports")
  static let guidanceContext = Context("guidance")
  static let textContext = Context("interview text")
  static let formContext = Context("interview form")

  var subject: Subject? { interview }
  var title: String { "Interview" }
  var isTyping: Bool { editor?.isTyping ?? false }

  var context: Context {
    switch editor {
    case .note, .respondent, .filter: Self.textContext
    case .notApplicable, .evidence: Self.formContext
    case nil: readsGuidance ? Self.guidanceContext : rowContext
    }
  }

  private var rowContext: Context {
    guard !shownRows.isEmpty else { return Self.listContext }
    switch shownRows[list.focus(count: shownRows.count)] {
    case .piece: return Self.pieceContext
    case .item(let id) where questionnaire?.item(id)?.computation != nil: return Self.computedContext
    default: return Self.listContext
    }
  }

  /// Opens on the row where the person was last, else on the first item.
  init(_ subject: Subject, _ desk: Desk) {
    interview = subject
    guard let sheet = desk.sheet(subject) else { return }
    let rows = outline.rows(of: sheet.questionnaire)
    (questionnaire, shownRows) = (sheet.questionnaire, rows)
    let last = desk.worksheets[subject.vendor]?.places[subject.assessment]
    let place = last.flatMap { rows.firstIndex(of: .item($0)) } ?? rows.firstIndex { $0.item != nil }
    list = ListViewport(focus: place ?? 0)
  }

  func sheet(_ desk: Desk) -> Sheet? { desk.sheet(interview) }

  func rows(_ desk: Desk) -> [InterviewRow] {
    if questionnaire != nil { return shownRows }
    return sheet(desk).map { outline.rows(of: $0.questionnaire) } ?? []
  }

  func focusedRow(_ desk: Desk) -> InterviewRow? {
    let rows = rows(desk)
    return rows.isEmpty ? nil : rows[list.focus(count: rows.count)]
  }

  func focusedItem(_ desk: Desk) -> Item? {
    focusedRow(desk)?.item.flatMap { sheet(desk)?.questionnaire.item($0) }
  }

  func layout(_ size: Size) -> InterviewLayout {
    InterviewLayout(size, editorRows: editor?.rows ?? 0, readsGuidance: readsGuidance)
  }

  /// Rows that the list shows.
  func listHeight(_ desk: Desk) -> Int { max(1, layout(desk.body).list.height) }

  /// The block that a note is written in: without rule and remark.
  func editorSize(_ desk: Desk) -> Size {
    let area = layout(desk.body).editor ?? Rect(width: 1, height: 3)
    return Size(width: min(area.width - 2, InterviewLayout.longestLine), height: area.height - 2)
  }
}

extension InterviewScreen {
  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    if editor != nil { return type(key, &desk) }
    if let digit = key.typed?.wholeNumberValue, key.typed?.isASCII == true {
      choose(digit, &desk)
      return true
    }
    if readsGuidance { return scrollGuidance(key, desk) }
    return moveInList(&desk) { list, count, height in list.handle(key, count: count, height: height) }
  }

  private mutating func type(_ key: Key, _ desk: inout Desk) -> Bool {
    let size = editorSize(desk)
    guard editor?.handle(key, in: size) == true else {
      guard case .filter = editor, [.up, .down, .pageUp, .pageDown].contains(key) else { return false }
      return moveInList(&desk) { list, count, height in list.handle(key, count: count, height: height) }
    }
    if case .filter(let field) = editor { setFilter(field.text, &desk) } else { desk.saveDraftSoon() }
    return true
  }

  mutating func paste(_ text: String, _ desk: inout Desk) {
    let size = editorSize(desk)
    editor?.paste(text, in: size)
    if case .filter(let field) = editor {
      setFilter(field.text, &desk)
    } else if editor != nil {
      desk.saveDraftSoon()
    }
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    guard editor == nil, let row = rowNumber(target) else { return }
    let wasFocused = row == list.focus(count: rows(desk).count)
    _ = moveInList(&desk) { list, count, height in
      list.move(to: row, count: count, height: height)
      return true
    }
    if wasFocused { _ = perform(.expand, &desk) }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    if readsGuidance {
      guidanceTop = max(0, guidanceTop + rows)
    } else {
      _ = moveInList(&desk) { list, count, height in
        list.scroll(by: rows, count: count, height: height)
        return true
      }
    }
  }

  /// Moves the focus, starts the guidance of another item from its top, and remembers the place.
  mutating func moveInList(_ desk: inout Desk, _ move: (inout ListViewport, Int, Int) -> Bool) -> Bool {
    let before = focusedRow(desk)?.item
    let count = rows(desk).count
    guard move(&list, count, listHeight(desk)) else { return false }
    let after = focusedRow(desk)?.item
    if after != before {
      guidanceTop = 0
      if let after { desk.remember(after, of: interview) }
    }
    return true
  }

  /// Puts the focus on a row, unfolding its section where that hides it.
  mutating func focus(on row: InterviewRow, _ desk: inout Desk) {
    guard let sheet = sheet(desk) else { return }
    if let item = row.item, let section = sheet.questionnaire.item(item)?.section {
      outline.folded.remove(section)
    }
    guard let place = rows(desk).firstIndex(of: row) else { return }
    _ = moveInList(&desk) { list, count, height in
      list.move(to: place, count: count, height: height)
      return true
    }
  }

  private mutating func setFilter(_ text: String, _ desk: inout Desk) {
    let row = focusedRow(desk)
    outline.filter = text
    if let row, rows(desk).contains(row) {
      focus(on: row, &desk)
    } else if let first = rows(desk).first(where: { $0.item != nil }) {
      focus(on: first, &desk)
    }
  }

  private mutating func scrollGuidance(_ key: Key, _ desk: Desk) -> Bool {
    let area = layout(desk.body).guidance ?? Rect(width: 1, height: 1)
    let last = max(0, guidanceLines(desk, width: area.width - 3).count - area.height)
    let page = max(1, area.height - 1)
    switch key {
    case .down, .character("j"): guidanceTop += 1
    case .up, .character("k"): guidanceTop -= 1
    case .pageDown, .space: guidanceTop += page
    case .pageUp: guidanceTop -= page
    case .home, .character("g"): guidanceTop = 0
    case .end, .character("G"): guidanceTop = last
    default: return false
    }
    guidanceTop = max(0, min(last, guidanceTop))
    return true
  }
}

extension InterviewScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .back: stepBack(&desk)
    case .leaveText: leave(isFinished: false, &desk)
    case .finishForm: finish(&desk)
    case .readGuidance: readsGuidance.toggle()
    case .filter: open(.filter(TextField(outline.filter)), &desk)
    case .respondent: open(.respondent(TextField(desk.respondent(of: interview))), &desk)
    case .note: openNote(&desk)
    case .answer: desk.toast = "Press the digit beside an answer: 1 is the best, 0 is not known yet."
    case .notApplicable: openNotApplicable(&desk)
    case .clear: clear(&desk)
    case .nextStatus: advance(&desk)
    case .refused: setStatus(.refused, &desk)
    case .nonexistent: setStatus(.nonexistent, &desk)
    case .expand: expand(&desk)
    case .unfold: unfold(&desk)
    case .fold: fold(&desk)
    case .nextOpen: jump(1, to: .open, &desk)
    case .previousOpen: jump(-1, to: .open, &desk)
    case .nextCritical: jump(1, to: .openCritical, &desk)
    case .previousCritical: jump(-1, to: .openCritical, &desk)
    case .nextUnproven: jump(1, to: .unproven, &desk)
    case .previousUnproven: jump(-1, to: .unproven, &desk)
    case .nextSource: nextSource(&desk)
    case .markRow: mark(&desk)
    case .unmarkAll: unmark(&desk)
    case .editElsewhere: editElsewhere(&desk)
    case .oneDocument: desk.go(.show(DocumentScreen(interview, from: focusedRow(desk), &desk)))
    case .approveNotApplicable: desk.go(.show(ApprovalScreen(interview, desk)))
    case .itemHistory: showHistory(&desk)
    case .copyAsMarkdown: copyRow(&desk)
    case .nextSection: jumpSection(1, &desk)
    case .previousSection: jumpSection(-1, &desk)
    default: return false
    }
    return true
  }

  /// One level back: from the guidance to the list, from a filtered list to the whole, then to the portfolio.
  private mutating func stepBack(_ desk: inout Desk) {
    if readsGuidance {
      readsGuidance = false
    } else if !outline.filter.isEmpty {
      setFilter("", &desk)
    } else {
      desk.go(.back)
    }
  }

  mutating func open(_ editor: InterviewEditor, _ desk: inout Desk) {
    draft = desk.newDraft()
    readsGuidance = false
    self.editor = editor
    footing = Footing(sheet(desk).flatMap { editor.recorded($0) })
  }
}
