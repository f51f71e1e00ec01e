import Diligence
import Scoring
import TerminalUI

// The assistant: the criteria in order first, then the rank-order centroid or points for each.
extension WeightsScreen {
  /// Puts the criteria in the order of their weights, or in the one recorded, and tries the weights of that order.
  mutating func beginSwing(_ desk: inout Desk) {
    guard let sheet = desk.sheet(about) else { return }
    let criteria = sheet.questionnaire.criteria.map(\.id)
    let order = SwingOrder(criteria, weights: shown(sheet), sheet.assessment.weighing)
    let before = tried(sheet)
    swinging = Swinging(order: order, before: before, depth: past.count)
    past.append(before)
    future = []
    attempt(Tried(order), &desk, saying: "By order.")
    desk.toast =
      "\(desk.key(.raise)) and \(desk.key(.lower)) move a criterion, \(desk.key(.turnTie)) ties it. "
      + "Nothing is recorded yet."
  }

  var focusedSwing: CriterionID? {
    guard let swinging else { return nil }
    let criteria = swinging.order.criteria
    return criteria.isEmpty ? nil : criteria[swinging.list.focus(count: criteria.count)]
  }

  mutating func shift(isUp: Bool, _ desk: inout Desk) {
    changeOrder(&desk) { order, id in
      if isUp { order.raise(id) } else { order.lower(id) }
      return "\(id) \(isUp ? "up" : "down")."
    }
  }

  mutating func turnTie(_ desk: inout Desk) {
    guard let id = focusedSwing, var order = swinging?.order else { return }
    guard order.turnTie(id) else {
      return desk.toast = "\(id) stands first; there is nothing above to tie it with."
    }
    changeOrder(&desk) { changed, _ in
      changed = order
      return (order.place(of: id).map { order.ranks[$0.rank].criteria.count } ?? 1) > 1
        ? "\(id) tied." : "\(id) alone."
    }
  }

  /// From the order alone to points, or back.
  mutating func turnMethod(_ desk: inout Desk) {
    changeOrder(&desk) { order, _ in
      order.usesPoints.toggle()
      return order.usesPoints ? "By points." : "By order alone."
    }
  }

  mutating func stepPoints(by amount: Double, _ desk: inout Desk) {
    guard let id = focusedSwing, let order = swinging?.order, let now = order.points(of: id) else { return }
    guard order.usesPoints else {
      return desk.toast = "The order alone weighs here. \(desk.key(.turnMethod)) goes on to points."
    }
    let next = min(max(now + amount, min(now, 1)), Weighing.mostPoints)
    guard next != now else { return desk.toast = "Points are above 0 and go up to 100." }
    give(next, to: id, &desk)
  }

  mutating func give(_ points: Double, to id: CriterionID, _ desk: inout Desk) {
    changeOrder(&desk) { order, _ in
      order.give(points, to: id)
      return "\(id) has \(numberText(points)) points."
    }
  }

  /// Changes the order, tries what it gives, and keeps the focus on the criterion that moved.
  private mutating func changeOrder(
    _ desk: inout Desk, _ change: (inout SwingOrder, CriterionID) -> String
  ) {
    guard let id = focusedSwing, var order = swinging?.order, let sheet = desk.sheet(about) else { return }
    let words = change(&order, id)
    guard order != swinging?.order else { return desk.toast = "\(id) is at the end already." }
    past.append(tried(sheet))
    future = []
    swinging?.order = order
    focusSwing(on: id, desk)
    attempt(Tried(order), &desk, saying: words)
  }

  mutating func focusSwing(on id: CriterionID, _ desk: Desk) {
    guard let swinging, let sheet = desk.sheet(about) else { return }
    let criteria = swinging.order.criteria
    guard let place = criteria.firstIndex(of: id) else { return }
    let height = layout(desk.body, sheet).weightRows
    self.swinging?.list.move(to: place, count: criteria.count, height: height)
  }

  mutating func leaveSwing(_ desk: inout Desk) {
    guard let left = swinging else { return }
    swinging = nil
    (past, future) = (Array(past.prefix(left.depth)), [])
    attempt(left.before, &desk, saying: "The weights are as before.")
    desk.toast = "The weights are as before."
  }

  /// Keys that the list of the assistant takes itself: moving along it, and digits as points.
  mutating func handleSwing(_ key: Key, _ desk: inout Desk) -> Bool {
    guard let swinging, let sheet = desk.sheet(about) else { return false }
    if let typed = key.typed, typed == "." || typed.isASCII && typed.isNumber {
      guard swinging.order.usesPoints else {
        desk.toast = "The order alone weighs here. \(desk.key(.turnMethod)) goes on to points."
        return true
      }
      typing = TextField(String(typed))
      desk.toast = nil
      return true
    }
    if key == .pageDown || key == .pageUp {
      scrollOrder(by: key == .pageDown ? 10 : -10, desk)
      return true
    }
    let height = layout(desk.body, sheet).weightRows
    return self.swinging?.list.handle(key, count: swinging.order.criteria.count, height: height) ?? false
  }
}

// Why somebody weighs like this, typed on one line.
extension WeightsScreen {
  mutating func beginReason(_ desk: inout Desk) {
    guard let sheet = desk.sheet(about) else { return }
    reason = TextField((swinging?.order.rationale ?? sheet.assessment.weighing?.rationale) ?? "")
    desk.toast = nil
  }

  mutating func takeReason(_ desk: inout Desk) {
    guard let text = reason?.text.trimmed, let sheet = desk.sheet(about) else { return }
    reason = nil
    var new = tried(sheet)
    let rationale = text.isEmpty ? nil : text
    if swinging != nil {
      swinging?.order.rationale = rationale
      new = swinging.map { Tried($0.order) } ?? new
    } else {
      new.weighing = new.weighing ?? Weighing(method: sheet.assessment.weights.isEmpty ? .preset : .direct)
      new.weighing?.rationale = rationale
      if rationale == nil, new.weighing == Weighing(method: .preset) { new.weighing = nil }
    }
    guard new.weighing != sheet.assessment.weighing else { return desk.toast = "The reason is as it was." }
    past.append(tried(sheet))
    future = []
    attempt(new, &desk, saying: rationale == nil ? "No reason is given." : "The reason is noted.")
  }
}
