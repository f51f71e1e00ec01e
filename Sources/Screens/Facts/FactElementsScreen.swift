import Diligence
import TerminalUI

/// The elements of a fact that is a list, such as exceptions: each with page and words, taken or rejected one by one.
struct FactElementsScreen: Screen {
  let about: Subject
  let report: ReportID
  let fact: ReportFact
  var list = ListViewport()
  var editor: Editor?

  /// What is being written: an element that is there, or a new one.
  struct Editor: Sendable {
    let old: FactElement?
    var form: Form<ElementField>
  }

  /// An element with what was made of it.
  struct Row: Sendable, Equatable {
    let element: FactElement
    let state: State
  }

  enum State: String, Sendable {
    case taken, rejected, open

    var sign: String { self == .taken ? "✓" : self == .rejected ? "✗" : "?" }
  }

  static let listContext = Context("parts of a report fact")
  static let formContext = Context("part of a report fact form")

  var context: Context { editor == nil ? Self.listContext : Self.formContext }
  var isTyping: Bool { editor?.form.isTyping ?? false }
  var subject: Subject? { about }
  var title: String { "\(fact.label) in \(report)" }

  init(_ subject: Subject, _ report: ReportID, _ fact: ReportFact) {
    about = subject
    self.report = report
    self.fact = fact
  }

  func facts(_ desk: Desk) -> FactsAtHand { desk.facts(of: report, about) }

  /// What is recorded, in its order.
  func taken(_ desk: Desk) -> [FactElement] { FactElement.all(in: facts(desk).report?.value(of: fact)) ?? [] }

  /// What was read, each with what was made of it, then what was typed beside it.
  func rows(_ desk: Desk) -> [Row] {
    let taken = taken(desk)
    let read = FactElement.all(in: facts(desk).proposed?[fact].value) ?? []
    let rows = read.map { element in
      taken.first { $0.isSame(as: element) }.map { Row(element: $0, state: .taken) }
        ?? Row(element: element, state: desk.rejected.contains(place(of: element)) ? .rejected : .open)
    }
    let typed = taken.filter { one in !read.contains { $0.isSame(as: one) } }
    return rows + typed.map { Row(element: $0, state: .taken) }
  }

  func place(of element: FactElement) -> RejectedElement {
    RejectedElement(
      place: ReportPlace(assessment: about.assessment, report: report), fact: fact,
      criterion: element.criterion, text: element.text)
  }

  func focused(_ desk: Desk) -> Row? {
    let rows = rows(desk)
    return rows.isEmpty ? nil : rows[list.focus(count: rows.count)]
  }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    if editor != nil {
      guard editor?.form.handle(key) == true else { return false }
      editor?.form.check()
      return true
    }
    return list.handle(key, count: rows(desk).count, height: listHeight(desk.body))
  }

  mutating func paste(_ text: String, _ desk: inout Desk) { editor?.form.paste(text) }

  mutating func click(_ target: String, _ desk: inout Desk) {
    if editor?.form.click(target) == true { return editor?.form.check() ?? () }
    guard editor == nil, let row = rowNumber(target) else { return }
    list.move(to: row, count: rows(desk).count, height: listHeight(desk.body))
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    list.scroll(by: rows, count: self.rows(desk).count, height: listHeight(desk.body))
  }
}

extension FactElementsScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .takeElement: if let row = focused(desk) { take([row.element], &desk) }
    case .takeAllElements: take(rows(desk).filter { $0.state == .open }.map(\.element), &desk)
    case .rejectElement: reject(&desk)
    case .stateNoElement: stateNone(&desk)
    case .addElement: open(nil, desk)
    case .editElement: if let row = focused(desk) { open(row.element, desk) }
    case .finishElement: finish(&desk)
    case .leaveText: leave(&desk)
    case .nextField: return handle(.tab, &desk)
    case .undo, .redo:
      leave(&desk)
      return false
    default: return false
    }
    return true
  }

  private func place(of editor: Editor) -> FormPlace {
    FormPlace(subject: about, name: "\(fact.rawValue) of \(report): \(editor.old?.text ?? "new")")
  }

  /// What was typed before and not recorded stands there again.
  private mutating func open(_ element: FactElement?, _ desk: Desk) {
    var editor = Editor(old: element, form: Form(element, of: fact))
    for (name, text) in desk.keptTexts[place(of: editor)] ?? [:] {
      if let name = ElementField(rawValue: name) { editor.form.retype(text, at: name) }
    }
    self.editor = editor
  }

  private mutating func leave(_ desk: inout Desk) {
    guard let editor else { return }
    self.editor = nil
    let texts = editor.form.fields.compactMap { field in
      editor.form.text(field.name).map { (field.name.rawValue, $0) }
    }
    let isTyped = editor.form.element(of: fact, otherwise: editor.old) != editor.old
    desk.keep(isTyped ? Dictionary(texts) { first, _ in first } : [:], at: place(of: editor))
    desk.toast = "Nothing was changed; only Enter records."
  }

  private mutating func take(_ elements: [FactElement], _ desk: inout Desk) {
    let taken = taken(desk)
    let new = elements.filter { one in !taken.contains { $0.isSame(as: one) } }
    guard !new.isEmpty else { return desk.toast = "Nothing is open here." }
    for element in new { desk.rejected.remove(place(of: element)) }
    record(
      inOrder(taken + new, desk),
      new.count == 1 ? "One \(fact.element) is taken." : "\(new.count) are taken.", &desk)
    goOn(desk)
  }

  /// Takes an element out of the record; one that was never in it is only marked.
  private mutating func reject(_ desk: inout Desk) {
    guard let row = focused(desk) else { return }
    desk.rejected.insert(place(of: row.element))
    let left = taken(desk).filter { !$0.isSame(as: row.element) }
    if row.state == .taken {
      record(left, "The \(fact.element) is out of the record.", &desk)
    } else if rows(desk).allSatisfy({ $0.state == .rejected }), facts(desk).report?.isReviewed(fact) != true {
      record([], "All are rejected: the record says that there are none.", &desk)
    } else {
      desk.toast = "Rejected, so nothing is recorded of it. \(desk.key(.takeElement)) takes it after all."
    }
    goOn(desk)
  }

  private func stateNone(_ desk: inout Desk) {
    guard taken(desk).isEmpty else {
      return desk.toast = "What is taken stands against it: \(desk.key(.rejectElement)) rejects each first."
    }
    for row in rows(desk) { desk.rejected.insert(place(of: row.element)) }
    record([], "\(fact.label): the report says that there are none.", &desk)
  }

  private mutating func finish(_ desk: inout Desk) {
    guard let editor else { return }
    guard let element = editor.form.element(of: fact, otherwise: editor.old) else {
      self.editor?.form.move(to: .text)
      return desk.toast = "It needs words; Esc leaves it as it was."
    }
    desk.keep([:], at: place(of: editor))
    self.editor = nil
    var elements = taken(desk)
    if let old = editor.old {
      desk.rejected.insert(place(of: old))
      if let place = elements.firstIndex(where: { $0.isSame(as: old) }) { elements.remove(at: place) }
    }
    guard !elements.contains(where: { $0.isSame(as: element) }) else {
      return desk.toast = "The same is listed already."
    }
    desk.rejected.remove(place(of: element))
    record(inOrder(elements + [element], desk), "The \(fact.element) is recorded.", &desk)
  }

  /// As the report has them, what was typed behind them.
  private func inOrder(_ elements: [FactElement], _ desk: Desk) -> [FactElement] {
    let read = FactElement.all(in: facts(desk).proposed?[fact].value) ?? []
    let known = read.compactMap { one in elements.first { $0.isSame(as: one) } }
    return known + elements.filter { one in !known.contains { $0.isSame(as: one) } }
  }

  private func record(_ elements: [FactElement], _ words: String, _ desk: inout Desk) {
    guard let assessment = desk.sheet(about)?.assessment, var report = assessment.reports[report],
      let value = fact.value(listing: elements)
    else { return }
    let passage = facts(desk).proposed?[fact].passages.first
    guard report.take(.set(value, instead: passage), of: fact, by: desk.person.name, on: desk.today) else {
      return
    }
    report.list(elements, as: fact)
    desk.record(assessment.recording(report), of: about, saying: words)
  }

  private mutating func goOn(_ desk: Desk) {
    let rows = rows(desk)
    guard !rows.isEmpty else { return }
    let here = list.focus(count: rows.count)
    guard let next = rows.indices.first(where: { $0 > here && rows[$0].state == .open }) else { return }
    list.move(to: next, count: rows.count, height: listHeight(desk.body))
  }
}
