package import Diligence
import Scoring
import TerminalUI

/// The interview as numbered prompts and lines of input, for pipes and screen readers: the same record and score as on the
/// screen, append-only lines without an escape byte.
package struct PlainInterview: Sendable {
  private var desk: Desk
  private let subject: Subject
  private var place = 0
  private var mode = Mode.item
  package private(set) var isOver = false

  /// What the next line of input is taken for.
  private enum Mode: Sendable, Equatable {
    case item
    case note([String])
    case evidence
    case reason
    case approver(reason: String)
  }

  /// Nil where the vendor has no assessment, or one whose questionnaire is not at hand.
  package init?(_ open: OpenVendor, today: Day) {
    guard let assessment = open.dossier.assessments.first else { return nil }
    subject = Subject(vendor: open.dossier.vendorID, assessment: assessment.id)
    desk = Desk(today: today)
    desk.take(.opened(open))
    guard let sheet = desk.sheet(subject) else { return nil }
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

  /// Takes one line of input; returns what to print and what to ask of the world, in this order.
  package mutating func take(_ line: String) -> (lines: [String], requests: [Request]) {
    desk.toast = nil
    let lines = respond(to: line)
    let requests = desk.takeEffects().compactMap { effect -> Request? in
      if case .request(let request) = effect { request } else { nil }
    }
    return (lines.map(\.visible), requests)
  }

  /// Takes an answer of the world; returns what to print.
  package mutating func take(_ answer: Answered) -> [String] {
    desk.toast = nil
    desk.take(answer)
    return desk.toast.map { [$0.visible] } ?? []
  }

  /// What to do at the end of the input: a note that was begun is recorded.
  package mutating func finish() -> [Request] {
    if case .note(let lines) = mode, !lines.isEmpty { return take(".").requests }
    return []
  }
}

extension PlainInterview {
  private var items: [Item] { desk.sheet(subject)?.questionnaire.items ?? [] }
  private var item: Item { items[max(0, min(place, items.count - 1))] }

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
      return record(Answer(note: current.note, respondent: current.respondent), "\(item.id) is open again.")
    case "u": return reversal { $0.undo($1) }
    case "y": return reversal { $0.redo($1) }
    case "s", "": return step(1)
    case "b": return step(-1)
    case "o": return nextOpen()
    case "t": return standings()
    case "q":
      isOver = true
      return ["All saved. " + standingNow]
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

  private mutating func record(_ changes: [Change], _ words: String) -> [String] {
    let before = desk.sheet(subject)?.card.score
    desk.record(changes, of: subject, saying: words)
    desk.toast = nil
    let after = desk.sheet(subject)?.card.score
    return ["\(words) Score \(scoreText(after)), was \(scoreText(before))."]
  }

  private mutating func reversal(_ turn: (inout Desk, Subject) -> Void) -> [String] {
    turn(&desk, subject)
    return [desk.toast ?? ""] + prompt()
  }
}

extension PlainInterview {
  private func evidenceList() -> [String] {
    guard let sheet = desk.sheet(subject) else { return [] }
    let pieces = item.evidencePieces.enumerated().map { number, piece in
      "  \(number + 1) \(piece.id) \(piece.title): \(sheet.assessment.evidence(piece.id, of: item.id).words)"
    }
    let states = InterviewEditor.statusesBestFirst.enumerated().map { "\($0 + 1) \($1.label)" }
    return ["Evidence of \(item.id):"] + pieces + [
      "Number of a piece and its state, such as `1 2`: \(states.joined(separator: ", ")), 0 not requested.",
      "After the state may follow v, i or o (vendor's document, independent, our own check) and a reference. Empty: done.",
    ]
  }

  private mutating func evidenceLine(_ input: String) -> [String] {
    guard !input.isEmpty else {
      mode = .item
      return prompt()
    }
    let words = input.split(separator: " ").map(String.init)
    let states = [.notRequested] + InterviewEditor.statusesBestFirst
    guard words.count >= 2, let number = Int(words[0]), let state = Int(words[1]),
      states.indices.contains(state),
      item.evidencePieces.indices.contains(number - 1), let sheet = desk.sheet(subject)
    else { return ["`\(input)` is not a piece and a state. `1 1` accepts the first piece; empty: done."] }
    let piece = item.evidencePieces[number - 1]
    var evidence = sheet.assessment.evidence(piece.id, of: item.id)
    evidence.status = states[state]
    if evidence.status == .accepted, evidence.on == nil { evidence.on = desk.today }
    evidence.take(words.dropFirst(2))
    return record(
      [sheet.evidence(item.id, piece.id, evidence)], "\(item.id) \(piece.id): \(evidence.words).")
  }

  private func guidance() -> [String] {
    guard let sheet = desk.sheet(subject) else { return [] }
    return GuidancePane(item: item, sheet: sheet, rescued: nil).lines(width: 88)
      .map { $0.map(\.text).joined() } + prompt()
  }

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

  private func prompt() -> [String] {
    guard let sheet = desk.sheet(subject), let score = sheet.score(of: item.id) else { return [] }
    let accepted = "\(sheet.acceptedPieces(of: item))/\(item.evidencePieces.count)"
    let evidence = item.computation == nil ? ", evidence \(accepted)" : ""
    let section = sheet.questionnaire.sections.first { $0.id == item.section }?.title ?? ""
    return [
      "", "\(place + 1) of \(items.count), \(section). \(item.id) \(item.title)",
      "Ask: “\(item.guidance.prompt)”",
      "Now: \(score.answerWords(item))\(evidence).",
      keys,
    ].map(\.visible)
  }

  private var keys: String {
    let answers =
      item.computation == nil
      ? AnswerKeys(item: item).all.map { "\($0.key) \($0.words)" }.joined(separator: ", ")
      : "worked out from the assurance reports"
    let evidence = item.computation == nil ? " e evidence," : ""
    return "\(answers); n note,\(evidence) ? guidance, s skip, b back, o next open, t score, u undo, q quit:"
  }

  private func standings() -> [String] {
    guard let sheet = desk.sheet(subject) else { return [] }
    return ScorePane(card: sheet.card).lines(width: 72).map { $0.map(\.text).joined() } + prompt()
  }

  private var standingNow: String { desk.sheet(subject).map(standing) ?? "" }

  private func standing(_ sheet: Sheet) -> String {
    "Score \(scoreText(sheet.card.score))\(sheet.card.rangeText), \(sheet.card.progress.text) answered, "
      + "advice: \(sheet.card.verdict?.label ?? "nothing to score")."
  }
}

extension Evidence {
  /// Takes the source's letter and a reference from the words after a state.
  fileprivate mutating func take(_ words: some Collection<String>) {
    var rest = Array(words)
    let sources: [String: Source] = ["v": .vendor, "i": .independent, "o": .ownCheck]
    if let first = rest.first, let source = sources[first] {
      self.source = source
      rest.removeFirst()
    }
    if !rest.isEmpty { reference = rest.joined(separator: " ") }
  }
}
