import Diligence
import Scoring
import TerminalUI

/// The score with everything it is made of: criteria down to the lines that add up, numbers, gates, what would add most,
/// findings; and what would be if an answer, a document or a test were another.
struct ScorecardScreen: Screen {
  let about: Subject
  var outline = ScorecardOutline()
  private(set) var list = ListViewport(focus: 2)
  var editor: WaiverEditor?
  /// Waivers begun and left before they were granted.
  var begun: [GateID: WaiverEditor] = [:]
  /// What the focus is on, which decides what keys mean.
  private(set) var place = Self.listContext
  /// Whether a what-if was under way before this screen showed: then it goes on when the screen is left.
  let cameTrying: Bool

  static let listContext = Context("scorecard")
  static let itemContext = Context("scorecard item")
  /// On a gate that is not clear.
  static let gateContext = Context("scorecard gate")
  static let attemptContext = Context("scorecard attempt")
  static let formContext = Context("scorecard form")
  /// All but the form.
  static let rowContexts: Set<Context> = [listContext, itemContext, gateContext, attemptContext]

  var subject: Subject? { about }
  var title: String { "Scorecard" }
  var isTyping: Bool { editor != nil }
  var context: Context { editor != nil ? Self.formContext : place }

  init(_ subject: Subject, _ desk: Desk) {
    about = subject
    cameTrying = desk.isTrying
    if let scene = ScorecardScene(subject, desk) {
      let rows = outline.rows(of: scene, width: desk.body.width)
      list = ListViewport(
        focus: rows.firstIndex { if case .criterion = $0.about { true } else { false } } ?? 0)
    }
  }

  func rows(_ desk: Desk) -> [ScorecardRow] {
    guard let scene = ScorecardScene(about, desk) else { return [] }
    return outline.rows(of: scene, width: layout(scene, desk.body).list.width - 4)
  }

  func focused(_ desk: Desk) -> ScorecardRow.About {
    let rows = rows(desk)
    return rows.isEmpty ? .nothing : rows[list.focus(count: rows.count)].about
  }

  /// The item that the focus is on or under.
  func focusedItem(_ desk: Desk) -> ItemID? {
    switch focused(desk) {
    case .item(let id), .piece(let id, _), .improvement(let id, _): id
    default: nil
    }
  }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    if editor != nil { return editor?.handle(key) ?? false }
    if let digit = key.typed?.wholeNumberValue, place == Self.itemContext {
      tryDigit(digit, &desk)
      return true
    }
    return move(desk) { list, count, height in list.handle(key, count: count, height: height) }
  }

  mutating func paste(_ text: String, _ desk: inout Desk) { editor?.paste(text) }

  mutating func click(_ target: String, _ desk: inout Desk) {
    guard editor == nil, let row = rowNumber(target) else { return }
    let wasFocused = row == list.focus(count: rows(desk).count)
    _ = move(desk) { list, count, height in
      list.move(to: row, count: count, height: height)
      return true
    }
    if wasFocused { _ = perform(.openRow, &desk) }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    _ = move(desk) { list, count, height in
      list.scroll(by: rows, count: count, height: height)
      return true
    }
  }

  private mutating func move(_ desk: Desk, _ move: (inout ListViewport, Int, Int) -> Bool) -> Bool {
    guard let scene = ScorecardScene(about, desk) else { return false }
    guard move(&list, rows(desk).count, layout(scene, desk.body).list.height) else { return false }
    noteFocus(desk)
    return true
  }

  mutating func noteFocus(_ desk: Desk) {
    switch focused(desk) {
    case .item, .piece, .improvement: place = Self.itemContext
    case .attempt: place = Self.attemptContext
    case .gate(let id):
      let isClear = desk.sheet(about)?.card.gates.contains { $0.gate.id == id && $0.state == .clear } ?? true
      place = isClear ? Self.listContext : Self.gateContext
    default: place = Self.listContext
    }
  }

  /// Goes to a row and scrolls just so far that what stands under it shows as well.
  mutating func focus(on about: ScorecardRow.About, _ desk: Desk) {
    let rows = rows(desk)
    guard let place = rows.firstIndex(where: { $0.about == about }) else { return noteFocus(desk) }
    let last = rows.lastIndex { $0.about == about } ?? place
    _ = move(desk) { list, count, height in
      list.move(to: last, count: count, height: height)
      list.move(to: place, count: count, height: height)
      return true
    }
  }

  mutating func returned(_ desk: inout Desk) { noteFocus(desk) }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) { noteFocus(desk) }
}
