import Diligence
import Scoring

// Going to the next thing to do, or the one before.
extension InterviewScreen {
  /// Which items a jump stops at.
  enum Goal {
    case open, openCritical, unproven

    func fits(_ item: Item, _ score: ItemScore) -> Bool {
      switch self {
      case .open: score.standing == .open
      case .openCritical: score.standing == .open && item.importance == .critical
      case .unproven: score.isUnproven
      }
    }

    /// What the toast says where no item is left to go to.
    var reached: String {
      switch self {
      case .open: "Nothing open any more."
      case .openCritical: "Nothing of critical importance is open any more."
      case .unproven: "Every good answer is proven, or none is there yet."
      }
    }
  }

  /// Goes to the next item, or with -1 the one before, that fits; round the end to the start.
  mutating func jump(_ step: Int, to goal: Goal, _ desk: inout Desk) {
    guard let sheet = sheet(desk) else { return }
    let items = sheet.questionnaire.sections.flatMap { sheet.questionnaire.items(in: $0.id) }
    let here = place(of: focusedRow(desk), in: items, step)
    for distance in 1...max(1, items.count) {
      let item = items[((here + step * distance) % items.count + items.count) % items.count]
      if let score = sheet.score(of: item.id), goal.fits(item, score) {
        return focus(on: .item(item.id), &desk)
      }
    }
    desk.toast = goal.reached
  }

  /// Where a jump starts: at the item of the row, or from a section so that its first or the one before comes next.
  private func place(of row: InterviewRow?, in items: [Item], _ step: Int) -> Int {
    switch row {
    case .item(let id), .piece(let id, _): items.firstIndex { $0.id == id } ?? 0
    case .section(let id): (items.firstIndex { $0.section == id } ?? 0) - (step > 0 ? 1 : 0)
    case nil: 0
    }
  }

  mutating func jumpSection(_ step: Int, _ desk: inout Desk) {
    let rows = rows(desk)
    let here = list.focus(count: rows.count)
    let sections = rows.indices.filter { if case .section = rows[$0] { true } else { false } }
    let next = step > 0 ? sections.first { $0 > here } : sections.last { $0 < here }
    if let next {
      focus(on: rows[next], &desk)
    } else {
      desk.toast = step > 0 ? "This is the last section." : "This is the first section."
    }
  }
}
