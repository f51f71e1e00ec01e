package import Diligence
import TerminalUI

/// duly as prompts and lines of input, for pipes and screen readers: the same record and score as on the
/// screens, append-only lines without an escape byte.
package struct PlainSession: Sendable {
  var desk: Desk
  private(set) var stack: [any PlainScreen]
  /// What was begun and left before it could be recorded; opening it again goes on there.
  private var begun: [Begun: any PlainScreen] = [:]
  private var arrival = Arrival.first
  private var isEnding = false
  /// What could not be done after the last line of input was read.
  private var failures: [Request] = []

  private enum Arrival { case first, back, none }

  private struct Begun: Hashable {
    let title: String
    let subject: Subject?

    init(_ screen: any PlainScreen) { (title, subject) = (screen.title, screen.subject) }
  }

  /// Starts with the portfolio.
  package init(today: Day, person: Person) {
    desk = Desk(today: today, person: person)
    stack = [PlainPortfolio()]
  }

  /// Starts with the interview on one of a vendor's assessments; nil where there is no such to go through.
  package init?(interviewing open: OpenVendor, _ assessment: AssessmentID, today: Day, person: Person) {
    desk = Desk(today: today, person: person)
    desk.take(.opened(open))
    let subject = Subject(vendor: open.dossier.vendorID, assessment: assessment)
    guard let interview = PlainInterview(subject, desk) else { return nil }
    stack = [interview]
  }

  /// Starts with the assistant for the weights of one assessment, and ends with it; nil where it is not there.
  package init?(weighing open: OpenVendor, _ assessment: AssessmentID, today: Day, person: Person) {
    desk = Desk(today: today, person: person)
    desk.take(.opened(open))
    guard let swing = PlainSwing(Subject(vendor: open.dossier.vendorID, assessment: assessment), desk) else {
      return nil
    }
    stack = [swing]
  }

  /// What to ask of the world before the first prompt.
  package mutating func start() -> PlainTurn {
    stack[stack.count - 1].entered(&desk)
    return turn([])
  }

  /// Whether the person has left.
  package var isOver: Bool { stack.isEmpty }

  /// Whether something that was entered could not be recorded.
  package var hasUnsaved: Bool { desk.unsavedCount > 0 || !failures.isEmpty }

  /// Where one is, if one has just come there, and what can be entered.
  package mutating func prompt() -> [String] {
    guard let top = stack.last else { return [] }
    defer { arrival = .none }
    let before: [String] =
      switch arrival {
      case .first: [""] + top.opening(desk)
      case .back: [""] + top.returning(desk)
      case .none: []
      }
    return (before + top.prompt(desk)).map(\.visible)
  }

  /// Takes one line of input; returns what to say and what to ask of the world.
  package mutating func take(_ line: String) -> PlainTurn {
    desk.toast = nil
    let lines = apply(respond(to: line.withoutControls))
    // What was done before and is tried again says nothing about what is said of this line.
    let isSo = !desk.isRecording
    desk.tryAgain()
    // Last of all, so that what others did meanwhile is in the way of what was entered and not under it.
    desk.ask(.look)
    return turn(lines, isSo: isSo)
  }

  /// Takes an answer of the world to what was asked of it.
  package mutating func take(_ answer: Answered, to request: Request) -> PlainTurn {
    desk.toast = nil
    desk.take(answer)
    note(answer, to: request)
    guard let top = stack.last else { return turn(afterEnd(answer)) }
    if !desk.conflicts.isEmpty, top.listening != .text, !(top is PlainConflict) {
      desk.toast = nil
      return turn(apply(.open(PlainConflict())))
    }
    return turn(apply(stack[stack.count - 1].answered(answer, &desk)))
  }

  /// What is said of an answer when nobody is left to choose.
  private func afterEnd(_ answer: Answered) -> [String] {
    switch answer {
    case .opened(let open): return ["\(open.dossier.vendor.name) is added."]
    case .conflict: return desk.conflicts.map { "Not recorded of yours: \($0.mineWords)" }
    default: return []
    }
  }

  /// What to do at the end of the input: whatever was begun is recorded as far as it can be.
  package mutating func finish() -> PlainTurn {
    isEnding = true
    desk.toast = nil
    var lines: [String] = []
    while var top = stack.popLast() {
      lines += top.end(&desk)
      if top.isBegun { begun[Begun(top)] = top }
    }
    for screen in begun.values.sorted(by: { $0.title < $1.title }) {
      lines.append("Not recorded, because it was not complete: \(screen.title).")
    }
    desk.tryAgain(isAsked: true)
    return turn(lines, isSo: false)
  }

  /// The last line of all.
  package func farewell() -> [String] {
    if let changes = desk.unsavedChanges { return ["NOT ALL IS SAVED: \(changes) lost."] }
    return [hasUnsaved ? "NOT ALL IS SAVED." : "All saved."]
  }
}

/// What the plain mode says, and what it asks of the world.
package struct PlainTurn: Sendable, Equatable {
  package let lines: [String]
  package let requests: [Request]
  /// What is so once the changes are recorded: "The note on C01 is saved."
  private let claim: String?

  init(lines: [String], requests: [Request], claim: String? = nil) {
    self.lines = lines
    self.requests = requests
    self.claim = claim
  }

  /// How many requests are to be answered before anything is said, so that nothing is called saved that a power cut
  /// could still take.
  package var comesFirst: Int {
    requests.lastIndex { if case .record = $0 { true } else { false } }.map { $0 + 1 } ?? 0
  }

  /// What to say once `answers` came to the first requests: nothing is claimed of what was refused.
  package func lines(after answers: [Answered]) -> [String] {
    let isRefused = answers.contains { answer in
      switch answer {
      case .conflict, .notRecorded: true
      default: false
      }
    }
    return (isRefused ? [] : [claim].compactMap { $0 }) + lines
  }
}

extension PlainSession {
  /// What follows from the world's answer is so already; what follows from a person's line is so once it is recorded.
  private mutating func turn(_ lines: [String], isSo: Bool = true) -> PlainTurn {
    let requests = desk.takeEffects().compactMap { effect -> Request? in
      if case .request(let request) = effect { request } else { nil }
    }
    let passing = desk.toast?.withoutKeys.visible
    desk.toast = nil
    let lines = lines.map(\.visible)
    return isSo
      ? PlainTurn(lines: [passing].compactMap { $0 } + lines, requests: requests)
      : PlainTurn(lines: lines, requests: requests, claim: passing)
  }

  /// What can be entered everywhere; a screen takes the rest.
  private mutating func respond(to line: String) -> PlainReply {
    guard let top = stack.last else { return .stay }
    let input = line.trimmed
    switch (top.listening, input.lowercased()) {
    case (.text, _): break
    case (_, "?"), (.commands, "help"):
      return PlainReply(lines: top.help(desk) + (top.listening == .field ? Self.fieldHelp : Self.help))
    case (_, "u"), (.commands, "undo"):
      stack[stack.count - 1].undo(&desk)
      return .stay
    case (_, "y"), (.commands, "redo"):
      stack[stack.count - 1].redo(&desk)
      return .stay
    case (_, "q"), (.commands, "quit"): return .leave
    case (.commands, "l"), (.commands, "list"): return .again
    case (.commands, "save"):
      desk.saveAgain()
      return .stay
    default: break
    }
    return stack[stack.count - 1].take(top.listening == .text ? line : input, &desk)
  }

  private static let help = [
    "u takes back the last change, y does it again.",
    "l says again where you are, save tries again what could not be saved, q goes out of here.",
    "The end of the input, Ctrl-D, leaves duly; nothing is lost.",
  ]

  private static let fieldHelp = [
    "u takes back the last change, y does it again, q leaves; what you entered is kept."
  ]

  /// Goes where a reply leads and returns what it says.
  private mutating func apply(_ reply: PlainReply) -> [String] {
    var lines = reply.lines
    switch reply.step {
    case .stay: break
    case .again: arrival = .first
    case .open(let screen): lines += show(screen)
    case .replace(let screen):
      stack.removeLast()
      lines += show(screen)
    case .leave: lines += leave()
    }
    return lines
  }

  private mutating func show(_ screen: any PlainScreen) -> [String] {
    let kept = begun.removeValue(forKey: Begun(screen))
    stack.append(kept ?? screen)
    arrival = .first
    stack[stack.count - 1].entered(&desk)
    return kept == nil ? [] : ["You had begun this; what you entered is still there."]
  }

  private mutating func leave() -> [String] {
    var lines = stack[stack.count - 1].finish(&desk)
    let left = stack.removeLast()
    if left.isBegun {
      begun[Begun(left)] = left
      lines.append("What you entered is kept until you come back to it.")
    }
    arrival = .back
    if !stack.isEmpty { stack[stack.count - 1].entered(&desk) }
    return lines
  }

  /// Remembers what failed to be done, until the same is done.
  private mutating func note(_ answer: Answered, to request: Request) {
    if case .failed = answer {
      if request.saves || isEnding { failures.append(request) }
    } else {
      failures.removeAll { $0.isSameKind(as: request) }
    }
  }
}

extension Request {
  /// Whether something would be lost that a person asked to be kept; the desk looks after changes to vendors.
  fileprivate var saves: Bool {
    switch self {
    case .writeReport, .writeComparison: true
    default: false
    }
  }

  fileprivate func isSameKind(as other: Request) -> Bool {
    switch (self, other) {
    case (.writeReport, .writeReport), (.writeComparison, .writeComparison): true
    default: false
    }
  }
}

extension String {
  /// What a line of input says, without the characters that steer terminals; a tab is a blank.
  fileprivate var withoutControls: String {
    var kept = UnicodeScalarView()
    for scalar in unicodeScalars where scalar.properties.generalCategory != .control || scalar == "\t" {
      kept.append(scalar == "\t" ? " " : scalar)
    }
    return String(kept)
  }

  /// A passing line of the screens without the keys that it names.
  fileprivate var withoutKeys: String {
    for (key, words) in [
      (" ^Z takes it back.", ""), (" ^Z brings theirs back.", ""),
    ] where hasSuffix(key) {
      return dropLast(key.count) + words
    }
    return self
  }
}
