import Diligence
import Scoring
import TerminalUI

/// The score with everything it is made of: criteria down to the lines that add up, gates, what would add most, findings.
struct ScorecardScreen: Screen {
  let about: Subject
  private(set) var outline = ScorecardOutline()
  private(set) var list = ListViewport(focus: 2)
  private(set) var editor: ScorecardEditor?
  /// Waivers begun and left before they were granted.
  private var begun: [GateID: ScorecardEditor] = [:]
  /// Whether the focus is on a gate, where w accepts its risk.
  private(set) var isOnGate = false

  static let listContext = Context("scorecard")
  static let gateContext = Context("scorecard gate")
  static let formContext = Context("scorecard form")

  var subject: Subject? { about }
  var title: String { "Scorecard" }
  var isTyping: Bool { editor != nil }
  var context: Context { editor != nil ? Self.formContext : isOnGate ? Self.gateContext : Self.listContext }

  init(_ subject: Subject) { about = subject }

  func rows(_ desk: Desk) -> [ScorecardRow] {
    guard let sheet = desk.sheet(about) else { return [] }
    return outline.rows(of: sheet, width: layout(sheet, desk.body).list.width - 4)
  }

  func focused(_ desk: Desk) -> ScorecardRow.About {
    let rows = rows(desk)
    return rows.isEmpty ? .nothing : rows[list.focus(count: rows.count)].about
  }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    if editor != nil { return editor?.handle(key) ?? false }
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
    guard let sheet = desk.sheet(about) else { return false }
    guard move(&list, rows(desk).count, layout(sheet, desk.body).list.height) else { return false }
    noteFocus(desk)
    return true
  }

  private mutating func noteFocus(_ desk: Desk) {
    if case .gate = focused(desk) { isOnGate = true } else { isOnGate = false }
  }

  private mutating func focus(on about: ScorecardRow.About, _ desk: Desk) {
    guard let place = rows(desk).firstIndex(where: { $0.about == about }) else { return }
    _ = move(desk) { list, count, height in
      list.move(to: place, count: count, height: height)
      return true
    }
  }

  mutating func returned(_ desk: inout Desk) { noteFocus(desk) }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) { noteFocus(desk) }
}

extension ScorecardScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .openRow: openRow(&desk)
    case .closeRow: closeRow(desk)
    case .openItem: openItem(&desk)
    case .editWeight: editWeight(&desk)
    case .resetWeights: resetWeights(&desk)
    case .waive: waive(&desk)
    case .withdrawWaiver: withdraw(&desk)
    case .leaveText: leave(&desk)
    case .finishScoreForm: finish(&desk)
    case .nextField: return handle(.tab, &desk)
    case .undo: turn(&desk) { $0.undo($1) }
    case .redo: turn(&desk) { $0.redo($1) }
    default: return false
    }
    return true
  }

  private mutating func turn(_ desk: inout Desk, _ turn: (inout Desk, Subject) -> Void) {
    turn(&desk, about)
    noteFocus(desk)
  }

  private mutating func openRow(_ desk: inout Desk) {
    let row = focused(desk)
    switch row {
    case .criterion, .item, .gate:
      if outline.open.remove(row) == nil { outline.open.insert(row) }
      focus(on: row, desk)
    case .improvement, .finding: openItem(&desk)
    case .nothing: break
    }
  }

  /// Left: hides what is under the row, or goes up to the criterion that the item is under.
  private mutating func closeRow(_ desk: Desk) {
    let row = focused(desk)
    if outline.open.remove(row) != nil { return focus(on: row, desk) }
    guard case .item(let id) = row, let item = desk.sheet(about)?.score(of: id) else { return }
    outline.open.remove(.criterion(item.criterion))
    focus(on: .criterion(item.criterion), desk)
  }

  /// Goes to the interview, or to the reports where the row is about one.
  private func openItem(_ desk: inout Desk) {
    let sheet = desk.sheet(about)
    let item: ItemID? =
      switch focused(desk) {
      case .item(let id), .improvement(let id, _): id
      case .finding(let id, _): id
      case .gate(let id): sheet?.card.gates.first { $0.gate.id == id }?.item
      case .criterion, .nothing: nil
      }
    let isComputed = item.flatMap { sheet?.questionnaire.item($0)?.computation } != nil
    if let item, !isComputed {
      desk.remember(item, of: about)
      Destinations.go(.interview, from: about, &desk)
    } else if isComputed || isAboutReports(focused(desk), sheet) {
      Destinations.go(.reports, from: about, &desk)
    } else {
      desk.toast = "o on an item, a gate or a finding opens what it is about."
    }
  }

  private func isAboutReports(_ row: ScorecardRow.About, _ sheet: Sheet?) -> Bool {
    switch row {
    case .finding(_, let report): report != nil
    case .gate(let id): sheet?.card.gates.contains { $0.gate.id == id && $0.gate.isOnReportRecord } ?? false
    default: false
    }
  }
}

extension ScorecardScreen {
  private mutating func editWeight(_ desk: inout Desk) {
    guard let sheet = desk.sheet(about) else { return }
    let id: CriterionID? =
      switch focused(desk) {
      case .criterion(let id): id
      case .item(let id): sheet.score(of: id)?.criterion
      default: nil
      }
    guard let criterion = sheet.questionnaire.criteria.first(where: { $0.id == id }) else {
      return desk.toast = "e on a criterion changes its weight."
    }
    editor = .weight(of: criterion, now: sheet.assessment.weights[criterion.id] ?? criterion.weight)
  }

  private func resetWeights(_ desk: inout Desk) {
    guard desk.sheet(about)?.assessment.weights.isEmpty == false else {
      return desk.toast = "The weights are the questionnaire's own."
    }
    desk.record(
      [.weightsChanged(about.assessment, [:])], of: about, saying: "The questionnaire's weights hold again.")
  }

  private mutating func waive(_ desk: inout Desk) {
    guard case .gate(let id) = focused(desk), let sheet = desk.sheet(about),
      let gate = sheet.card.gates.first(where: { $0.gate.id == id })
    else { return desk.toast = "w on a gate accepts the risk behind it." }
    guard gate.state != .clear else {
      return desk.toast = "This gate is clear, so there is no risk to accept."
    }
    editor = begun[id] ?? .waiver(of: id, gate.waiver, until: sheet.card.decisionDate)
  }

  private func withdraw(_ desk: inout Desk) {
    guard case .gate(let id) = focused(desk), desk.sheet(about)?.assessment.waivers[id] != nil else {
      return desk.toast = "No risk acceptance is recorded here."
    }
    desk.record(
      [.waiverGranted(about.assessment, id, nil)], of: about, saying: "The risk acceptance is withdrawn.")
  }

  /// Esc: a weight that can be read is taken; a waiver is kept as it is, since only Enter grants it.
  private mutating func leave(_ desk: inout Desk) {
    switch editor {
    case .weight: takeWeight(&desk, otherwise: "The weight stays as it was: it has to be a number above 0.")
    case .waiver(let gate, _):
      begun[gate] = editor
      desk.toast = "Not granted yet. w comes back to what you typed; Enter in its last field grants it."
    case nil: break
    }
    editor = nil
  }

  private mutating func finish(_ desk: inout Desk) {
    guard let sheet = desk.sheet(about) else { return }
    switch editor {
    case .weight(let id, var form):
      if form.weight == nil {
        form.setProblem("a number above 0, such as 12.5", at: .weight)
        editor = .weight(id, form)
      } else {
        takeWeight(&desk, otherwise: "")
        editor = nil
      }
    case .waiver(let gate, var form):
      guard let waiver = form.waiver(of: gate, at: sheet.card.decisionDate) else {
        form.showProblems(at: sheet.card.decisionDate)
        editor = .waiver(gate, form)
        return
      }
      begun[gate] = nil
      editor = nil
      desk.record(
        [.waiverGranted(about.assessment, gate, waiver)], of: about,
        saying: "\(waiver.by.prefix(30)) accepts the risk until \(waiver.expires).")
    case nil: break
    }
  }

  private func takeWeight(_ desk: inout Desk, otherwise words: String) {
    guard case .weight(let id, let form) = editor, let sheet = desk.sheet(about) else { return }
    guard let weight = form.weight else { return desk.toast = words }
    var weights = sheet.assessment.weights
    weights[id] = weight == sheet.questionnaire.defaultWeights[id] ? nil : weight
    desk.record(
      [.weightsChanged(about.assessment, weights)], of: about,
      saying: "\(id) weighs \(numberText(weight)) now.")
  }
}
