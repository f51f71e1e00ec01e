import Diligence
import Scoring
import TerminalUI

extension ScorecardScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .openRow: openRow(&desk)
    case .closeRow: closeRow(desk)
    case .openItem: openItem(&desk)
    case .weights: openWeights(&desk)
    case .waive: waive(&desk)
    case .withdrawWaiver: withdraw(&desk)
    case .leaveText: leaveWaiver(&desk)
    case .finishScoreForm: grant(&desk)
    case .nextField: return handle(.tab, &desk)
    case .scorecard: desk.toast = "This is the scorecard; Esc goes back."
    default: return performWhatIf(move, &desk)
    }
    return true
  }

  /// Does something that may change the rows, with the focus staying on what it is on.
  mutating func keepingFocus(_ desk: inout Desk, _ change: (inout Self, inout Desk) -> Void) {
    let row = focused(desk)
    change(&self, &desk)
    focus(on: row, desk)
  }

  private mutating func openRow(_ desk: inout Desk) {
    let row = focused(desk)
    switch row {
    case .criterion, .item, .gate, .number, .policy, .paths:
      if outline.open.remove(row) == nil { outline.open.insert(row) }
      focus(on: row, desk)
    case .improvement, .finding, .step, .piece: openItem(&desk)
    case .attempt: desk.toast = "\(desk.key(.dropAttempt)) takes this one back, and leaves the others."
    case .nothing: break
    }
  }

  /// Left: hides what is under the row, or goes up to what the row is under.
  private mutating func closeRow(_ desk: Desk) {
    let row = focused(desk)
    if outline.open.remove(row) != nil { return focus(on: row, desk) }
    switch row {
    case .piece(let item, _):
      outline.open.remove(.item(item))
      focus(on: .item(item), desk)
    case .item(let id):
      guard let criterion = desk.sheet(about)?.score(of: id)?.criterion else { return }
      outline.open.remove(.criterion(criterion))
      focus(on: .criterion(criterion), desk)
    default: break
    }
  }

  /// Goes to the interview, or to the reports where the row is about one.
  private func openItem(_ desk: inout Desk) {
    let sheet = desk.sheet(about)
    let row = focused(desk)
    let item: ItemID? =
      switch row {
      case .finding(let id, _), .step(_, _, let id, _): id
      case .gate(let id): sheet?.card.gates.first { $0.gate.id == id }?.item
      default: focusedItem(desk)
      }
    let isComputed = item.flatMap { sheet?.questionnaire.item($0)?.computation } != nil
    if let item, !isComputed {
      desk.remember(item, of: about)
      Destinations.go(.interview, from: about, &desk)
    } else if isComputed || isAboutReports(row, sheet) {
      Destinations.go(.reports, from: about, &desk)
    } else if row == .number(.tier) || row == .number(.threshold) {
      Destinations.go(.intake, from: about, &desk)
    } else {
      desk.toast = "\(desk.key(.openItem)) on an item, a gate or a finding opens what it is about."
    }
  }

  private func isAboutReports(_ row: ScorecardRow.About, _ sheet: Sheet?) -> Bool {
    switch row {
    case .finding(_, let report), .step(_, _, _, let report): report != nil
    case .gate(let id): sheet?.card.gates.contains { $0.gate.id == id && $0.gate.isOnReportRecord } ?? false
    default: false
    }
  }

  /// Opens the weights on the criterion at hand.
  private func openWeights(_ desk: inout Desk) {
    let criterion: CriterionID? =
      switch focused(desk) {
      case .criterion(let id): id
      case .item(let id): desk.sheet(about)?.score(of: id)?.criterion
      default: nil
      }
    WeightsScreen.show(about, focus: criterion, &desk)
  }
}

// The acceptance of the risk behind a gate.
extension ScorecardScreen {
  /// Of the gate at hand; elsewhere of the first that is tripped, or else open, which gets the focus.
  private mutating func waive(_ desk: inout Desk) {
    guard let sheet = desk.sheet(about), let gate = gateToAccept(sheet, desk) else {
      return desk.toast = "No gate stands in the way, so there is no risk to accept."
    }
    guard gate.state != .clear else {
      return desk.toast = "This gate is clear: there is no risk behind it to accept."
    }
    focus(on: .gate(gate.gate.id), desk)
    editor = begun[gate.gate.id] ?? WaiverEditor(of: gate, in: sheet)
  }

  private func gateToAccept(_ sheet: Sheet, _ desk: Desk) -> GateResult? {
    let gates = sheet.card.gates
    if case .gate(let id) = focused(desk) { return gates.first { $0.gate.id == id } }
    return gates.first { $0.state == .tripped } ?? gates.first(where: \.isInTheWay)
  }

  private mutating func withdraw(_ desk: inout Desk) {
    guard case .gate(let id) = focused(desk), desk.sheet(about)?.assessment.waivers[id] != nil else {
      return desk.toast = "No risk acceptance is recorded here."
    }
    let change = Change.waiverGranted(about.assessment, id, nil)
    keepingFocus(&desk) {
      $1.record([change], of: $0.about, saying: "The risk acceptance is withdrawn.")
    }
  }

  /// Esc: what is typed is kept, since only Enter in the last field accepts the risk.
  private mutating func leaveWaiver(_ desk: inout Desk) {
    guard let editor else { return }
    begun[editor.gate] = editor
    self.editor = nil
    desk.toast =
      "Not accepted yet. \(desk.key(.waive)) on the gate comes back to what you typed; Enter in its last field accepts."
  }

  private mutating func grant(_ desk: inout Desk) {
    guard var editor else { return }
    guard let waiver = editor.waiver else {
      editor.showProblems()
      return self.editor = editor
    }
    begun[editor.gate] = nil
    self.editor = nil
    let change = Change.waiverGranted(about.assessment, editor.gate, waiver)
    let remark = editor.remark(on: waiver.expires).map { " It is \($0)." } ?? ""
    let words = "Risk accepted by \(waiver.by.truncated(to: 30)) until \(waiver.expires).\(remark)"
    keepingFocus(&desk) { $1.record([change], of: $0.about, saying: words) }
  }
}
