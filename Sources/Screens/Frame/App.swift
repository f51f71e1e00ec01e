package import Diligence
import TerminalUI

/// The screens of duly: a stack of them over the portfolio, with palette and help above any.
///
/// Pure: it takes messages, returns effects, and draws itself. See ``Request`` for the world's side.
package struct App: Sendable {
  var desk: Desk
  /// The portfolio at the bottom; the last one shows.
  private(set) var stack: [any Screen]
  private(set) var overlay: Overlay?
  /// How many unsaved changes the person knew of when asked whether to leave; nil while nobody was asked.
  private var leaving: Int?

  /// Something that lies over the screen and takes the keys.
  enum Overlay: Sendable {
    case palette(Palette<Move, Context>)
    case help(HelpPage<Move, Context>)
    case conflict(ConflictChoice)
  }

  /// `lines` fills the first frame; nil paints an empty portfolio that is filled when the request is answered. `unread`
  /// says how many vendors there are behind them; the first effects ask for all.
  /// `assessment` is the one shown of the vendor that ``firstEffects(opening:)`` opens; nil for its newest.
  package init(
    today: Day, person: Person, lines: [VendorSummary]? = nil, unread: Int = 0,
    isSample: Bool = false, keys: KeyMap = .standard, opening assessment: AssessmentID? = nil
  ) {
    desk = Desk(today: today, person: person, lines: lines, isSample: isSample, keys: keys)
    desk.unread = unread
    stack = [PortfolioScreen(lines, isSample: isSample, opening: assessment)]
  }

  /// What to ask for once the first frame is painted; `vendor` opens that vendor's interview at once.
  package func firstEffects(opening vendor: VendorID? = nil) -> [Effect] {
    let first: [Request] = desk.lines == nil || desk.unread > 0 ? [.portfolio] : []
    return (first + [vendor.map(Request.open)].compactMap { $0 }).map(Effect.request) + [.lookSoon]
  }

  var top: any Screen { stack[stack.count - 1] }

  /// Records what was typed and not recorded yet.
  private mutating func saveDraft() {
    desk.hasDraft = false
    stack[stack.count - 1].save(&desk)
  }

  /// Takes in one message and says what is to be done after the next frame.
  package mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .event(let event): take(event)
    case .answered(let answer):
      desk.take(answer, showing: top.subject?.vendor)
      stack[stack.count - 1].answered(answer, &desk)
    case .saveDraft: saveDraft()
    case .look:
      desk.tryAgain()
      desk.ask(.look)
      desk.want(.lookSoon)
    }
    travel()
    showConflict()
    return desk.takeEffects()
  }

  private mutating func take(_ event: TerminalEvent) {
    switch event {
    case .key(let key): take(key)
    case .paste(let text): paste(text)
    case .mouse(let mouse): take(mouse)
    case .resized(let size): desk.size = size
    case .ending:
      saveDraft()
      desk.tryAgain()
    case .focus(let gained): if gained { desk.ask(.look) } else { saveDraft() }
    case .resumed: break
    }
  }

  /// Asks about a conflict once nobody is in the middle of a text or a list of actions.
  private mutating func showConflict() {
    guard overlay == nil, !top.isTyping, let conflict = desk.conflicts.first else { return }
    overlay = .conflict(ConflictChoice(conflict))
  }

  private mutating func paste(_ text: String) {
    switch overlay {
    case .palette(var palette):
      palette.paste(text)
      overlay = .palette(palette)
    case .help(var page):
      page.paste(text)
      overlay = .help(page)
    case .conflict: break
    case nil: stack[stack.count - 1].paste(text, &desk)
    }
  }

  /// Leaves and opens screens as the last move asked for; a screen that is covered or left saves its texts first.
  private mutating func travel() {
    for trip in desk.takeTrips() {
      saveDraft()
      switch trip {
      case .show(let screen): stack.append(screen)
      case .replace(let screen):
        if stack.count > 1 { stack.removeLast() }
        stack.append(screen)
      case .back:
        if stack.count > 1 { stack.removeLast() }
        stack[stack.count - 1].returned(&desk)
      }
    }
  }
}

extension App {
  private mutating func take(_ key: Key) {
    if overlay != nil { return overlayTake(key) }
    if stack[stack.count - 1].handle(key, &desk) {
      leaving = nil
    } else if let move = keys.action(for: key, in: top.context, typing: top.isTyping) {
      perform(move)
    }
  }

  /// The actions with the keys that are in force.
  var keys: ActionTable<Move, Context> { desk.keys.table }

  private mutating func overlayTake(_ key: Key) {
    switch overlay {
    case .palette(var palette): settle(palette.handle(key, keys), palette)
    case .help(var page): overlay = page.handle(key, keys, in: desk.size) ? .help(page) : nil
    case .conflict(var choice):
      let outcome = choice.handle(key)
      overlay = outcome == .open ? .conflict(choice) : nil
      if outcome != .open { desk.settleConflict(recordingMine: outcome == .mine) }
    case nil: break
    }
  }

  private mutating func settle(_ outcome: Palette<Move, Context>.Outcome, _ palette: Palette<Move, Context>) {
    switch outcome {
    case .open: overlay = .palette(palette)
    case .closed: overlay = nil
    case .chosen(let move):
      overlay = nil
      choose(move)
    }
  }

  private mutating func take(_ mouse: Mouse) {
    switch overlay {
    case .palette(var palette):
      if mouse.action == .click { return settle(palette.clicked(mouse.target), palette) }
      palette.scroll(by: mouse.rows, keys)
      overlay = .palette(palette)
    case .help(var page):
      page.scroll(by: mouse.rows, keys, in: desk.size)
      overlay = mouse.action != .click || page.contains(mouse.target) ? .help(page) : nil
    case .conflict: break
    case nil:
      if mouse.action == .click {
        click(mouse.target)
      } else {
        stack[stack.count - 1].scroll(by: mouse.rows, &desk)
      }
    }
  }

  private mutating func click(_ target: String?) {
    guard let target else { return }
    if keys[Move(target)] != nil {
      perform(Move(target))
    } else {
      stack[stack.count - 1].click(target, &desk)
    }
  }

  /// Does what was chosen from the list of everything, which may need another part of the screen to have the focus.
  private mutating func choose(_ move: Move) {
    if !isDoable(move), top.isTyping, isDoable(.leaveText) {
      perform(.leaveText)
      travel()
    }
    guard let action = keys.actions(in: top.context).first(where: { $0.id == move }) else {
      return desk.toast = keys[move].map(Self.elsewhere)
    }
    if move == .moveAlong {
      desk.toast = "\(action.label): press \(action.shownKey())."
    } else {
      perform(move)
    }
  }

  private func isDoable(_ move: Move) -> Bool {
    keys.actions(in: top.context).contains { $0.id == move }
  }

  private static func elsewhere(_ action: ScreenAction) -> String {
    let parts = (action.contexts ?? []).map(\.name).sorted().joined(separator: ", ")
    let key = action.shownKey()
    return "\(action.label): go to \(parts) first\(key.isEmpty ? "" : ", then press \(key)")."
  }

  private mutating func perform(_ move: Move) {
    desk.toast = nil
    // What could not be saved since then was not asked about.
    let wasLeaving = leaving.map { $0 >= desk.unsavedCount } ?? false
    leaving = nil
    if stack[stack.count - 1].perform(move, &desk) { return }
    if performAnywhere(move, wasLeaving: wasLeaving) { return }
    if let subject = top.subject { Destinations.go(move, from: subject, &desk) }
  }

  /// What a move means wherever the screen has no meaning of its own for it.
  private mutating func performAnywhere(_ move: Move, wasLeaving: Bool) -> Bool {
    switch move {
    case .back: desk.go(.back)
    case .undo: desk.reverse(.undo, in: top.subject)
    case .redo: desk.reverse(.redo, in: top.subject)
    case .saveAgain:
      saveDraft()
      desk.saveAgain()
    case .turnTrial: desk.turnTrial()
    case .keepTrial: desk.keepTrial()
    case .palette: overlay = .palette(Palette(in: keys.parts(around: top.context), typing: top.isTyping))
    case .help:
      overlay = .help(HelpPage(top.title, in: keys.parts(around: top.context), typing: top.isTyping))
    case .jump: desk.go(.show(VendorJumpScreen(desk)))
    case .redraw: desk.want(.redraw)
    case .releaseMouse: desk.releaseMouse()
    case .suspend: desk.want(.suspend)
    case .leave: leave(wasLeaving)
    case .quit: if desk.unsavedCount > 0 || desk.hasTried, !wasLeaving { leave(false) } else { quit() }
    default: return false
    }
    return true
  }

  private mutating func leave(_ wasLeaving: Bool) {
    saveDraft()
    if wasLeaving { return quit() }
    leaving = desk.unsavedCount
    let without =
      switch desk.unsavedCount {
      case 0: ""
      case 1: " without it"
      default: " without them"
      }
    desk.toast = "\(whatLeavingMeans) The same key once more leaves duly\(without)."
  }

  private var whatLeavingMeans: String {
    if let changes = desk.unsavedChanges {
      return "\(changes) not saved and would be lost; \(desk.key(.saveAgain)) tries again."
    }
    if desk.isInDanger { return "The database is not in its place; \(desk.key(.saveAgain)) puts it back." }
    if desk.hasTried { return "What was tried is not stored; \(desk.key(.keepTrial)) keeps it." }
    return "All saved."
  }

  private mutating func quit() {
    saveDraft()
    desk.want(.quit)
  }
}

extension App {
  /// What could not be saved until the end, in a sentence; nil where everything is.
  package var loss: String? {
    desk.unsavedChanges.map { "\($0) not saved and lost. \(desk.whyUnsaved ?? "")" }
  }
}

extension Mouse {
  /// How far a turn of the wheel scrolls; 0 for a click.
  fileprivate var rows: Int {
    switch action {
    case .click: 0
    case .wheelUp: -3
    case .wheelDown: 3
    }
  }
}
