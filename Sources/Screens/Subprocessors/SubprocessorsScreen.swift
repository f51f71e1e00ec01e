import Diligence
import TerminalUI

/// The companies that the vendor relies on, and the short facts noted beside the same answer.
struct SubprocessorsScreen: Screen {
  let about: Subject
  /// The item that asks for them.
  let item: ItemID
  private(set) var list = ListViewport()
  private(set) var editor: Editor?

  /// What is being written: a company or a fact, one that is there or a new one.
  struct Editor: Sendable {
    var target: Target
    var form: Form<PartyField>
    let draft: Int

    enum Target: Equatable {
      case party(Int?)
      case fact(String?)
    }
  }

  enum Row: Equatable {
    case party(Int)
    case fact(String)
  }

  static let listContext = Context("subprocessors")
  static let formContext = Context("subprocessor form")

  var context: Context { editor == nil ? Self.listContext : Self.formContext }
  var isTyping: Bool { editor?.form.isTyping ?? false }
  var subject: Subject? { about }
  var title: String { "Subprocessors, \(item)" }

  /// Nil where the questionnaire has nothing to note them beside.
  init?(_ subject: Subject, _ desk: Desk) {
    let place = desk.worksheets[subject.vendor]?.places[subject.assessment]
    guard let item = desk.sheet(subject)?.itemOfParties(otherwise: place) else { return nil }
    about = subject
    self.item = item
  }

  func details(_ desk: Desk) -> Details { desk.sheet(about)?.answer(to: item).details ?? Details() }

  func rows(_ desk: Desk) -> [Row] {
    let details = details(desk)
    return details.parties.indices.map(Row.party) + details.facts.keys.sorted().map(Row.fact)
  }

  func focusedRow(_ desk: Desk) -> Row? {
    let rows = rows(desk)
    return rows.isEmpty ? nil : rows[list.focus(count: rows.count)]
  }
}

extension Sheet {
  /// Where companies are noted already; else Q05, which asks for them; else the item at hand.
  func itemOfParties(otherwise place: ItemID?) -> ItemID? {
    let items = questionnaire.items
    let noted = items.first { answer(to: $0.id).details?.parties.isEmpty == false }?.id
    return noted ?? questionnaire.item("Q05")?.id ?? place ?? items.first { $0.computation == nil }?.id
  }
}

extension SubprocessorsScreen {
  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    if editor != nil {
      guard editor?.form.handle(key) == true else { return false }
      desk.saveDraftSoon()
      noteDouble(desk)
      return true
    }
    return list.handle(key, count: rows(desk).count, height: listHeight(desk.body))
  }

  mutating func paste(_ text: String, _ desk: inout Desk) {
    editor?.form.paste(text)
    if editor != nil { desk.saveDraftSoon() }
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    if editor?.form.click(target) == true { return desk.saveDraftSoon() }
    guard editor == nil, let row = rowNumber(target) else { return }
    let count = rows(desk).count
    let wasFocused = row == list.focus(count: count)
    list.move(to: row, count: count, height: listHeight(desk.body))
    if wasFocused { _ = perform(.editParty, &desk) }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    list.scroll(by: rows, count: self.rows(desk).count, height: listHeight(desk.body))
  }

  /// Says beside the name that the company is listed already; both may stand.
  private mutating func noteDouble(_ desk: Desk) {
    guard let editor, case .party(let place) = editor.target, let name = editor.form.text(.name) else {
      return
    }
    let isThere = details(desk).parties.enumerated().contains {
      $0.offset != place && $0.element.name.lowercased() == name.lowercased()
    }
    self.editor?.form.setProblem(isThere ? "listed already" : nil, at: .name)
  }
}

extension SubprocessorsScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .addParty: open(.party(nil), Form(nil), &desk)
    case .addFact: open(.fact(nil), Form(fact: nil, nil), &desk)
    case .editParty: edit(&desk)
    case .removeParty: remove(&desk)
    case .leaveText, .finishParty: leave(&desk)
    case .nextField: return handle(.tab, &desk)
    case .undo, .redo:
      save(&desk)
      editor = nil
      return false
    default: return false
    }
    return true
  }

  private mutating func open(_ target: Editor.Target, _ form: Form<PartyField>, _ desk: inout Desk) {
    guard desk.sheet(about) != nil else { return }
    editor = Editor(target: target, form: form, draft: desk.newDraft())
  }

  private mutating func edit(_ desk: inout Desk) {
    let details = details(desk)
    switch focusedRow(desk) {
    case .party(let place): open(.party(place), Form(details.parties[place]), &desk)
    case .fact(let name): open(.fact(name), Form(fact: name, details.facts[name]), &desk)
    case nil: open(.party(nil), Form(nil), &desk)
    }
  }

  private mutating func leave(_ desk: inout Desk) {
    let isWritten = editor?.form.text(.name) != nil || editor?.form.text(.factName) != nil
    record(saysWhat: true, &desk)
    if !isWritten { desk.toast = "Without a name nothing is noted; what was there stays." }
    editor = nil
  }

  mutating func save(_ desk: inout Desk) { record(saysWhat: false, &desk) }

  private mutating func record(saysWhat: Bool, _ desk: inout Desk) {
    guard let editor else { return }
    var details = details(desk)
    let words: String
    switch editor.target {
    case .party(let place):
      guard let party = editor.form.party else { return }
      words = "\(party.name.prefix(30)) is noted."
      self.editor?.target = .party(details.put(party, at: place))
    case .fact(let old):
      guard let name = editor.form.text(.factName) else { return }
      words = "\(name.prefix(30)) is noted."
      if let old, old != name { details.facts[old] = nil }
      details.facts[name] = editor.form.text(.factText) ?? ""
      self.editor?.target = .fact(name)
    }
    record(details, saying: saysWhat ? words : nil, draft: editor.draft, &desk)
    focusOnEdited(desk)
  }

  private func record(_ details: Details, saying words: String?, draft: Int? = nil, _ desk: inout Desk) {
    guard let sheet = desk.sheet(about) else { return }
    var answer = sheet.answer(to: item)
    answer.details = details == Details() ? nil : details
    desk.record([sheet.answer(item, answer)], of: about, saying: words, draft: draft)
  }

  private mutating func focusOnEdited(_ desk: Desk) {
    let rows = rows(desk)
    let row: Row? =
      switch editor?.target {
      case .party(let place): place.map(Row.party)
      case .fact(let name): name.map(Row.fact)
      case nil: nil
      }
    guard let place = row.flatMap(rows.firstIndex) else { return }
    list.move(to: place, count: rows.count, height: listHeight(desk.body))
  }

  private func remove(_ desk: inout Desk) {
    var details = details(desk)
    switch focusedRow(desk) {
    case .party(let place):
      let gone = details.parties.remove(at: place)
      record(details, saying: "\(gone.name.prefix(30)) is removed.", &desk)
    case .fact(let name):
      details.facts[name] = nil
      record(details, saying: "\(name.prefix(30)) is removed.", &desk)
    case nil: desk.toast = "Nothing is noted yet; a adds a company."
    }
  }

  /// Names what was lost against somebody else's change, so that it can be written again.
  mutating func answered(_ answer: Answered, _ desk: inout Desk) {
    guard case .conflict(let yours, _, _) = answer else { return }
    editor = nil
    let stands = details(desk)
    for case .answerGiven(_, item, _, let mine) in yours {
      let lost = mine?.details?.parties.filter { !stands.parties.contains($0) }.map(\.name) ?? []
      let facts = mine?.details?.facts.filter { stands.facts[$0.key] != $0.value }.map(\.key).sorted() ?? []
      guard !lost.isEmpty || !facts.isEmpty else { continue }
      desk.toast = (desk.toast ?? "") + " Not noted: \((lost + facts).joined(separator: ", ").prefix(80))."
    }
  }
}

extension Details {
  /// Puts a company where one stands, or behind the others; returns its place.
  fileprivate mutating func put(_ party: Party, at place: Int?) -> Int {
    if let place, parties.indices.contains(place) {
      parties[place] = party
      return place
    }
    parties.append(party)
    return parties.count - 1
  }
}
