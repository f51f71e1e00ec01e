import Diligence

/// What was read in a report's file, fact by fact: confirmed, set right, rejected or left, one question a fact.
///
/// It does what ``FactsScreen`` does, over the same values.
struct PlainFacts: PlainScreen {
  private var facts: FactsScreen
  private let about: Subject
  /// The fact that is asked now; nil while the list is.
  private var asked: ReportFact?

  init(_ subject: Subject, _ report: ReportID, _ desk: inout Desk) {
    about = subject
    facts = FactsScreen(subject, report, &desk)
  }

  var title: String { "What was read in \(facts.id)" }
  var subject: Subject? { about }

  func opening(_ desk: Desk) -> [String] {
    guard let entry = facts.entry(desk) else { return ["This file is not attached any more; b goes back."] }
    let loss = entry.document.flatMap { desk.documentStates[$0.hash]?.finding }
    let proposed = facts.facts(desk).proposed
    let head = "\(title): \(desk.progressWords(of: entry, about) ?? "no file is attached")."
    return [head] + [loss].compactMap { $0 } + unread(desk)
      + ReportFact.allCases.enumerated().map { "\($0 + 1) \(sentence(about: $1, desk))" }
      + (proposed?.findings ?? []).map { "To know: \($0.words)" }
  }

  func returning(_ desk: Desk) -> [String] { asked == nil ? opening(desk) : [] }

  private func unread(_ desk: Desk) -> [String] {
    if case .failed(let why) = desk.reading(of: facts.id, about) { return ["It could not be read. \(why)"] }
    return []
  }

  private func sentence(about fact: ReportFact, _ desk: Desk) -> String {
    let known = facts.facts(desk)
    let state = known.state(of: fact)
    let page = known.report?.sources?[fact]?.page ?? known.proposed?[fact].passages.first?.page
    let value = known.words(of: fact)
    let place = page.map { ", page \($0)" } ?? ""
    return "\(fact.label): \(value == "–" ? "" : "\(value), ")\(state.word)\(place)."
  }

  /// Each place that says the fact, with its words.
  private func places(of fact: ReportFact, _ desk: Desk) -> [String] {
    let passages = facts.facts(desk).proposed?[fact].passages ?? []
    return passages.enumerated().flatMap { number, passage -> [String] in
      let parts = FactElement.all(in: passage.value) ?? []
      let head = "Place \(number + 1), page \(passage.page): \(passage.value.words)."
      return [head]
        + (parts.isEmpty
          ? ["It says: “\(passage.quote)”"]
          : parts.map { "\($0.words)\($0.page.map { ", page \($0)" } ?? "")." })
    }
  }

  func prompt(_ desk: Desk) -> [String] {
    guard let fact = asked else {
      return ["Number of a fact, n the next to decide, all confirms what is plain, b back, ? help:"]
    }
    let list = fact.isList ? "o one by one, " : ""
    return [sentence(about: fact, desk)] + places(of: fact, desk)
      + ["c confirms, a number takes that place, e types it, r rejects, \(list)s next, b list, ? help:"]
  }

  func help(_ desk: Desk) -> [String] {
    guard asked != nil else {
      return [
        "The number of a fact asks about it; n asks about the next that nobody has decided.",
        "all confirms in one step what was found and is not contradicted, the kind first.",
        "check has you type your own reading first and then compares the two.",
        "again reads the file once more, stop ends the reading.",
        "Nothing counts before you confirm it. b or q goes back.",
      ]
    }
    return [
      "c confirms what was read, the number of a place takes what that place says.",
      "e types the fact yourself, r rejects what was read; what is recorded stays.",
      "o goes through exceptions or controls one by one. s leaves it open and goes on.",
      "b goes back to the list of facts.",
    ]
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    guard let fact = asked else { return takeInList(input, &desk) }
    facts.move(to: fact, desk)
    switch input.lowercased() {
    case "": return .stay
    case "b":
      asked = nil
      return .again
    case "s": return goOn(after: fact, desk)
    case "c": return act(.confirmFact, &desk)
    case "r": return act(.rejectFact, &desk)
    case "o" where fact.isList, "e" where fact.isList: return openParts(of: fact, &desk)
    case "e":
      guard let form = PlainFields.fact(fact, in: facts, desk) else { return act(.editFact, &desk) }
      asked = nil
      return .open(form)
    default:
      guard let number = Int(input), number > 0 else {
        return .say("`\(input)` is nothing here. c confirms, e types, r rejects, s goes on, b back.")
      }
      facts.choosePassage(number, &desk)
      return after(&desk)
    }
  }

  private mutating func takeInList(_ input: String, _ desk: inout Desk) -> PlainReply {
    switch input.lowercased() {
    case "": return .stay
    case "b": return .leave
    case "n": return goOn(after: nil, desk)
    case "all":
      facts.confirmAll(&desk)
      return .stay
    case "check": return .open(PlainOwnReading(about, facts.id))
    case "again": return act(.readAgain, &desk)
    case "stop": return act(.stopReading, &desk)
    default:
      guard let number = Int(input), ReportFact.allCases.indices.contains(number - 1) else {
        return .say(
          "`\(input)` is no fact here. A number from 1 to \(ReportFact.allCases.count), n, all or b.")
      }
      asked = ReportFact.allCases[number - 1]
      return .stay
    }
  }

  /// Does what the key of the screen does; where that decided the fact, the next one is asked.
  private mutating func act(_ move: Move, _ desk: inout Desk) -> PlainReply {
    _ = facts.perform(move, &desk)
    _ = desk.takeTrips()
    return after(&desk)
  }

  private mutating func after(_ desk: inout Desk) -> PlainReply {
    guard let fact = asked else { return .stay }
    if facts.facts(desk).report == nil, fact != .kind { asked = .kind }
    if facts.facts(desk).report?.isReviewed(fact) == true { return goOn(after: fact, desk) }
    return .stay
  }

  private mutating func goOn(after fact: ReportFact?, _ desk: Desk) -> PlainReply {
    let all = ReportFact.allCases
    let start = fact.flatMap(all.firstIndex).map { $0 + 1 } ?? 0
    asked = all[start...].first { facts.facts(desk).state(of: $0).isOpen }
    return asked == nil ? .say("No fact is open\(fact == nil ? "" : " after that").", then: .again) : .stay
  }

  private mutating func openParts(of fact: ReportFact, _ desk: inout Desk) -> PlainReply {
    guard facts.facts(desk).report != nil else { return act(.editFact, &desk) }
    return .open(PlainFactParts(about, facts.id, fact))
  }
}

extension PlainFields where Name == FactEditor.Field {
  /// A fact to be typed, with the page that says it; nil where it cannot be typed yet.
  static func fact(_ fact: ReportFact, in screen: FactsScreen, _ desk: Desk) -> Self? {
    var screen = screen
    var desk = desk
    screen.edit(&desk)
    guard let editor = screen.editor, let subject = screen.subject else { return nil }
    let problem: @Sendable (Form<Name>, Name) -> String? = { form, name in
      var editor = editor
      editor.form = form
      if name == .page {
        return form.text(.page).flatMap { Evidence.page($0) == nil ? "a page number" : nil }
      }
      return editor.problem
    }
    let facts = screen
    return PlainFields(fact.label, of: subject, FieldForm(editor.form, problem: problem)) { form, desk in
      var facts = facts
      facts.editor?.form = form
      guard facts.editor?.value != nil else { return "nothing was entered." }
      facts.finishEdit(&desk)
      return nil
    }
  }
}
