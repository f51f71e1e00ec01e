import Diligence
import TerminalUI

/// A report read twice: the person types each fact with the proposals out of sight, then both readings stand side by side.
///
/// What is typed is kept for the session and recorded only where a side is taken.
struct OwnReadingScreen: Screen {
  let about: Subject
  let id: ReportID
  var list = ListViewport()
  var editor: OwnFactEditor?
  /// Whether both readings show.
  var isComparing = false

  static let listContext = Context("own reading")
  static let formContext = Context("own reading form")
  static let compareContext = Context("readings compared")

  var context: Context {
    editor != nil ? Self.formContext : isComparing ? Self.compareContext : Self.listContext
  }
  var isTyping: Bool { editor?.form.isTyping ?? false }
  var subject: Subject? { about }
  var title: String { isComparing ? "Two readings of \(id)" : "My reading of \(id)" }

  init(_ subject: Subject, _ report: ReportID) {
    about = subject
    id = report
  }

  var place: ReportPlace { ReportPlace(assessment: about.assessment, report: id) }
  let rows = ReportFact.allCases

  var fact: ReportFact { rows[list.focus(count: rows.count)] }
  func own(_ desk: Desk) -> [ReportFact: OwnFact] { desk.ownReadings[place] ?? [:] }
  func facts(_ desk: Desk) -> FactsAtHand { desk.facts(of: id, about) }

  func agreement(on fact: ReportFact, _ desk: Desk) -> Agreement {
    Agreement(own(desk)[fact], facts(desk).proposed?[fact] ?? .notFound)
  }

  /// `14 of 17 agree, 4 not typed`: of the facts that the person typed, and how many only the document gives.
  func summary(_ desk: Desk) -> String {
    let own = own(desk)
    let same = own.keys.count { agreement(on: $0, desk) == .same }
    let left = rows.count { own[$0] == nil && agreement(on: $0, desk) == .onlyReading }
    return "\(same) of \(own.count) agree\(left == 0 ? "" : ", \(left) not typed")"
  }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    if editor != nil { return editor?.form.handle(key) == true }
    return list.handle(key, count: rows.count, height: listHeight(desk.body))
  }

  mutating func paste(_ text: String, _ desk: inout Desk) { editor?.form.paste(text) }

  mutating func click(_ target: String, _ desk: inout Desk) {
    if editor?.form.click(target) == true { return }
    guard editor == nil, let row = rowNumber(target) else { return }
    let wasFocused = row == list.focus(count: rows.count)
    list.move(to: row, count: rows.count, height: listHeight(desk.body))
    if wasFocused, !isComparing { _ = perform(.typeOwnFact, &desk) }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    list.scroll(by: rows, count: self.rows.count, height: listHeight(desk.body))
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) {
    if case .reading(about.assessment, id, .done) = answer { desk.toast = "The file is read." }
  }
}

extension OwnReadingScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .back where isComparing: isComparing = false
    case .typeOwnFact: editor = OwnFactEditor(fact, own(desk)[fact])
    case .finishOwnFact: finish(&desk)
    case .leaveText:
      editor = nil
      desk.toast = "\(fact.label) is left as it was; only Enter keeps it."
    case .absentOwnFact: set(.absent, &desk)
    case .clearOwnFact: set(nil, &desk)
    case .compareReadings: compare(&desk)
    case .takeOwnFact: takeMine(&desk)
    case .takeReadFact: takeTheirs(&desk)
    case .undo, .redo:
      editor = nil
      return false
    default: return false
    }
    return true
  }

  private mutating func finish(_ desk: inout Desk) {
    guard let editor else { return }
    if let problem = editor.problem { return self.editor?.form.setProblem(problem, at: .value) ?? () }
    self.editor = nil
    if let own = editor.own { set(own, &desk) }
  }

  mutating func set(_ own: OwnFact?, _ desk: inout Desk) {
    desk.ownReadings[place, default: [:]][fact] = own
    list.move(by: 1, count: rows.count, height: listHeight(desk.body))
  }

  private mutating func compare(_ desk: inout Desk) {
    if isComparing { return isComparing = false }
    guard facts(desk).proposed != nil else {
      return desk.toast = "The file is not read, so there is nothing to compare with."
    }
    guard !own(desk).isEmpty else {
      return desk.toast = "Type what you read first: \(desk.key(.typeOwnFact)) types a fact."
    }
    isComparing = true
    desk.toast = "\(summary(desk)). Nothing is recorded until you take a side."
  }

  private func takeMine(_ desk: inout Desk) {
    guard let own = own(desk)[fact] else { return desk.toast = "You typed nothing for \(fact.label)." }
    guard case .value(let value) = own, !fact.isList else {
      return desk.toast =
        own == .absent
        ? "That the report does not say it is nothing to record; the facts screen can reject what was read."
        : "Its parts are taken one by one, on the screen of the facts."
    }
    let passages = facts(desk).proposed?[fact].passages ?? []
    let same = passages.first { $0.value == value }
    take(same.map(FactReview.confirm) ?? .set(value, instead: passages.first), same != nil, &desk)
  }

  private func takeTheirs(_ desk: inout Desk) {
    let proposed = facts(desk).proposed?[fact] ?? .notFound
    guard let passage = proposed.passages.first else {
      return desk.toast = "\(fact.label): nothing was read that could be taken."
    }
    guard proposed.status == .found else {
      return desk.toast = "The report contradicts itself here: the screen of the facts shows each place."
    }
    take(.confirm(passage), true, &desk)
  }

  private func take(_ review: FactReview, _ isAsRead: Bool, _ desk: inout Desk) {
    let found = facts(desk).proposed?[fact].passages.isEmpty == false
    var screen = FactsScreen(about, id, &desk)
    screen.take(review, of: fact, isAsRead ? "confirmed" : found ? "corrected" : "typed", &desk)
  }
}

extension Move {
  static let ownReading = Move("own-reading")
  static let typeOwnFact = Move("own-reading.type")
  static let finishOwnFact = Move("own-reading.finish")
  static let absentOwnFact = Move("own-reading.absent")
  static let clearOwnFact = Move("own-reading.clear")
  static let compareReadings = Move("own-reading.compare")
  static let takeOwnFact = Move("own-reading.take-mine")
  static let takeReadFact = Move("own-reading.take-read")
}

extension OwnReadingScreen {
  static let actions: [ScreenAction] = [
    .back(in: [listContext, compareContext]),
    .leaveText("Leave the fact as it was", in: [formContext]),
    Action(.finishOwnFact, "Keep what was typed and go on", hint: "keep", keys: [.enter], in: [formContext]),
    Action(
      .typeOwnFact, "Type the fact as you read it", hint: "type", keys: [.enter, .character("e")],
      synonyms: ["edit"], in: [listContext]),
    Action(
      .absentOwnFact, "Say that the report does not tell it", hint: "not there", keys: [.character("x")],
      synonyms: ["absent", "missing"], in: [listContext]),
    Action(
      .clearOwnFact, "Forget what was typed for the fact", hint: "clear", keys: [.backspace, .delete],
      in: [listContext]),
    Action(
      .compareReadings, "Show both readings, or go back to typing", hint: "compare",
      keys: [.character("c")], synonyms: ["agreement", "check"], in: [listContext, compareContext]),
    Action(
      .takeOwnFact, "Record the fact as you read it", hint: "take mine", keys: [.character("m")],
      synonyms: ["own"], in: [compareContext]),
    Action(
      .takeReadFact, "Record the fact as it was read from the file", hint: "take the file's",
      keys: [.character("f")], synonyms: ["proposal"], in: [compareContext]),
  ]
}
