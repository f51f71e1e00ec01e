import Diligence

/// A report read twice: what the person typed without the proposals, then both side by side.
struct PlainOwnReading: PlainScreen {
  private var reading: OwnReadingScreen
  private let about: Subject

  init(_ subject: Subject, _ report: ReportID) {
    about = subject
    reading = OwnReadingScreen(subject, report)
  }

  var title: String { "My reading of \(reading.id)" }
  var subject: Subject? { about }

  func opening(_ desk: Desk) -> [String] {
    guard reading.isComparing else {
      let own = reading.own(desk)
      return ["\(title). What the file says is not told before you compare."]
        + reading.rows.enumerated().map { "\($0 + 1) \($1.label): \(own[$1]?.words ?? "nothing typed")." }
    }
    return ["\(reading.summary(desk))."]
      + reading.rows.enumerated().compactMap { number, fact in
        let agreement = reading.agreement(on: fact, desk)
        guard agreement != .nothing else { return nil }
        let read = reading.facts(desk).conflicting(fact).map(\.words).joined(separator: " or ")
        let own = reading.own(desk)[fact]?.words ?? "nothing"
        return "\(number + 1) \(fact.label): \(agreement.rawValue); you \(own), the file "
          + "\(read.isEmpty ? "nothing" : read)."
      }
  }

  func returning(_ desk: Desk) -> [String] { opening(desk) }

  func prompt(_ desk: Desk) -> [String] {
    reading.isComparing
      ? ["m or f and a number takes your value or the file's, b back to typing, ? help:"]
      : ["Number and value, such as 5 2025-10-01; compare, b back, ? help:"]
  }

  func help(_ desk: Desk) -> [String] {
    [
      "Type what you read: 13 unmodified, or a number alone to hear what can be chosen.",
      "A number and - says that the report does not tell it.",
      "compare shows both readings; m 5 then records your value, f 5 the file's. Nothing is recorded before.",
      "b or q goes back.",
    ]
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    let (command, rest) = input.command
    switch command {
    case "": return .stay
    case "b" where reading.isComparing:
      reading.isComparing = false
      return .again
    case "b": return .leave
    case "compare":
      _ = reading.perform(.compareReadings, &desk)
      return reading.isComparing ? .again : .stay
    case "m" where reading.isComparing, "f" where reading.isComparing:
      guard focus(on: rest) else { return .say("\(command) needs the number of a fact.") }
      _ = reading.perform(command == "m" ? .takeOwnFact : .takeReadFact, &desk)
      return .stay
    default:
      guard !reading.isComparing, focus(on: command) else {
        return .say("`\(input)` is nothing here. ? says what there is.")
      }
      return enter(rest, &desk)
    }
  }

  private mutating func focus(on number: String) -> Bool {
    guard let number = Int(number), reading.rows.indices.contains(number - 1) else { return false }
    reading.list.move(to: number - 1, count: reading.rows.count, height: reading.rows.count)
    return true
  }

  private mutating func enter(_ value: String, _ desk: inout Desk) -> PlainReply {
    let fact = reading.fact
    if value == "-" {
      reading.set(.absent, &desk)
      return .say("\(fact.label): not in the report.")
    }
    var form = PlainForm(FieldForm(OwnFactEditor(fact, reading.own(desk)[fact]).form))
    guard !value.isEmpty else {
      return PlainReply(lines: Array(form.question().dropLast()) + form.help().prefix(1))
    }
    if case .asked(let lines) = form.take(value, &desk) { return PlainReply(lines: lines) }
    var editor = OwnFactEditor(fact, nil)
    editor.form = form.filling.form
    guard editor.problem == nil, let own = editor.own else {
      return .say("\(fact.label): \(editor.problem ?? "nothing was typed").")
    }
    reading.set(own, &desk)
    return .say("\(fact.label): \(own.words).")
  }
}
