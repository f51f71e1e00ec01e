import Diligence
import Scoring
import TerminalUI

/// How much each criterion counts, with the order of all vendors as it would be.
///
/// Every change is tried first: it lies in the desk's trial until Enter records it, so that the scorecard and every other
/// screen show the same what-if.
struct WeightsScreen: Screen {
  let about: Subject
  var list = ListViewport()
  var order: VendorOrder
  /// Which part of the order shows; nil where it follows this vendor.
  var orderList: ListViewport?
  var presets: [WeightPreset] = []
  /// Set while a preset is being chosen.
  var choosing: Choosing?
  /// Set while the criteria are being put in order.
  var swinging: Swinging?
  /// A weight or points being typed.
  var typing: TextField?
  /// Why these weights, being typed.
  var reason: TextField?
  var problem: String?
  /// What was tried before on this screen, to be taken back, and what was taken back.
  var past: [Tried] = []
  var future: [Tried] = []
  /// Whether a what-if was under way before this screen began one.
  let cameTrying: Bool

  struct Choosing: Sendable {
    var list: ListViewport
    /// The weights to go back to.
    let before: Tried
  }

  struct Swinging: Sendable {
    var order: SwingOrder
    var list = ListViewport()
    /// The weights to go back to, and how many steps could be taken back then.
    let before: Tried
    let depth: Int
  }

  /// The weights of all criteria, how they came about, and the order while one is being thought out.
  struct Tried: Sendable, Equatable {
    var weights: [CriterionID: Double]
    var weighing: Weighing?
    var order: SwingOrder?

    init(_ weights: [CriterionID: Double], _ weighing: Weighing?, _ order: SwingOrder? = nil) {
      (self.weights, self.weighing, self.order) = (weights, weighing, order)
    }

    init(_ order: SwingOrder) {
      let weighing = order.weighing
      self.init(weighing.weights ?? [:], weighing, order)
    }
  }

  static let listContext = Context("weights")
  static let typingContext = Context("weights typing")
  static let presetsContext = Context("weights presets")
  static let swingContext = Context("weights assistant")
  static let reasonContext = Context("weights reason")

  var subject: Subject? { about }
  var title: String { "Weights" }
  var isTyping: Bool { typing != nil || reason != nil }
  var context: Context {
    if reason != nil { return Self.reasonContext }
    if typing != nil { return Self.typingContext }
    return choosing != nil ? Self.presetsContext : swinging != nil ? Self.swingContext : Self.listContext
  }

  /// Nil where the assessment is not open.
  init?(_ subject: Subject, focus criterion: CriterionID? = nil, _ desk: Desk) {
    guard let sheet = desk.sheet(subject) else { return nil }
    about = subject
    cameTrying = desk.isTrying
    order = Self.order(of: subject, sheet, desk)
    let place = sheet.questionnaire.criteria.firstIndex { $0.id == criterion }
    list = ListViewport(focus: place ?? 0)
    rank(desk)
  }

  /// Opens the screen on a criterion and asks for the presets.
  static func show(_ subject: Subject, focus criterion: CriterionID? = nil, _ desk: inout Desk) {
    guard let sheet = desk.sheet(subject), let screen = WeightsScreen(subject, focus: criterion, desk) else {
      return desk.toast = "This vendor is not open."
    }
    desk.ask(.weightPresets(sheet.questionnaire.reference))
    desk.go(.show(screen))
  }

  private static func order(of subject: Subject, _ sheet: Sheet, _ desk: Desk) -> VendorOrder {
    let name = desk.worksheets[subject.vendor]?.vendor.name ?? subject.vendor.text
    return VendorOrder(desk.lines ?? [], about: subject, named: name, sheet)
  }

  func focusedCriterion(_ sheet: Sheet) -> Criterion {
    let criteria = sheet.questionnaire.criteria
    return criteria[list.focus(count: criteria.count)]
  }
}

extension WeightsScreen {
  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    guard let sheet = desk.sheet(about) else { return false }
    if reason != nil { return reason?.handle(key) ?? false }
    if typing != nil { return type(key, &desk) }
    if swinging != nil { return handleSwing(key, &desk) }
    if choosing != nil {
      guard choosing?.list.handle(key, count: presets.count, height: presets.count) == true else {
        return false
      }
      showPreset(&desk)
      return true
    }
    if let typed = key.typed, typed == "." || typed.isASCII && typed.isNumber {
      typing = TextField(String(typed))
      desk.toast = nil
      return true
    }
    if key == .pageDown || key == .pageUp {
      scrollOrder(by: key == .pageDown ? 10 : -10, desk)
      return true
    }
    let count = sheet.questionnaire.criteria.count
    return list.handle(key, count: count, height: layout(desk.body, sheet).weightRows)
  }

  /// Up and down take the number and go on to the next criterion.
  private mutating func type(_ key: Key, _ desk: inout Desk) -> Bool {
    guard var field = typing else { return false }
    if key == .up || key == .down {
      takeTyped(&desk)
      return typing != nil || handle(key, &desk)
    }
    guard field.handle(key) else { return false }
    typing = field
    problem = nil
    return true
  }

  mutating func paste(_ text: String, _ desk: inout Desk) {
    if reason != nil { reason?.paste(text) } else { typing?.paste(text) }
  }

  mutating func click(_ target: String, _ desk: inout Desk) {
    guard let sheet = desk.sheet(about), !isTyping else { return }
    if let row = rowNumber(target), let count = swinging?.order.criteria.count {
      let height = layout(desk.body, sheet).weightRows
      swinging?.list.move(to: row, count: count, height: height)
    } else if let row = rowNumber(target), choosing == nil {
      let count = sheet.questionnaire.criteria.count
      list.move(to: row, count: count, height: layout(desk.body, sheet).weightRows)
    } else if target.hasPrefix("preset:"), let place = Int(target.dropFirst(7)),
      swinging == nil
    {
      if choosing == nil { choosePreset(&desk) }
      choosing?.list.move(to: place, count: presets.count, height: presets.count)
      showPreset(&desk)
    }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) { scrollOrder(by: rows, desk) }

  mutating func scrollOrder(by rows: Int, _ desk: Desk) {
    guard let sheet = desk.sheet(about), let height = layout(desk.body, sheet).order?.height else { return }
    var shown = shownOrder(height: height - 1)
    shown.scroll(by: rows, count: order.places.count, height: height - 1)
    orderList = shown
  }

  /// The part of the order that shows: where it was scrolled to, else so that this vendor is in it.
  func shownOrder(height: Int) -> ListViewport {
    if let orderList { return orderList }
    var list = ListViewport()
    list.move(to: ownPlace, count: order.places.count, height: height)
    return list
  }

  var ownPlace: Int {
    order.places.firstIndex { order.contenders[$0.contender].vendor == about.vendor } ?? 0
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) {
    if case .weightPresets(let read) = answer { presets = read }
    returned(&desk)
  }

  mutating func returned(_ desk: inout Desk) {
    guard let sheet = desk.sheet(about) else { return }
    order = Self.order(of: about, sheet, desk)
    rank(desk)
  }

  /// Ranks the vendors at the weights on screen.
  mutating func rank(_ desk: Desk) {
    guard let sheet = desk.sheet(about), let recorded = desk.recordedSheet(about) else { return }
    order.rank(at: sheet.card.criteria.map(\.weight), recorded: recorded.card.criteria.map(\.weight))
  }
}
