import Diligence
import Scoring

/// The interview as prompts: an item at a time, its answer by a digit, everything beside it by a letter.
struct PlainInterview: PlainScreen {
  let about: Subject
  private(set) var place = 0

  var title: String { "Interview" }
  var subject: Subject? { about }

  /// At the item where the person was last; nil where the questionnaire is not at hand or asks nothing.
  init?(_ subject: Subject, _ desk: Desk) {
    guard let sheet = desk.sheet(subject), !sheet.questionnaire.items.isEmpty else { return nil }
    about = subject
    let last = desk.worksheets[subject.vendor]?.places[subject.assessment]
    place = last.flatMap { last in sheet.questionnaire.items.firstIndex { $0.id == last } } ?? 0
  }

  func items(_ desk: Desk) -> [Item] { desk.sheet(about)?.questionnaire.items ?? [] }

  func item(_ desk: Desk) -> Item? {
    let items = items(desk)
    return items.isEmpty ? nil : items[max(0, min(place, items.count - 1))]
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    guard let item = item(desk), let sheet = desk.sheet(about) else { return .leave }
    if let digit = Int(input) ?? AnswerKeys(item: item).digit(saying: input) {
      return answer(digit, to: item, sheet, &desk)
    }
    let (command, rest) = input.command
    switch command {
    case "", "s": return step(1, &desk)
    case "b": return step(-1, &desk)
    case "o": return jump(&desk, "Nothing is open any more.") { $1.standing == .open }
    case "k":
      return jump(&desk, "No critical item is open any more.") {
        $0.importance == .critical && $1.standing == .open
      }
    case "v":
      return jump(&desk, "Everything that is answered is proven.") { $1.split.missingProof > 1e-9 }
    case "p": return respondent(rest, &desk)
    case "r": return .open(PlainReports(about))
    case "t": return PlainReply(lines: PlainScoreWords(sheet).totals)
    case "m": return .open(PlainVendor(about))
    case "g": return PlainReply(lines: PlainGuidance(item: item, sheet: sheet).all)
    case "f": return PlainReply(lines: PlainGuidance(item: item, sheet: sheet).whatToListenFor)
    case "h": return .open(PlainHistory(of: about, item: item.id))
    case "n": return .open(PlainNote(about, item.id))
    case "e", "-", "c": return answerCommand(command, item, sheet, &desk)
    default: return find(input, &desk)
    }
  }

  /// Commands that only an item has that people answer.
  private mutating func answerCommand(_ command: String, _ item: Item, _ sheet: Sheet, _ desk: inout Desk)
    -> PlainReply
  {
    guard item.computation == nil else { return Self.workedOut(item) }
    switch command {
    case "e": return .open(PlainEvidence(about, item.id))
    case "-": return .open(.notApplicable(item.id, of: about, sheet))
    default:
      desk.record(
        [sheet.answer(item.id, sheet.answer(to: item.id).reopened)], of: about,
        saying: "\(item.id) is open again.")
      return .stay
    }
  }

  private static func workedOut(_ item: Item) -> PlainReply {
    .say("\(item.id) is worked out from the assurance reports; r opens them.")
  }

  private mutating func answer(_ digit: Int, to item: Item, _ sheet: Sheet, _ desk: inout Desk) -> PlainReply
  {
    guard item.computation == nil else { return Self.workedOut(item) }
    let keys = AnswerKeys(item: item)
    guard let choice = keys.choice(for: digit) else {
      return .say("\(item.id) has no answer \(digit). It has 1 to \(item.options.count), and 0 for unknown.")
    }
    var answer = sheet.answer(to: item.id)
    let isSame = answer.choice == choice
    (answer.choice, answer.on) = (choice, desk.today)
    let named = desk.respondent(of: about)
    if !named.isEmpty { answer.respondent = named }
    desk.record([sheet.answer(item.id, answer)], of: about, saying: "\(item.id): \(keys.words(of: choice)).")
    let said = isSame && desk.toast == nil ? ["\(item.id) is answered so already."] : []
    return PlainReply(lines: said + step(1, &desk).lines, step: .stay)
  }
}

extension PlainInterview {
  /// Goes on or back; what it says is where one is then.
  private mutating func step(_ step: Int, _ desk: inout Desk) -> PlainReply {
    let next = place + step
    if next >= items(desk).count { return .say("That was the last item. o goes to the next open one.") }
    if next < 0 { return .say("This is the first item. q goes out of the interview.") }
    return go(to: next, &desk)
  }

  private mutating func go(to new: Int, _ desk: inout Desk) -> PlainReply {
    place = new
    if let item = item(desk) { desk.remember(item.id, of: about) }
    return PlainReply(lines: [""] + opening(desk))
  }

  private mutating func jump(_ desk: inout Desk, _ none: String, _ fits: (Item, ItemScore) -> Bool)
    -> PlainReply
  {
    guard let sheet = desk.sheet(about) else { return .leave }
    let items = sheet.questionnaire.items
    let order = Array(items.indices.dropFirst(place + 1)) + items.indices.prefix(place + 1)
    let next = order.first { place in sheet.score(of: items[place].id).map { fits(items[place], $0) } ?? false
    }
    guard let next else { return .say(none) }
    return go(to: next, &desk)
  }

  private func respondent(_ name: String, _ desk: inout Desk) -> PlainReply {
    if name == "-" {
      desk.respondents[about.vendor] = ""
      return .say("The next answers name nobody.")
    }
    guard name.isEmpty else {
      desk.respondents[about.vendor] = name
      return .say("\(name) answers for the vendor from now on.")
    }
    let named = desk.respondent(of: about)
    return .say(
      named.isEmpty
        ? "Nobody is named who answers for the vendor. p and a name sets it, such as p J. Doe."
        : "\(named) answers for the vendor. p and a name changes it, p - names nobody.")
  }

  /// Goes to the item of an id, or to the only one whose text has the words; of several it says which.
  private mutating func find(_ input: String, _ desk: inout Desk) -> PlainReply {
    let items = items(desk)
    let wanted = input.lowercased()
    if let place = items.firstIndex(where: { $0.id.text.lowercased() == wanted }) {
      return go(to: place, &desk)
    }
    guard wanted.count > 2 else { return .say("`\(input)` is nothing here. ? says what there is.") }
    let words = wanted.split(separator: " ")
    let found = items.indices.filter { place in
      let text = "\(items[place].title) \(items[place].guidance.prompt)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    if found.count == 1 { return go(to: found[0], &desk) }
    if found.isEmpty {
      return .say("`\(input)` is no answer here, no id, and in the text of no item. ? says what there is.")
    }
    return PlainReply(
      lines: ["\(found.count) items speak of that; enter the id of one:"]
        + found.map { "\(items[$0].id) \(items[$0].title)." })
  }
}

extension AnswerKeys {
  /// The digit of the answer with these words, such as `partly`; nil where there is none.
  fileprivate func digit(saying words: String) -> Int? {
    all.first { $0.words.lowercased() == words.lowercased() }.flatMap { Int($0.key) }
  }
}

extension String {
  /// The first word in small letters, and what follows it.
  var command: (word: String, rest: String) {
    guard let blank = firstIndex(where: \.isWhitespace) else { return (lowercased(), "") }
    return (self[..<blank].lowercased(), String(self[blank...]).trimmed)
  }
}
