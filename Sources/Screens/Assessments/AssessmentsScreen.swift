import Diligence
import Scoring
import TerminalUI

/// A vendor's assessments, newest first: switch to another one, open one more, rename the vendor.
struct AssessmentsScreen: Screen {
  let vendor: VendorID
  private(set) var list = ListViewport()
  /// The assessment with the focus, which the header shows.
  private(set) var focused: AssessmentID?
  /// The vendor's name while it is being written.
  private(set) var name: TextField?
  /// Why the name cannot be taken.
  private(set) var problem: String?

  static let listContext = Context("assessments")
  static let nameContext = Context("vendor name")

  var context: Context { name == nil ? Self.listContext : Self.nameContext }
  var isTyping: Bool { name != nil }
  var subject: Subject? { focused.map { Subject(vendor: vendor, assessment: $0) } }
  var title: String { "Assessments" }

  /// With the focus on the assessment that one comes from, else on the newest.
  init(of vendor: VendorID, from assessment: AssessmentID? = nil, _ desk: Desk) {
    self.vendor = vendor
    let ids = desk.worksheets[vendor]?.dossier.assessments.map(\.id) ?? []
    let place = assessment.flatMap(ids.firstIndex) ?? 0
    list = ListViewport(focus: place)
    focused = ids.isEmpty ? nil : ids[place]
  }

  func assessments(_ desk: Desk) -> [Assessment] { desk.worksheets[vendor]?.dossier.assessments ?? [] }

  static func rows(_ body: Size) -> Int { max(1, body.height - 5) }

  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool {
    if name != nil {
      guard name?.handle(key) == true else { return false }
      problem = nil
      return true
    }
    let count = assessments(desk).count
    guard list.handle(key, count: count, height: Self.rows(desk.body)) else { return false }
    noteFocus(desk)
    return true
  }

  mutating func paste(_ text: String, _ desk: inout Desk) { name?.paste(text) }

  mutating func click(_ target: String, _ desk: inout Desk) {
    guard name == nil, let row = rowNumber(target) else { return }
    let count = assessments(desk).count
    let wasFocused = row == list.focus(count: count)
    list.move(to: row, count: count, height: Self.rows(desk.body))
    noteFocus(desk)
    if wasFocused { _ = perform(.openAssessment, &desk) }
  }

  mutating func scroll(by rows: Int, _ desk: inout Desk) {
    list.scroll(by: rows, count: assessments(desk).count, height: Self.rows(desk.body))
    noteFocus(desk)
  }

  private mutating func noteFocus(_ desk: Desk) {
    let all = assessments(desk)
    focused = all.isEmpty ? nil : all[list.focus(count: all.count)].id
  }

  mutating func returned(_ desk: inout Desk) { noteFocus(desk) }
  mutating func answered(_ answer: Answered, _ desk: inout Desk) { noteFocus(desk) }
}

extension AssessmentsScreen {
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool {
    switch move {
    case .openAssessment: open(&desk)
    case .addAssessment: add(&desk)
    case .renameVendor: name = TextField(desk.worksheets[vendor]?.vendor.name ?? "")
    case .leaveText, .finishName: rename(&desk)
    case .undo: desk.undo(anySubject)
    case .redo: desk.redo(anySubject)
    default: return false
    }
    return true
  }

  /// The vendor may have no assessment yet, and its name can be taken back all the same.
  private var anySubject: Subject { subject ?? Subject(vendor: vendor, assessment: "") }

  private func open(_ desk: inout Desk) {
    guard let subject else { return add(&desk) }
    guard desk.sheet(subject) != nil else {
      return desk.toast = "The questionnaire of this assessment is not at hand."
    }
    desk.go(.replace(InterviewScreen(subject, desk)))
  }

  private func add(_ desk: inout Desk) {
    guard let screen = IntakeScreen(anotherOf: vendor, desk) else { return }
    desk.ask(.questionnaires)
    desk.go(.show(screen))
  }

  /// Gives the vendor the name written, unless it cannot have it: then the text stays open, and an untouched or empty
  /// one leaves the old name.
  private mutating func rename(_ desk: inout Desk) {
    let old = desk.worksheets[vendor]?.vendor.name
    guard let text = name?.text.trimmed, text != old, !text.isEmpty else {
      (name, problem) = (nil, nil)
      return
    }
    if problem != nil {
      (name, problem) = (nil, nil)
      return desk.toast = "Not renamed; the vendor keeps its name."
    }
    problem =
      Diligence.problem(withName: text)
      ?? (desk.names(except: vendor).contains(text.lowercased()) ? "another vendor's name" : nil)
    guard problem == nil else { return }
    name = nil
    desk.record(
      [.vendorRenamed(vendor, name: text)], of: anySubject,
      saying: "The vendor is now called \(text.prefix(40)).")
  }
}

extension Move {
  static let openAssessment = Move("assessments.open")
  static let addAssessment = Move("assessments.add")
  static let renameVendor = Move("assessments.rename")
  static let finishName = Move("assessments.finish-name")
}

extension AssessmentsScreen {
  static let actions: [ScreenAction] = [
    .back(in: [listContext]),
    .leaveText("Leave; a name that can be is taken", in: [nameContext]),
    Action(.finishName, "Take the name", hint: "rename", keys: [.enter], in: [nameContext]),
    Action(
      .openAssessment, "Open the assessment's interview", hint: "open",
      keys: [.enter, .right, .character("l")],
      synonyms: ["switch", "interview"], in: [listContext]),
    Action(
      .addAssessment, "Open another assessment of this vendor", hint: "another", keys: [.character("a")],
      synonyms: ["new", "product", "add", "year"], in: [listContext]),
    Action(
      .renameVendor, "Rename the vendor", hint: "rename", keys: [.character("e")], synonyms: ["name"],
      in: [listContext]),
    Action(
      .intake, "The intake: use, contract, decision date", hint: "intake", keys: [.character("i")],
      in: [listContext]),
    Action(.scorecard, "The scorecard", hint: "score", keys: [.character("s")], in: [listContext]),
    Action(
      .assessments, "The vendor's assessments; open another, rename it", keys: [.character("V")],
      synonyms: ["switch", "product", "rename", "another"],
      in: ScorecardScreen.rowContexts.union(InterviewScreen.rowContexts)),
  ]
}
