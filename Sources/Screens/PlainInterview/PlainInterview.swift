package import Diligence
import Scoring
import TerminalUI

/// The interview as numbered prompts and lines of input, for pipes and screen readers: the same record and score as on the
/// screen, append-only lines without an escape byte.
package struct PlainInterview: Sendable {
  var desk: Desk
  let subject: Subject
  var place = 0
  var mode = Mode.item
  package private(set) var isOver = false

  /// What the next line of input is taken for.
  enum Mode: Sendable, Equatable {
    case item
    case note([String])
    case evidence
    case reason
    case approver(reason: String)
  }

  /// Nil where the vendor has no assessment, or one whose questionnaire is not at hand.
  package init?(_ open: OpenVendor, today: Day, person: Person) {
    guard let assessment = open.dossier.assessments.first else { return nil }
    subject = Subject(vendor: open.dossier.vendorID, assessment: assessment.id)
    desk = Desk(today: today, person: person)
    desk.take(.opened(open))
    guard let sheet = desk.sheet(subject), !sheet.questionnaire.items.isEmpty else { return nil }
    let items = sheet.questionnaire.items.map(\.id)
    place = open.places[assessment.id].flatMap { items.firstIndex(of: $0) } ?? 0
  }

  /// What to print first: what is judged and the first prompt.
  package func greeting() -> [String] {
    guard let sheet = desk.sheet(subject), let vendor = desk.worksheets[subject.vendor]?.vendor else {
      return []
    }
    let product = sheet.assessment.intake.product.map { ", \($0)" } ?? ""
    return ["\(vendor.name)\(product). \(standing(sheet))"] + prompt()
  }

  /// Whether something that was answered could not be recorded yet.
  package var hasUnsaved: Bool { desk.hasUnsaved }

  /// Takes one line of input; returns what to print and what to ask of the world, in this order.
  package mutating func take(_ line: String) -> (lines: [String], requests: [Request]) {
    desk.toast = nil
    let lines = respond(to: line.withoutControls)
    let requests = desk.takeEffects().compactMap { effect -> Request? in
      if case .request(let request) = effect { request } else { nil }
    }
    return (lines.map(\.visible), requests)
  }

  /// Takes an answer of the world; returns what to print.
  package mutating func take(_ answer: Answered) -> [String] {
    desk.toast = nil
    desk.take(answer)
    if case .notRecorded(_, let why) = answer {
      return ["Not saved: \(why) It is kept and goes along with your next change.".visible]
    }
    return desk.toast.map { [$0.visible] } ?? []
  }

  /// What to do at the end of the input: a note that was begun is recorded.
  package mutating func finish() -> [Request] {
    if case .note(let lines) = mode, !lines.isEmpty { return take(".").requests }
    return []
  }
}

extension PlainInterview {
  var items: [Item] { desk.sheet(subject)?.questionnaire.items ?? [] }
  var item: Item { items[max(0, min(place, items.count - 1))] }

  private mutating func respond(to line: String) -> [String] {
    let input = line.trimmed
    switch mode {
    case .item: return command(input)
    case .note(let lines): return noteLine(line, lines)
    case .evidence: return evidenceLine(input)
    case .reason:
      mode = .approver(reason: input)
      return ["Approved by (empty: nobody yet):"]
    case .approver(let reason): return notApplicable(reason: reason, approver: input)
    }
  }

  private mutating func command(_ input: String) -> [String] {
    if let digit = Int(input) { return answer(digit) }
    switch input {
    case "n":
      mode = .note([])
      return ["Note on \(item.id), a line with only a dot ends it:"]
    case "e" where item.computation == nil:
      mode = .evidence
      return evidenceList()
    case "?": return guidance()
    case "-" where item.computation == nil:
      mode = .reason
      return ["Why \(item.id) does not apply (empty: no reason yet):"]
    case "c":
      return record(current.reopened, "\(item.id) is open again.")
    case "u": return reversal(.undo)
    case "y": return reversal(.redo)
    case "s", "": return step(1)
    case "b": return step(-1)
    case "o": return nextOpen()
    case "t": return standings()
    case "q":
      isOver = true
      return ["\(desk.hasUnsaved ? "NOT ALL IS SAVED." : "All saved.") \(standingNow)"]
    default:
      if let place = items.firstIndex(where: { $0.id.text.lowercased() == input.lowercased() }) {
        return go(to: place)
      }
      return ["`\(input)` is no answer here. \(keys)"]
    }
  }

  private var current: Answer { desk.sheet(subject)?.answer(to: item.id) ?? Answer() }

  private mutating func answer(_ digit: Int) -> [String] {
    guard item.computation == nil else {
      return ["\(item.id) is worked out from the assurance reports; record them with `duly report add`."]
    }
    guard let choice = AnswerKeys(item: item).choice(for: digit) else {
      return ["\(item.id) has no answer \(digit). \(keys)"]
    }
    var answer = current
    (answer.choice, answer.on) = (choice, desk.today)
    let words = AnswerKeys(item: item).words(of: choice)
    return record(answer, "\(item.id): \(words).") + step(1)
  }

  private mutating func notApplicable(reason: String, approver: String) -> [String] {
    mode = .item
    var answer = current
    answer.choice = .notApplicable
    answer.reason = reason.isEmpty ? nil : reason
    answer.approver = approver.isEmpty ? nil : approver
    let isWhole = answer.isApprovedNotApplicable
    let words = isWhole ? "not applicable" : "not applicable, open until there are a reason and an approver"
    return record(answer, "\(item.id): \(words).") + step(1)
  }

  private mutating func noteLine(_ line: String, _ lines: [String]) -> [String] {
    guard line.trimmed == "." else {
      mode = .note(lines + [line])
      return []
    }
    mode = .item
    guard !lines.isEmpty else { return prompt() }
    var answer = current
    let text = ([answer.note].compactMap { $0 } + lines).joined(separator: "\n")
    guard text.utf8.count <= Answer.noteLimit else {
      return ["A note holds at most 1 MB. Nothing was added."]
    }
    answer.note = text
    return record(answer, "Note on \(item.id) saved.") + prompt()
  }

  private mutating func record(_ answer: Answer, _ words: String) -> [String] {
    guard let sheet = desk.sheet(subject) else { return [] }
    return record([sheet.answer(item.id, answer)], words)
  }

  mutating func record(_ changes: [Change], _ words: String) -> [String] {
    let before = desk.sheet(subject)?.card.score
    desk.record(changes, of: subject, saying: words)
    desk.toast = nil
    let after = desk.sheet(subject)?.card.score
    return ["\(words) Score \(scoreText(after)), was \(scoreText(before))."]
  }

  private mutating func reversal(_ kind: ReversalKind) -> [String] {
    desk.reverse(kind, in: subject)
    return [desk.toast ?? ""] + prompt()
  }
}

extension PlainInterview {
  private mutating func step(_ step: Int) -> [String] {
    if place + step >= items.count { return ["That was the last item. o is the next open one, q leaves."] }
    return go(to: max(0, place + step))
  }

  private mutating func nextOpen() -> [String] {
    guard let sheet = desk.sheet(subject) else { return [] }
    let after = (place + 1..<items.count).map { $0 } + Array(0...place)
    guard let next = after.first(where: { sheet.score(of: items[$0].id)?.standing == .open }) else {
      return ["Nothing open any more."] + prompt()
    }
    return go(to: next)
  }

  private mutating func go(to new: Int) -> [String] {
    place = new
    desk.remember(item.id, of: subject)
    return prompt()
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
}
